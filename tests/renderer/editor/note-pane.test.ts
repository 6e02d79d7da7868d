import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { describe, expect, it, vi } from 'vitest'
import { LibraryError } from '#shared/library-error.ts'
import { noBrowser } from '../../support/editor-page.ts'
import {
  benchForNotes,
  box,
  cite,
  flush,
  gate,
  newNote,
  noteBench as bench,
  openPage,
  patient,
  range,
  stored,
  write,
  type NotePage
} from '../../support/note-pages.ts'

vi.setConfig({ testTimeout: 120_000 })
benchForNotes()

/** The middle of some words in the note, in the window. */
async function at(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.note-text')!, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const index = node.textContent!.indexOf(wanted)
      if (index < 0) continue
      const found = document.createRange()
      found.setStart(node, index)
      found.setEnd(node, index + wanted.length)
      const { left, top, width, height } = found.getClientRects()[0]!
      return { x: left + width / 2, y: top + height / 2 }
    }
    throw new Error(`not in the note: ${wanted}`)
  }, words)
}

describe.skipIf(noBrowser)('a note in the browser', () => {
  it('saves what is typed by itself, and shows it again', async () => {
    const note = await newNote('Weir')
    const page = await openPage(note)
    await write(page, '# Gates\nThey are **never** opened.\n- one\n')
    await expect.poll(() => stored(note), patient).toContain('never')
    await page.getByRole('textbox', { name: 'Title of the note' }).fill('The weir')
    await expect.poll(async () => (await bench.library.getNote({ id: note })).title, patient).toBe('The weir')
    await page.reload()
    await box(page).getByRole('heading', { name: 'Gates' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Title of the note' }).inputValue()).toBe('The weir')
    expect(await page.getByRole('status').first().textContent()).toMatch(/^Saved · \d\d:\d\d$/)
  })

  it('loses nothing when the page goes away in the middle of typing', async () => {
    const note = await newNote()
    const page = await openPage(note)
    await write(page, 'last words')
    await page.goto('about:blank')
    await expect.poll(() => stored(note), patient).toContain('last words')
  })

  it('says why a save failed, keeps the words, and saves them on Retry', async () => {
    const note = await newNote()
    let full = true
    const refuse = new LibraryError('disk', 'The disk is full.')
    const hold = (method: string) => (method === 'saveNote' && full ? Promise.reject(refuse) : undefined)
    const page = await openPage(note, { hold })
    await write(page, 'kept words')
    const bar = page.getByRole('alert')
    await bar.waitFor()
    expect(await bar.textContent()).toContain('The disk is full.')
    await bar.getByRole('button', { name: 'Copy note text' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('kept words')
    full = false
    await bar.getByRole('button', { name: 'Retry' }).click()
    await bar.waitFor({ state: 'detached' })
    expect(await stored(note)).toContain('kept words')
  })

  it('never lets an undo or a save cross from one note to another', async () => {
    const [first, second] = [await newNote(), await newNote()]
    const page = await openPage(first)
    await write(page, 'first note')
    await page.evaluate((id) => (window as unknown as NotePage).openNote(id), second)
    await expect.poll(() => box(page).textContent(), patient).toBe('')
    await write(page, 'second note')
    for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z')
    await flush(page)
    expect(await stored(first)).toContain('first note')
    expect(await stored(second)).not.toContain('note"')
  })

  it('names a version with Mod+S', async () => {
    const note = await newNote()
    const page = await openPage(note)
    await write(page, 'a draft')
    await page.keyboard.press('Control+s')
    await page.keyboard.type('Draft for Wednesday\n')
    await page.getByText('This version is named').waitFor()
    const revisions = await bench.library.listRevisions({ id: note })
    expect(revisions.map(({ name }) => name)).toContain('Draft for Wednesday')
  })
})

describe.skipIf(noBrowser)('citing in the browser', () => {
  it('quotes with a citation, audits it, and takes it back in one step', async () => {
    const note = await newNote()
    const page = await openPage(note)
    await write(page, 'The board was firm: ')
    await cite(page, gate)
    await page.keyboard.type(', it said.')
    expect(await box(page).locator('q').textContent()).toBe(gate)
    await page.locator('.audited.verbatim').waitFor()
    expect(await box(page).textContent()).toMatch(/again \(.*para\. 2\), it said\.$/)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect((await box(page).textContent())!.trim()).toBe('The board was firm:')
  })

  it('marks a changed word as one types, and names it', async () => {
    const page = await openPage(await newNote())
    await write(page, 'Said: ')
    await cite(page, gate)
    await page.locator('.audited.verbatim').waitFor()
    const word = await at(page, 'cannot')
    await page.mouse.dblclick(word.x, word.y)
    await page.keyboard.type('must')
    await page.locator('.audited.altered').waitFor()
    expect(await page.locator('.altered-words').getAttribute('title')).toBe('The source has “cannot”')
    expect(await page.locator('.audited').getAttribute('data-audit')).toBe('altered: “cannot” → “must”')
  })

  it('cites by @ with the keyboard alone', async () => {
    const page = await openPage(await newNote())
    await write(page, 'They say @careless')
    const option = page.getByRole('option').first()
    await option.waitFor()
    const active = await box(page).getAttribute('aria-activedescendant')
    expect(active).toBe(await option.getAttribute('id'))
    await page.keyboard.press('Alt+Enter')
    await box(page).locator('.citation').waitFor()
    expect(await box(page).textContent()).toMatch(/^They say \(.*para\. 3\)$/)
    expect(await box(page).getAttribute('aria-activedescendant')).toBeNull()
  })

  it('takes a passage dropped on the text, with Alt the citation alone', async () => {
    const page = await openPage(await newNote())
    await write(page, 'Before after')
    const drop = async (words: string, altKey: boolean): Promise<void> => {
      const { x, y } = await at(page, 'after')
      await page.evaluate(
        ({ dragged, x, y, altKey }) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.setData('application/x-loccit-passage', dragged)
          const options = { dataTransfer, clientX: x - 20, clientY: y, altKey, bubbles: true, cancelable: true }
          document.querySelector('.note-text p')!.dispatchEvent(new DragEvent('drop', options))
        },
        { dragged: JSON.stringify({ ...range(words), text: words }), x, y, altKey }
      )
    }
    await drop('The river can wait', true)
    await box(page).locator('.citation').waitFor()
    expect(await box(page).textContent()).toMatch(/^Before \(.*\) after$/)
    await drop('The river can wait', false)
    await box(page).locator('q').waitFor()
  })

  it('follows a citation on a click and keeps the caret for coming back', async () => {
    const page = await openPage(await newNote())
    await write(page, 'One ')
    await cite(page, gate, false)
    await page.keyboard.type(' two three')
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft')
    await page.locator('.citation').click()
    const opened = await page.evaluate(() => (window as unknown as NotePage).opened())
    expect(opened[0]!.article).toBe(bench.article.id)
    await page.getByRole('textbox', { name: 'Title of the note' }).focus()
    await page.evaluate(() => (window as unknown as NotePage).pane().focus())
    await page.keyboard.type('and ')
    expect(await box(page).textContent()).toMatch(/two and three$/)
  })

  it('shows the passage in its context on hover and by Ctrl+Enter, and closes with Escape', async () => {
    const page = await openPage(await newNote())
    await write(page, 'One ')
    await cite(page, gate)
    const card = page.getByRole('dialog', { name: 'Source' })
    await page.keyboard.press('Control+Enter')
    await card.waitFor()
    expect(await card.textContent()).toContain('said Ilse Varga, who chairs the board')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.type('x')
    expect(await box(page).textContent()).toMatch(/x$/)
    await page.mouse.move(5, 5)
    const over = await at(page, 'We will')
    await page.mouse.move(over.x, over.y, { steps: 3 })
    await card.waitFor()
    expect(await card.textContent()).toContain('Word for word')
  })
})

describe.skipIf(noBrowser)('pasting in the browser', () => {
  it('cleans what a word processor copies, under the policy', async () => {
    const note = await newNote()
    const page = await openPage(note)
    await box(page).click()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      const item = (marker: string, text: string): string =>
        `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span>&nbsp;</span></span><![endif]>${text}<o:p></o:p></p>`
      const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body><!--StartFragment--><p class=MsoNormal><span style='font-weight:bold'>Firm</span> words<o:p></o:p></p>${item('1.', 'gates')}${item('2.', 'mills')}<img src="https://tracker.example/x.png"><!--EndFragment--></body></html>`
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'Firm words')
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('.note-text')!.dispatchEvent(event)
    })
    await box(page).locator('ol li').first().waitFor()
    expect(await box(page).locator('ol li').allTextContents()).toEqual(['gates', 'mills'])
    expect(await box(page).locator('strong').textContent()).toBe('Firm')
    await flush(page)
    expect(await stored(note)).not.toMatch(/mso|tracker/)
  })

  it('copies a quotation with its citation to another place of the note', async () => {
    const note = await newNote()
    const page = await openPage(note)
    await box(page).click()
    await cite(page, gate)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    // Each key waits for what the one before it did, as fingers do.
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => getSelection()?.isCollapsed)
    await page.keyboard.press('Enter')
    await expect.poll(() => box(page).locator('p').count(), patient).toBe(2)
    await page.keyboard.press('Control+v')
    await expect.poll(() => box(page).locator('q').count(), patient).toBe(2)
    await flush(page)
    const ids = [...(await stored(note)).matchAll(/"citation","attrs":\{"id":"([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe.skipIf(noBrowser)('what floats over the note', () => {
  it('closes on Escape and on a press outside, and names a version', async () => {
    const note = await newNote()
    const page = await openPage(note)
    await write(page, 'Words')
    await flush(page)
    const form = page.getByRole('form', { name: 'Name this version' })
    for (const close of [() => page.keyboard.press('Escape'), () => page.getByLabel('Title of the note').click()]) {
      await box(page).click()
      await page.keyboard.press('Control+s')
      await form.waitFor()
      await close()
      await form.waitFor({ state: 'detached' })
    }
    await box(page).click()
    await page.keyboard.press('Control+s')
    await form.getByRole('textbox').fill('For Wednesday')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
    const names = async () => (await bench.library.listRevisions({ id: note })).map(({ name }) => name)
    await expect.poll(names, patient).toContain('For Wednesday')
  })
})

describe.skipIf(noBrowser)('the note for everyone', () => {
  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (colorScheme) => {
    const page = await openPage(await newNote('Weir'))
    await page.emulateMedia({ colorScheme })
    await write(page, '# Gates\nSaid: ')
    await cite(page, gate)
    await page.locator('.audited').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: 'Source' }).waitFor()
    const found = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    expect(await found()).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.type(' @river')
    await page.getByRole('option').first().waitFor()
    expect(await found()).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Control+e')
    await page.getByRole('dialog', { name: 'Export' }).waitFor()
    expect(await found()).toEqual([])
  })

  it('is one stop for Tab in its toolbar, with the arrows from button to button', async () => {
    const page = await openPage(await newNote())
    const toolbar = page.getByRole('toolbar', { name: 'Formatting' })
    expect(await toolbar.locator('button[tabindex="0"]').count()).toBe(1)
    await toolbar.getByRole('button', { name: 'Heading 1' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe('Heading 2')
  })

  it('keeps to the content security policy and throws nothing', () => {
    expect(bench.problems).toEqual([])
  })
})
