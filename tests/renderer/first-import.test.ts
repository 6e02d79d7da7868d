import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import { distinctPage } from '../support/distinct-page.ts'
import { distinctText } from '../support/distinct-text.ts'
import { launch, type Launched } from '../support/launch.ts'
import { screenSizes, screenViolations } from '../support/screen-violations.ts'

const many = 250

describe.skipIf(!findChromium())('the first import, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page

  beforeAll(async () => {
    loccit = await launch('web')
    page = loccit.page
    page.setDefaultTimeout(60_000)
    await page.setViewportSize(screenSizes.large)
    await page.getByText('Drop articles here').waitFor()
  }, 60_000)

  afterAll(() => loccit.close())

  const panel = () => page.getByRole('region', { name: 'Import' })

  it('shows its articles as soon as the first are in', async () => {
    const folder = path.join(loccit.home, 'news')
    fs.mkdirSync(folder)
    for (let i = 0; i < many; i++) fs.writeFileSync(path.join(folder, `${i}.html`), distinctPage(7_000 + i))
    await loccit.dropFiles('body', [folder], async () => {
      await page.getByText('Drop to import to').waitFor()
      expect(await screenViolations(page)).toEqual([])
    })
    await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor()
    await panel().getByRole('button', { name: 'Pause' }).click()
    await panel().getByText(`Import paused: ${many} files`).waitFor()
    expect(await page.getByText('Drop articles here').isVisible()).toBe(false)
  })

  it('can be taken up again when it was cancelled', async () => {
    await panel().getByRole('button', { name: 'Cancel' }).click()
    await panel()
      .getByRole('heading', { name: /cancelled/ })
      .waitFor()
    expect(await screenViolations(page)).toEqual([])
    await panel().getByRole('button', { name: 'Import again' }).click()
    await page
      .getByText(new RegExp(`${many} articles`))
      .first()
      .waitFor()
  })

  it('asks about a book by its name, and takes in the other files meanwhile', async () => {
    const files = ['tales.epub', 'weir.txt'].map((name) => path.join(loccit.home, name))
    fs.writeFileSync(files[0]!, 'a book')
    fs.writeFileSync(files[1]!, distinctText(3))
    await loccit.dropFiles('body', files)
    const dialog = page.getByRole('dialog', { name: 'Import a book' })
    await dialog.getByText('“tales.epub”').waitFor()
    const all = page.getByText(new RegExp(`${many + 1} articles`))
    await all.first().waitFor()
    expect(await screenViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Leave it out' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByText(/tales\.epub/).count()).toBe(0)
  })
})
