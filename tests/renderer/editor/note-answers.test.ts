import { describe, expect, it, vi } from 'vitest'
import { noBrowser } from '../../support/editor-page.ts'
import { benchForNotes, box, gate, newNote, openPage, write } from '../../support/note-pages.ts'

vi.setConfig({ testTimeout: 120_000 })
benchForNotes()

/** Holds the answers to a method back, while `when` says so, until it may go on. */
function heldBack(wanted: string, when = () => true) {
  const asking = Promise.withResolvers<void>()
  const going = Promise.withResolvers<void>()
  const hold = (method: string): Promise<void> | undefined => {
    if (method !== wanted || !when()) return undefined
    asking.resolve()
    return going.promise
  }
  return { hold, asked: asking.promise, goOn: going.resolve }
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

  it('begins a paragraph when Enter comes before words after @ are looked up that nothing has', async () => {
    const page = await openPage(await newNote())
    await write(page, 'As written by @nobodyhere')
    await page.keyboard.press('Enter')
    await box(page).locator('p').nth(1).waitFor()
    expect(await box(page).locator('p').first().textContent()).toBe('As written by @nobodyhere')
  })
})
