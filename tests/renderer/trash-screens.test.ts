import type { Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import type { Launched } from '../support/launch.ts'
import { screenViolations } from '../support/screen-violations.ts'
import { weirArticle } from '../support/temporary-library.ts'
import { openWindow } from '../support/window-page.ts'

describe.skipIf(!findChromium())('a cited article in the trash, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
    const file = path.join(loccit.home, 'weir.txt')
    fs.writeFileSync(file, weirArticle)
    await loccit.dropFiles('body', [file])
  }, 60_000)

  afterAll(() => loccit.close())

  it('says so when it is opened from its citation, and is restored there', async () => {
    const row = page.getByRole('option', { name: /Weir at Tarn Mouth/ })
    await row.click()
    await page.getByRole('document').getByText('The board has promised').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Quote and cite' }).click()
    const citation = page.getByRole('textbox', { name: 'Note text' }).locator('cite')
    await citation.waitFor()
    await row.click()
    await page.keyboard.press('Delete')
    // It is asked about where the note that cites it is saved by now.
    const asked = page.getByRole('dialog').getByRole('button', { name: 'Move to trash' })
    await asked.or(page.getByText('1 article moved to the trash')).first().waitFor()
    if (await asked.isVisible()) await asked.click()
    await row.waitFor({ state: 'detached' })
    await citation.click()
    const notice = page.getByText('This article is in the trash')
    await notice.waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Restore' }).click()
    await notice.waitFor({ state: 'detached' })
    await row.waitFor()
    expect(complaints).toEqual([])
  })
})
