import type { Locator, Page } from '@playwright/test'
import { describe, expect, it, vi } from 'vitest'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import { noBrowser } from '../../support/editor-page.ts'
import {
  benchForNotes,
  box,
  cite,
  flush,
  gate,
  newNote,
  noteBench,
  openPage,
  patient,
  stored,
  write
} from '../../support/note-pages.ts'

vi.setConfig({ testTimeout: 120_000 })
benchForNotes()

/** Holds the answers to a method back, while `when` says so, until it may go on. */
function heldBack(wanted: string, when: (parameter: Record<string, unknown>) => boolean = () => true) {
  const asking = Promise.withResolvers<void>()
  const going = Promise.withResolvers<void>()
  const hold = (method: string, parameter: unknown): Promise<void> | undefined => {
    if (method !== wanted || !when(parameter as Record<string, unknown>)) return undefined
    asking.resolve()
    return going.promise
  }
  return { hold, asked: asking.promise, goOn: going.resolve }
}

/** The editor hears of a new selection with the next frame. */
async function selectionHeard(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

describe.skipIf(noBrowser)('what is done in a note while an answer is on its way', () => {
  it('keeps what is typed on while a citation is on its way, and the caret behind it', async () => {
    const way = heldBack('getPassages')
    const page = await openPage(await newNote(), way)
    await write(page, 'They say @careless')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Alt+Enter')
    await way.asked
    await page.keyboard.type(', as ever')
    way.goOn()
    await box(page).locator('.citation').waitFor()
    await page.keyboard.type('.')
    expect(await box(page).textContent()).toMatch(/^They say \(.*para\. 3\), as ever\.$/)
  })

  it('cites what the words after @ find, though Enter comes before they are looked up', async () => {
    let hold = false
    const way = heldBack('findPassages', () => hold)
    const page = await openPage(await newNote(), way)
    await write(page, 'They say @gate')
    await page.getByRole('option').filter({ hasText: gate }).first().waitFor()
    hold = true
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
    await page.keyboard.type('careless')
    await page.keyboard.press('Alt+Enter')
    await page.keyboard.type(', as ever.')
    await way.asked
    way.goOn()
    await box(page).locator('.citation').waitFor()
    expect(await box(page).textContent()).toMatch(/^They say \(.*para\. 3\), as ever\.$/)
  })

  it('begins a paragraph where Enter came, when it turns out that nothing has the words after @', async () => {
    const way = heldBack('findPassages', ({ query }) => query === 'nobodyhere')
    const page = await openPage(await newNote(), way)
    await write(page, 'As written by @nobodyhere')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Next')
    await way.asked
    way.goOn()
    await box(page).locator('p').nth(1).waitFor()
    await page.keyboard.type(' line')
    expect(await box(page).locator('p').allTextContents()).toEqual(['As written by @nobodyhere', 'Next line'])
  })

  it('leaves what is selected, behind which it stands', async () => {
    const way = heldBack('getPassages')
    const page = await openPage(await newNote(), way)
    await write(page, 'Keep these words')
    for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowLeft')
    await selectionHeard(page)
    const citing = cite(page, gate, false)
    await way.asked
    await page.keyboard.type(', as it says')
    way.goOn()
    await citing
    expect(await box(page).textContent()).toMatch(/^Keep these words \(.*\), as it says$/)
  })

  it('cites in the order in which one cited, whichever is answered first', async () => {
    let first = true
    const way = heldBack('markPassage', () => first)
    const page = await openPage(await newNote(), way)
    await write(page, 'Both say so:')
    const earlier = cite(page, 'The board has promised a second report in May.', false)
    await way.asked
    first = false
    const later = cite(page, 'The river can wait', false)
    await page.keyboard.type('.')
    await expect.poll(() => noteBench.library.findPassages({ query: 'The river can wait' })).toMatchObject([{}])
    way.goOn()
    await Promise.all([earlier, later])
    expect(await box(page).textContent()).toMatch(/^Both say so: \(.*para\. 4\) ?\(.*para\. 2\)\.$/)
  })

  it('makes a new item where Enter came in a list, and leaves what is selected elsewhere by then', async () => {
    const way = heldBack('findPassages', ({ query }) => query === 'nobodyhere')
    const page = await openPage(await newNote(), way)
    await write(page, 'First')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- by @nobodyhere')
    await page.keyboard.press('Enter')
    await way.asked
    await box(page)
      .getByText('First')
      .dblclick({ position: { x: 8, y: 8 } })
    await selectionHeard(page)
    way.goOn()
    await box(page).locator('li').nth(1).waitFor()
    expect(await box(page).locator('p').allTextContents()).toEqual(['First', 'by @nobodyhere', ''])
    expect(await page.evaluate(() => String(getSelection()))).toBe('First')
  })

  it('leaves the caret where one has put it meanwhile', async () => {
    const way = heldBack('getPassages')
    const page = await openPage(await newNote(), way)
    await write(page, 'First.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('They say @careless')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Alt+Enter')
    await way.asked
    await box(page).getByText('First.').click()
    await page.keyboard.press('End')
    await selectionHeard(page)
    way.goOn()
    await box(page).locator('.citation').waitFor()
    await page.keyboard.type(' And more.')
    expect((await box(page).locator('p').allTextContents()).join('|')).toMatch(/^First\. And more\.\|They say \(.*\)$/)
  })

  it('says that the text is not saved, though the title was since', async () => {
    let full = true
    const refuse = new LibraryError('disk', 'The disk is full.')
    const hold = (method: string) => (method === 'saveNote' && full ? Promise.reject(refuse) : undefined)
    const note = await newNote()
    const page = await openPage(note, { hold })
    await write(page, 'kept words')
    await page.getByRole('alert').waitFor()
    await page.getByRole('textbox', { name: 'Title of the note' }).fill('The weir')
    await expect.poll(async () => (await noteBench.library.getNote({ id: note })).title, patient).toBe('The weir')
    await page.getByRole('alert').getByText('The disk is full.').waitFor()
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    expect((await asked).type()).toBe('beforeunload')
    await (await asked).dismiss()
    full = false
    await page.getByRole('button', { name: 'Retry' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    expect(await stored(note)).toContain('kept words')
  })
})

describe.skipIf(noBrowser)('the keyboard in a note', () => {
  it('comes back to its place, also where the note begins with a quotation', async () => {
    const page = await openPage(await newNote())
    await box(page).click()
    await cite(page, gate)
    await page.keyboard.type(' So they said')
    await page.getByRole('textbox', { name: 'Title of the note' }).focus()
    await box(page).focus()
    // As long as a person takes, after which ProseMirror takes the start for the person's choice.
    await selectionHeard(page)
    await page.keyboard.type(', so far.')
    expect(await box(page).locator('q').textContent()).toBe(gate)
    expect(await box(page).textContent()).toMatch(/So they said, so far\.$/)
  })

  it('undoes nothing in it from outside', async () => {
    const page = await openPage(await newNote())
    await write(page, 'Kept words.')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('ControlOrMeta+z')
    await selectionHeard(page)
    expect(await box(page).textContent()).toBe('Kept words.')
    await box(page).focus()
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => box(page).textContent()).not.toContain('Kept')
  })

  it('cites behind the citation of the quotation that it is in', async () => {
    const page = await openPage(await newNote())
    await box(page).click()
    await cite(page, gate)
    await box(page)
      .locator('q')
      .click({ position: { x: 40, y: 8 } })
    await selectionHeard(page)
    await cite(page, 'The river can wait')
    expect(await box(page).textContent()).toMatch(/^We will.*again \([^)]*\) The river can wait \([^)]*\)$/)
  })

  it('is told before an export which quotations differ from their sources', async () => {
    const page = await openPage(await newNote())
    await write(page, 'Said: ')
    await cite(page, gate)
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('x')
    await page.locator('.audited.altered').waitFor()
    await page.keyboard.press('ControlOrMeta+e')
    await page.getByRole('dialog', { name: 'Export' }).getByText('1 quotation differs from its source.').waitFor()
  })
})

