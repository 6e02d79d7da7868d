import type { Locator, Page } from '@playwright/test'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import { distinctText } from '../support/distinct-text.ts'
import { filesOnDisk } from '../support/files-on-disk.ts'
import { holdAnswers, type Answers } from '../support/hold-answers.ts'
import type { Launched } from '../support/launch.ts'
import { openWindow, runFromPalette } from '../support/window-page.ts'

const body = (seed: number): string => distinctText(seed).split('\n\n').slice(2).join('\n\n')
const files: Record<string, string> = {
  'lock.txt': `The upper lock stays shut\n\n12 March 2024\n\nHome | News | Sport\n\nA tarnhole.\n\n${body(1)}\n\nShare this article\n\nRead more: Ferries wait\n`,
  'weir.txt': `A weir that nobody dates\n\n13 March 2024\n\nA tarnhole.\n\n${body(2)}\n`
}
const many = Array.from({ length: 230 }, (_, i) => [`many/${i}.txt`, distinctText(100 + i)] as const)

describe.skipIf(!findChromium())('what is done while an answer is on its way', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let answers: Answers

  beforeAll(async () => {
    ;({ loccit, page } = await openWindow())
    answers = await holdAnswers(page)
    await page.getByText('Drop articles here').waitFor()
    await importFiles(files)
    await page.getByText('2 imported').first().waitFor()
    await article('lock').waitFor()
  }, 60_000)

  afterAll(() => loccit.close())

  const importFiles = (contents: Record<string, string>): Promise<void> =>
    loccit.dropFiles('body', filesOnDisk(path.join(loccit.home, 'files'), contents))
  const articles = (): Locator => page.getByRole('listbox', { name: 'Articles' }).getByRole('option')
  const article = (name: string): Locator => articles().filter({ hasText: name })
  const text = (): Locator => page.locator('[role=document]')
  const card = (): Locator => page.getByRole('dialog', { name: 'Mark' })
  const comment = (): Locator => card().getByLabel('Comment')
  const note = (): Locator => page.getByRole('textbox', { name: 'Note text' })
  const open = async (name: string, title: string): Promise<void> => {
    await article(name).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }
  const openLock = (): Promise<void> => open('lock', 'The upper lock stays shut')
  const openWeir = (): Promise<void> => open('weir', 'A weir that nobody dates')
  /** Puts the keyboard on the first paragraph of the text. */
  const toParagraph = async (): Promise<void> => {
    await text().focus()
    await page.keyboard.press('j')
  }

  describe('to a mark', () => {
    it('is the beginning of its comment, when one types on', async () => {
      await openLock()
      await toParagraph()
      const marking = answers.hold('markPassage')
      await page.keyboard.press('m')
      await marking.asked
      await page.keyboard.type('shaky')
      marking.goOn()
      await card().waitFor()
      expect(await comment().inputValue()).toBe('shaky')
      await page.keyboard.type(' ground')
      await page.keyboard.press('Escape')
      await card().waitFor({ state: 'detached' })
      await page.keyboard.press(']')
      expect(await comment().inputValue()).toBe('shaky ground')
    })

    it('keeps a comment that could not be saved, and saves it with the next', async () => {
      answers.refuse('updatePassage', 'The disk is full.')
      await comment().fill('not on the disk')
      await page.keyboard.press('Escape')
      await page.getByText('The disk is full.').waitFor()
      await page.keyboard.press(']')
      expect(await comment().inputValue()).toBe('not on the disk')
      await page.keyboard.press('Escape')
      await card().waitFor({ state: 'detached' })
      await page.reload()
      await openLock()
      await text().focus()
      await page.keyboard.press(']')
      expect(await comment().inputValue()).toBe('not on the disk')
    })
  })

  describe('to a mark that is there', () => {
    it('adds what one types on to its comment', async () => {
      await page.keyboard.press('Escape')
      await toParagraph()
      const marking = answers.hold('markPassage')
      await page.keyboard.press('m')
      await marking.asked
      await page.keyboard.type('yet')
      marking.goOn()
      await card().waitFor()
      expect(await comment().inputValue()).toBe('not on the disk yet')
    })

    it('shows a comment that is on its way in the card that is opened meanwhile', async () => {
      await comment().fill('on its way')
      const reading = answers.hold('getArticle')
      await page.keyboard.press('Escape')
      await reading.asked
      await page.keyboard.press(']')
      expect(await comment().inputValue()).toBe('on its way')
      await page.keyboard.press('Escape')
      reading.goOn()
      await card().waitFor({ state: 'detached' })
    })

    it('keeps the comment, and leaves the article that was opened meanwhile to be marked', async () => {
      await text().focus()
      const [marking, kept] = [answers.hold('markPassage'), answers.calls('updatePassage')]
      await page.keyboard.press('m')
      await marking.asked
      await page.keyboard.type('late')
      await openWeir()
      marking.goOn()
      await expect.poll(() => answers.calls('updatePassage')).toBe(kept + 1)
      await page.locator('.reader-text p').last().click({ clickCount: 3 })
      await page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
      await page.keyboard.press('Escape')
    })
  })

  describe('to a change of the text', () => {
    it('leaves the article that was opened meanwhile, and the keyboard where it is', async () => {
      await openLock()
      await toParagraph()
      await page.keyboard.press('j')
      const setting = answers.hold('setAside')
      await page.keyboard.press('s')
      await setting.asked
      await openWeir()
      await page.getByLabel('Search articles').focus()
      setting.goOn()
      const said = page.locator('[data-sonner-toast]').filter({ hasText: '1 paragraph set aside' })
      await said.waitFor()
      expect(await page.getByRole('heading', { level: 1, name: 'A weir that nobody dates' }).count()).toBe(1)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Search articles')
      await said.getByRole('button', { name: 'Undo' }).click()
      await page.getByText('Undone').first().waitFor()
    })

    it('is asked for once by a double click', async () => {
      await openLock()
      await page.getByRole('button', { name: /^Set aside/ }).click()
      const lines = page.getByRole('button', { name: /^Put back line/ })
      await lines.first().waitFor()
      const before = await lines.count()
      await lines.first().dblclick()
      await expect.poll(() => lines.count()).toBe(before - 1)
      expect(answers.calls('putBack')).toBe(1)
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(() => lines.count()).toBe(before)
    })
  })

  describe('to a change of details', () => {
    it('leaves the details that were opened meanwhile', async () => {
      const details = page.getByRole('dialog', { name: 'Article details' })
      await openLock()
      await page.getByRole('button', { name: 'Edit details' }).click()
      await details.getByLabel('Outlet').fill('Lock Gazette')
      const saving = answers.hold('updateArticles')
      await details.getByRole('button', { name: 'Save' }).click()
      await saving.asked
      await page.keyboard.press('Escape')
      await openWeir()
      await page.getByRole('button', { name: 'Edit details' }).click()
      await details.getByLabel('Section').fill('Rivers')
      saving.goOn()
      await page.getByText('Details changed').waitFor()
      expect(await details.getByLabel('Section').inputValue()).toBe('Rivers')
      await page.keyboard.press('Escape')
      await details.waitFor({ state: 'detached' })
    })
  })

  describe('to a citation', () => {
    it('lets one write on behind it, in the one note that is made', async () => {
      await openWeir()
      await toParagraph()
      const making = answers.hold('createNote')
      await page.keyboard.press('Shift+c')
      await making.asked
      await page.keyboard.press('Shift+c')
      const marking = answers.hold('markPassage')
      making.goOn()
      await marking.asked
      await page.keyboard.type(' as it says')
      marking.goOn()
      await note().locator('.citation').first().waitFor()
      await expect.poll(() => note().textContent()).toMatch(/\) as it says$/)
      expect(answers.calls('createNote')).toBe(1)
    })

    it('leaves a search the keyboard, when the card of a citation that the pointer was on goes', async () => {
      await note().locator('.citation').first().hover()
      const source = page.getByRole('dialog', { name: 'Source' })
      await source.waitFor()
      await page.keyboard.press('ControlOrMeta+p')
      const search = page.getByRole('combobox', { name: 'Open' })
      await search.pressSequentially('wei')
      await source.waitFor({ state: 'detached' })
      await page.keyboard.type('r')
      expect(await search.inputValue()).toBe('weir')
      await page.keyboard.press('Escape')
    })

    it('does not have similar articles looked for again whenever the note is saved', async () => {
      await runFromPalette(page, 'similar articles')
      await page.getByText(/^No other article here/).waitFor()
      const [asked, read] = [answers.calls('similarArticles'), answers.calls('getArticle')]
      await note().focus()
      await page.keyboard.press('ControlOrMeta+End')
      await page.keyboard.type(', and more')
      // The article is read again once the note is saved: it may be cited there.
      await expect.poll(() => answers.calls('getArticle')).toBeGreaterThan(read)
      await openWeir()
      expect(answers.calls('similarArticles')).toBe(asked)
      await runFromPalette(page, 'similar articles')
    })
  })

  describe('to the closing of a note', () => {
    it('does not take a note in the trash for the one to cite in', async () => {
      await page.getByLabel('Title of the note').fill('Left behind')
      await page.getByText(/^Saved · /).waitFor()
      await runFromPalette(page, 'close the note')
      await note().waitFor({ state: 'detached' })
      await page.getByTitle('Left behind').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Move to trash' }).click()
      await page.getByTitle('Left behind').waitFor({ state: 'detached' })
      await toParagraph()
      await page.keyboard.press('Shift+c')
      await note().locator('.citation').first().waitFor()
      expect(await page.getByLabel('Title of the note').inputValue()).toBe('')
    })
  })

  describe('to an import', () => {
    const dialog = (): Locator => page.getByRole('dialog', { name: 'Import text' })

    it('gives text back that the library did not take', async () => {
      await runFromPalette(page, 'import text')
      await dialog().getByLabel('Text of the article').fill(distinctText(50))
      answers.refuse('importText', 'The disk is full.')
      await dialog().getByRole('button', { name: 'Import' }).click()
      await page.getByText('The disk is full.').last().waitFor()
      expect(await dialog().getByLabel('Text of the article').inputValue()).toBe(distinctText(50))
      await dialog().getByRole('button', { name: 'Import' }).click()
      await page.getByRole('heading', { level: 1, name: distinctText(50).split('\n')[0]! }).waitFor()
    })

    it('leaves the article that was opened since it began', async () => {
      await runFromPalette(page, 'import text')
      await dialog().getByLabel('Text of the article').fill(distinctText(51))
      const importing = answers.hold('importText')
      await dialog().getByRole('button', { name: 'Import' }).click()
      await importing.asked
      await openWeir()
      importing.goOn()
      await article(distinctText(51).split('\n')[0]!).waitFor()
      await page.getByText('1 imported').first().waitFor()
      expect(await page.getByRole('heading', { level: 1, name: 'A weir that nobody dates' }).count()).toBe(1)
    })
  })

  describe('to the undoing of an import', () => {
    it('is not asked for twice', async () => {
      const undo = page.getByRole('button', { name: 'Undo this import' })
      await runFromPalette(page, 'show the import')
      const undoing = answers.hold('undoImport')
      await undo.click()
      await undoing.asked
      expect(await undo.count()).toBe(0)
      undoing.goOn()
      await article(distinctText(51).split('\n')[0]!).waitFor({ state: 'detached' })
    })
  })

  describe('to a search', () => {
    it('is waited for when all that it finds is to be selected', async () => {
      await importFiles(Object.fromEntries(many))
      await page.getByText('230 imported').first().waitFor({ timeout: 90_000 })
      const searching = answers.hold('listArticles', { query: 'tarnhole' })
      await page.getByLabel('Search articles').fill('tarnhole')
      await searching.asked
      await articles().first().focus()
      await page.keyboard.press('ControlOrMeta+a')
      searching.goOn()
      await expect.poll(() => articles().count()).toBe(2)
      await page.getByText('2 selected').waitFor()
    })
  })
})
