import type { Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import { distinctPage } from '../support/distinct-page.ts'
import { distinctText } from '../support/distinct-text.ts'
import { filesOnDisk } from '../support/files-on-disk.ts'
import { dropText } from '../support/launch/drop-files.ts'
import type { Launched } from '../support/launch.ts'
import { screenViolations } from '../support/screen-violations.ts'
import { openWindow, runFromPalette } from '../support/window-page.ts'

describe.skipIf(!findChromium())('what was imported, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
  }, 60_000)

  afterAll(() => loccit.close())

  const palette = (words: string): Promise<void> => runFromPalette(page, words)
  const write = (files: Record<string, string>): string[] => filesOnDisk(path.join(loccit.home, 'files'), files)
  const importFiles = (files: Record<string, string>): Promise<void> => loccit.dropFiles('body', write(files))
  const panel = () => page.getByRole('region', { name: 'Import' })
  const rows = () => page.getByRole('listbox', { name: 'Articles' }).getByRole('option')

  /** Takes back what a message says was done. */
  const undo = (said: string): Promise<void> =>
    page.locator('[data-sonner-toast]').filter({ hasText: said }).getByRole('button', { name: 'Undo' }).click()

  const ferry = distinctText(1).replace(/^.*/, 'The ferry of Aldmouth runs again')

  describe('references that wait', () => {
    const ris = (title: string): string =>
      `TY  - NEWS\nTI  - ${title}\nAU  - Renn, Ida\nPY  - 2024\nT2  - Tarn Courier\nER  - \n`

    it('are led to from the report of the import that brought them', async () => {
      await importFiles({
        'ferry.txt': ferry,
        'list.ris': ris('A report on the ferries of the lower lake')
      })
      await page.getByText('1 imported · 1 reference file').first().waitFor()
      await palette('show the import')
      await panel().getByRole('button', { name: 'list.ris' }).click()
      await page.getByRole('heading', { name: 'References', exact: true }).waitFor()
      await page.getByText('Waits for its article').waitFor()
      await panel().getByRole('button', { name: 'Hide the import' }).click()
      expect(await screenViolations(page)).toEqual([])
    })

    it('get an article that is chosen, which can be undone', async () => {
      const choose = page.getByRole('button', { name: /^Choose article for/ })
      await choose.click()
      await page.getByRole('combobox').fill('aldmouth')
      await page.getByRole('option', { name: /The ferry of Aldmouth/ }).waitFor()
      expect(await screenViolations(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.getByText('Every reference has its article.').waitFor()
      await undo('Attached to')
      await choose.click()
      await page.getByRole('option', { name: /The ferry of Aldmouth/ }).click()
      await page.getByRole('button', { name: 'Show them all' }).click()
      await page.getByRole('button', { name: /^Detach/ }).waitFor()
    })

    it('are told in the details of their article, and can be taken off there', async () => {
      // The article's title was a guess, so it has the item's now.
      await page.getByRole('button', { name: 'A report on the ferries of the lower lake', exact: true }).click()
      await page.getByRole('button', { name: 'Edit details' }).click()
      const dialog = page.getByRole('dialog', { name: 'Article details' })
      await dialog.getByText('Ida Renn · 2024 · Tarn Courier').waitFor()
      expect(await screenViolations(page)).toEqual([])
      await dialog.getByRole('button', { name: /^Detach/ }).click()
      await dialog.getByText('Ida Renn · 2024 · Tarn Courier').waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Choose article for/ }).waitFor()
    })
  })

  it('names in an article’s details the other files that have its very text', async () => {
    const body = `${ferry}\n\n`
    await importFiles({ 'the same ferry.md': body })
    await page.getByText('1 duplicate').first().waitFor()
    await page.getByRole('button', { name: 'Edit details' }).click()
    await page.getByRole('list', { name: 'Same text' }).getByText('the same ferry.md').waitFor()
    await page.keyboard.press('Escape')
  })

  it('fills a field of many articles where nothing is known, and takes that back', async () => {
    await importFiles({ 'lake.txt': distinctText(31), 'pier.html': distinctPage(32) })
    await palette('show articles')
    await expect.poll(() => rows().count()).toBe(3)
    await rows().first().click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.getByText('3 selected').waitFor()
    const named = await rows().filter({ hasText: 'Lakeside Radio' }).count()
    await rows().first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Edit details' }).click()
    const dialog = page.getByRole('dialog', { name: /^Details of \d+ articles$/ })
    await dialog.getByLabel('Outlet').fill('Lakeside Radio')
    await dialog.getByLabel('Only where nothing is known yet').check()
    expect(await screenViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
    await rows().filter({ hasText: 'Lakeside Radio' }).first().waitFor()
    await undo('changed')
    await expect.poll(() => rows().filter({ hasText: 'Lakeside Radio' }).count()).toBe(named)
  })

  describe('watched folders', () => {
    it('are added by their path where the host can’t ask, and say what came in', async () => {
      const [file] = write({ 'watched/mill.txt': distinctText(20) })
      fs.utimesSync(file!, new Date('2024-01-01'), new Date('2024-01-01'))
      await palette('watched folders')
      const dialog = page.getByRole('dialog', { name: 'Watched folders' })
      const field = dialog.getByLabel('Path of a folder')
      await field.fill('no/such/folder')
      await page.keyboard.press('Enter')
      await dialog.getByText('There is no such folder.').waitFor()
      await field.fill(path.dirname(file!))
      await page.keyboard.press('Enter')
      await dialog.getByText(/^1 article from 1 file · last on /).waitFor()
      expect(await screenViolations(page)).toEqual([])
      await dialog.getByRole('button', { name: /^Show the last/ }).click()
      await panel().getByText('1 imported').first().waitFor()
      await panel().getByRole('button', { name: 'Watched folders' }).click()
    })

    it('are watched no longer when one says so, which can be undone', async () => {
      const dialog = page.getByRole('dialog', { name: 'Watched folders' })
      await dialog.getByRole('button', { name: /^Stop watching/ }).click()
      await dialog.getByText('No folder is watched yet.').waitFor()
      await page.keyboard.press('Escape')
      await undo('is watched no longer')
      await palette('watched folders')
      await dialog.getByText(/^1 article from 1 file/).waitFor()
      await page.keyboard.press('Escape')
    })
  })

  describe('a near copy', () => {
    const title = 'Grain barges wait at the mouth of the Tarn'
    const copy = 'Barges with grain are held up below Tarn Mouth'
    const asPage = (headline: string, paragraphs: string[]): string =>
      `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>
      <p>${paragraphs.join('</p><p>')}</p></article></body></html>`
    const paragraphs = distinctText(90).split('\n\n').slice(1)
    const own = 'The millers of the upper valley say that their stocks will last for six weeks and no longer.'

    it('leads from the report to the other article and to what differs', async () => {
      await importFiles({ 'barges.html': asPage(title, paragraphs) })
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await importFiles({ 'barges-copy.html': asPage(copy, [...paragraphs, own]) })
      await page.getByText('1 to look at').first().waitFor()
      if (!(await panel().isVisible())) await palette('show the import')
      await panel().getByRole('button', { name: copy }).waitFor()
      expect(await screenViolations(page)).toEqual([])
      await panel()
        .getByRole('button', { name: `“${title}”` })
        .click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await panel().getByRole('button', { name: 'See what differs' }).click()
      await page.locator('ins', { hasText: own }).waitFor()
      expect(await screenViolations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('heading', { level: 1, name: copy }).waitFor()
    })
  })

  it('offers a reference to the article of its title that has no date, and attaches it when a person says so', async () => {
    const title = 'Ice closes the upper harbour of Nordvik for a week'
    const text = distinctText(95).split('\n\n').slice(2).join('</p><p>')
    await importFiles({
      'ice.html': `<html lang="en"><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`
    })
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await importFiles({
      'ice.ris': `TY  - NEWS\nTI  - ${title}\nAU  - Renn, Ida\nPY  - 2019\nT2  - Nordvik Courier\nER  - \n`
    })
    await page.getByText('1 reference file').first().waitFor()
    await palette('show references')
    await page.getByRole('button', { name: `May belong to “${title}”` }).waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('button', { name: `Attach “${title}” to it` }).click()
    await page.getByText('Attached to').first().waitFor()
    await page.getByRole('button', { name: `May belong to “${title}”` }).waitFor({ state: 'detached' })
    await palette('show articles')
    await rows().filter({ hasText: title }).getByText('2019').waitFor()
  })

  describe('marks in a new version', () => {
    const title = 'Harbour watch at Pell Sound gets a second boat'
    const page1 = (paragraphs: string[]): string =>
      `<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://pell.example/boat">
      <meta property="og:site_name" content="Pell Post"></head><body><article><h1>${title}</h1>
      ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
    const kept = distinctText(30).split('\n\n').slice(1)
    const changing = 'The second boat will lie at the old quay and go out whenever the first one is away at night.'
    const going = 'Nobody has yet said who will pay for the diesel that both of the boats are going to need.'

    it('are never moved or lost silently: the reader says so and lists them', async () => {
      await importFiles({ 'boat.html': page1([kept[0]!, changing, kept[1]!, going, ...kept.slice(2)]) })
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      for (const words of [changing, going]) {
        const paragraph = page.locator('[role=document] p', { hasText: words })
        await paragraph.click({ clickCount: 3 })
        await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: /green/i }).click()
        await page.locator('.mark', { hasText: words }).waitFor()
      }
      const changed = 'The second boat will lie at the new quay and go out whenever the first one is away by night.'
      await importFiles({ 'boat (2).html': page1([kept[0]!, changed, ...kept.slice(1)]) })
      await page.getByText('In this version 1 mark moved, and 1 was not found.').waitFor()
      await page.getByRole('button', { name: 'Check the places' }).click()
      const asked = page.getByRole('list', { name: 'Marks to check' })
      await asked.getByText(changed).waitFor()
      await asked.getByText('Not found in this version.').waitFor()
      expect(await screenViolations(page)).toEqual([])
      await asked.getByRole('button', { name: 'Confirm' }).click()
      await page.getByText('In this version 1 mark was not found.').waitFor()
    })

    it('get the place that a person selects for them', async () => {
      const asked = page.getByRole('list', { name: 'Marks to check' })
      await asked.getByRole('button', { name: 'Choose the place' }).click()
      await page.getByText('Select where this stands now:').waitFor()
      await page.locator('[role=document] p').last().click({ clickCount: 3 })
      expect(await screenViolations(page)).toEqual([])
      await page.getByRole('button', { name: 'Place it here' }).click()
      await page.locator('[role=document] p').last().locator('.mark').waitFor()
      await page.getByText(/^In this version/).waitFor({ state: 'detached' })
    })
  })

  describe('text of another program', () => {
    const part = (title: string, seed: number): string =>
      `<h1>${title}</h1><p>${distinctText(seed).split('\n\n').slice(2).join('</p><p>')}</p>`

    it('is an article when it is dropped, from the page that it was taken from', async () => {
      const source = 'https://mill.example/news/weir'
      await dropText(page, 'body', { 'text/html': part('The weir at Mill Reach', 60), 'text/uri-list': source })
      await page.getByRole('heading', { level: 1, name: 'The weir at Mill Reach' }).waitFor()
    })

    it('is one when it is pasted outside a field', async () => {
      await page.locator('[role=document]').focus()
      await page.evaluate(
        (html) => {
          const clipboardData = new DataTransfer()
          clipboardData.setData('text/html', html)
          document.activeElement!.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
          )
        },
        part('The mill wheel turns', 61)
      )
      await page.getByRole('heading', { level: 1, name: 'The mill wheel turns' }).waitFor()
    })
  })

  describe('imports of many files', () => {
    /** Pages, which take long enough to read that they can be paused. */
    const many = (from: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`many ${from}/${i}.html`, distinctPage(from + i)]))
    const allImported = (): Promise<void> => page.getByText('150 imported').first().waitFor({ timeout: 90_000 })

    it('wait for one another, and can rest with all that they brought in the list', async () => {
      const listed = async (): Promise<number> => Number(await rows().first().getAttribute('aria-setsize'))
      const imported = (): Promise<number> =>
        panel()
          .getByRole('progressbar')
          .evaluate((bar: HTMLProgressElement) => bar.value)
      const before = await listed()
      await importFiles(many(2_000))
      await expect.poll(imported).toBeGreaterThan(0)
      await panel().getByRole('button', { name: 'Pause' }).click()
      await panel().getByText('Import paused: 150 files').waitFor()
      await importFiles({ 'after/a.txt': distinctText(80), 'after/b.txt': distinctText(81) })
      await panel().getByText('Then 2 files more').waitFor()
      expect(await screenViolations(page)).toEqual([])
      // What was being read when it was paused still comes.
      await expect.poll(async () => (await listed()) - before - (await imported())).toBe(0)
      await panel().getByRole('button', { name: 'Go on' }).click()
      await allImported()
      await page.getByText('2 imported').first().waitFor()
    })

    it('go on after the program was killed', async () => {
      await importFiles(many(3_000))
      await panel().getByRole('button', { name: 'Pause' }).click()
      await panel().getByText('Import paused: 150 files').waitFor()
      await loccit.kill()
      page = await loccit.relaunch()
      await page.getByRole('button', { name: /^Import paused at \d+ of 150$/ }).click()
      await panel().getByRole('button', { name: 'Go on' }).click()
      await allImported()
    })

    it('are all selected by one key, those too that the list has not read yet', async () => {
      const all = /^(\d{3}) articles · \d+ notes?$/
      const [, total] = all.exec(await page.getByText(all).innerText())!
      await rows().first().click()
      await page.keyboard.press('ControlOrMeta+a')
      await page.getByText(`${total} selected`).waitFor()
    })
  })

  it('did all this without a word of complaint from the browser', () => {
    expect(complaints).toEqual([])
  })
})
