import type { Locator, Page } from '@playwright/test'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import { distinctText } from '../support/distinct-text.ts'
import { filesOnDisk } from '../support/files-on-disk.ts'
import type { Launched } from '../support/launch.ts'
import { screenViolations } from '../support/screen-violations.ts'
import { openWindow, runFromPalette } from '../support/window-page.ts'

const page1 = (title: string, seed: number, head = ''): string =>
  `<html lang="en"><head>${head}</head><body><article><h1>${title}</h1>
  <p>${distinctText(seed).split('\n\n').slice(2).join('</p><p>')}</p></article></body></html>`
const dated = '<meta property="article:published_time" content="2024-05-14T08:05:00Z">'

/** Invented articles: one with all that it should have, and three with something to look at. */
const files: Record<string, string> = {
  'lock.html': page1('The upper lock stays shut', 1, dated),
  'weir.html': page1('A weir that nobody dates', 2),
  'mill.html': page1('The mill wheel of Pell Sound', 3),
  'quay.txt': 'A quay was built.\n\nIt took two years.'
}

describe.skipIf(!findChromium())('the articles that need a look, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
    await loccit.dropFiles('body', filesOnDisk(path.join(loccit.home, 'files'), files))
    await page.getByText('3 imported · 1 to look at').first().waitFor()
  }, 60_000)

  afterAll(() => loccit.close())

  const chip = (name: string): Locator => page.getByRole('button', { name, exact: true })
  const row = (name: string): Locator => page.getByRole('option', { name: new RegExp(name) })
  const gone = (name: string): Promise<void> => row(name).waitFor({ state: 'detached' })

  it('are shown by a choice above the list, each with a line that says why', async () => {
    await chip('Needs a look 3').click()
    await gone('upper lock')
    await row('quay').getByText('It has only 8 words.').waitFor()
    await row('weir').getByText('No date was found.').waitFor()
    expect(await screenViolations(page)).toEqual([])
    await chip('Very short 1').click()
    await gone('weir')
    await row('quay').waitFor()
    await chip('Very short 1').click()
    await row('weir').waitFor()
  })

  it('lead to where it is put right, and leave the list once it is', async () => {
    await chip('No date 3').click()
    await row('weir').getByText('No date was found.').click()
    const dialog = page.getByRole('dialog', { name: 'Article details' })
    await dialog.getByLabel('Date').fill('2024-03')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await gone('weir')
    await chip('No date 2').waitFor()
    await chip('Needs a look 2').waitFor()
  })

  it('leave it when one says that they are fine as they are, by keyboard too, and come back when that is undone', async () => {
    await row('mill').focus()
    await page.keyboard.press('ControlOrMeta+Enter')
    await gone('mill')
    const said = page.locator('[data-sonner-toast]').filter({ hasText: '1 article is fine as it is' })
    await said.getByRole('button', { name: 'Undo' }).click()
    await row('mill').waitFor()
    await row('mill').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Enter the date' }).waitFor()
    await page.getByRole('menuitem', { name: 'Nothing to do here' }).click()
    await gone('mill')
  })

  it('are fine in the one thing alone that the list is of', async () => {
    await row('quay').focus()
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByText('Nothing is left to look at here.').waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show all that need a look' }).click()
    await row('quay').getByText('It has only 8 words.').waitFor()
    expect(await row('quay').getByText('No date was found.').count()).toBe(0)
  })

  it('are fine by a command once the article is open, and the choice is gone when nothing needs a look', async () => {
    await row('quay').click()
    await runFromPalette(page, 'nothing to do in this')
    await gone('quay')
    await page.getByRole('button', { name: 'Show all articles' }).click()
    await row('upper lock').waitFor()
    await page.getByRole('button', { name: /^Needs a look/ }).waitFor({ state: 'detached' })
  })

  it('did all this without a word of complaint from the browser', () => {
    expect(complaints).toEqual([])
  })
})