describe.skipIf(noBrowser)('the card of a citation', () => {
  const card = (page: Page): Locator => page.getByRole('dialog', { name: 'Source' })

  /** A note with a citation whose card is open, by the pointer, with its fields. */
  async function openFields(): Promise<{ note: Id; page: Page }> {
    const note = await newNote()
    const page = await openPage(note)
    await write(page, 'One ')
    await cite(page, gate, false)
    await page.mouse.move(5, 5)
    await box(page).locator('.citation').hover()
    await card(page).getByRole('button', { name: 'Edit' }).click()
    return { note, page }
  }

  it.each([
    [
      'a click into the text',
      (page: Page) =>
        box(page)
          .getByText('One')
          .click({ position: { x: 5, y: 5 } })
    ],
    ['Escape', (page: Page) => page.keyboard.press('Escape')]
  ])('keeps what was typed into it when %s ends it', async (_, end) => {
    const { note, page } = await openFields()
    await card(page).getByLabel('Number').fill('45')
    await end(page)
    await card(page).waitFor({ state: 'detached' })
    await flush(page)
    expect(await stored(note)).toContain('"locator":"45"')
  })

  it('keeps what was typed into it with its own citation, when another comes before that', async () => {
    const note = await newNote()
    let hold = false
    const way = heldBack('markPassage', () => hold)
    const page = await openPage(note, way)
    await write(page, 'One ')
    await cite(page, gate, false)
    await page.keyboard.press('Home')
    await selectionHeard(page)
    hold = true
    const citing = cite(page, 'Mill owners below the weir', false)
    await way.asked
    await box(page).locator('.citation').hover()
    await card(page).getByRole('button', { name: 'Edit' }).click()
    await card(page).getByLabel('Number').fill('45')
    way.goOn()
    await citing
    await card(page).waitFor({ state: 'detached' })
    await flush(page)
    expect(await stored(note)).toMatch(/"locator":"3".*"locator":"45"/)
  })

  it('stays while one goes from field to field', async () => {
    const { note, page } = await openFields()
    await card(page).getByLabel('Number').fill('45')
    await card(page).getByLabel('Before').click()
    await page.keyboard.type('see')
    await page.keyboard.press('Tab')
    await page.keyboard.type('among others')
    await page.keyboard.press('Escape')
    await flush(page)
    expect(await stored(note)).toMatch(/"locator":"45".*"prefix":"see".*"suffix":"among others"/)
  })
})
