import type { Locator, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import type { Launched } from '../support/launch.ts'
import { screenViolations } from '../support/screen-violations.ts'
import { weirArticle } from '../support/temporary-library.ts'
import { openWindow, runFromPalette, shootWindow } from '../support/window-page.ts'

const first = 'The weir at Tarn Mouth will stay closed until the autumn'
const board = 'The board has promised a second report in May.'

describe.skipIf(!findChromium())('what a person says of the deck, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
    const file = path.join(loccit.home, 'weir.txt')
    const more = Array.from({ length: 3 }, (_, i) => `Gate ${i + 1} of the weir was looked at by divers on Monday.`)
    fs.writeFileSync(file, weirArticle.replace(board, `${more.join('\n\n')}\n\n${board}`))
    await loccit.dropFiles('body', [file])
    await page.getByRole('option', { name: /Weir at Tarn Mouth/ }).click()
    await page.getByRole('heading', { level: 1, name: /Weir at Tarn Mouth/ }).waitFor()
  }, 60_000)

  afterAll(() => loccit.close())

  const text = (): Locator => page.locator('[role=document]')
  const paragraph = (words: string): Locator => text().locator('p').filter({ hasText: words })
  const deck = (): Locator => text().locator('p.deck').filter({ hasText: first })
  const toast = (said: string): Locator => page.locator('[data-sonner-toast]').filter({ hasText: said }).first()
  const item = (name: string): Locator => page.getByRole('menuitem', { name })
  const shoot = (name: string): Promise<void> => shootWindow(page, name)

  it('is in the menu of a paragraph that may be it, and comes back by Undo', async () => {
    await paragraph(first).click({ button: 'right' })
    await item('Make it the deck').waitFor()
    await shoot('menu')
    expect(await screenViolations(page)).toEqual([])
    await item('Make it the deck').click()
    await deck().waitFor()
    await page.getByRole('button', { name: 'Version 2 of 2' }).waitFor()
    await toast('The paragraph is the deck').getByRole('button', { name: 'Undo' }).click()
    await deck().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Version/ }).waitFor({ state: 'detached' })
  })

  it('is not in the menu of a paragraph far below', async () => {
    await paragraph(board).click({ button: 'right' })
    await item('Set aside').waitFor()
    expect(await item('Make it the deck').count()).toBe(0)
    await page.keyboard.press('Escape')
    await item('Set aside').waitFor({ state: 'detached' })
  })

  it('is a command for the paragraph that the keyboard is on, which says where there is none', async () => {
    await runFromPalette(page, 'make the paragraph the deck')
    await toast('Go to one of the first paragraphs').waitFor()
    await paragraph(first).click({ button: 'right' })
    await item('Make it the deck').waitFor()
    await page.keyboard.press('Escape')
    await item('Make it the deck').waitFor({ state: 'detached' })
    await runFromPalette(page, 'make the paragraph the deck')
    await deck().waitFor()
    await shoot('deck')
    expect(await screenViolations(page)).toEqual([])
  })

  it('is listed as made by hand, and shown in the details', async () => {
    await page.getByRole('button', { name: 'Set aside', exact: true }).click()
    const listed = page.getByRole('listitem').filter({ hasText: first })
    await listed.getByText('Made the deck by you').waitFor()
    await shoot('listed')
    await page.getByRole('button', { name: 'Set aside', exact: true }).click()
    await runFromPalette(page, 'edit the article’s details')
    const dialog = page.getByRole('dialog', { name: 'Article details' })
    await dialog.getByText(first).waitFor()
    await shoot('details')
    expect(await screenViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('is a paragraph again by the menu of the deck', async () => {
    await deck().click({ button: 'right' })
    await item('Make it a paragraph').waitFor()
    await shoot('undo')
    await item('Make it a paragraph').click()
    await deck().waitFor({ state: 'detached' })
    await paragraph(first).waitFor()
    await toast('The deck is a paragraph').waitFor()
    await page.getByRole('button', { name: /^Version/ }).waitFor({ state: 'detached' })
  })

  it('did all this without a word of complaint from the browser', () => {
    expect(complaints).toEqual([])
  })
})
