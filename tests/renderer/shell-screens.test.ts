import type { Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import type { Launched } from '../support/launch.ts'
import { screenSizes, screenViolations } from '../support/screen-violations.ts'
import { openWindow, runFromPalette } from '../support/window-page.ts'

describe.skipIf(!findChromium())('the window, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
  }, 60_000)

  afterAll(() => loccit.close())

  const palette = (words: string): Promise<void> => runFromPalette(page, words)
  const paneWithFocus = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'])

  it('says on the first screen how to begin', async () => {
    await page.getByText('Drop articles here').waitFor()
    await page.getByRole('button', { name: 'Open the sample library' }).waitFor()
    expect(await screenViolations(page)).toEqual([])
  })

  it('opens the panel by itself when a file fails, and says why', async () => {
    const articles = path.join(loccit.home, 'articles')
    fs.mkdirSync(articles)
    const files = ['one', 'two', 'empty'].map((name) => path.join(articles, `${name}.txt`))
    const body = 'The keepers of the upper lock said that nobody had asked them to open it. '
    fs.writeFileSync(files[0]!, `The upper lock stays shut\n\n${body.repeat(4)}\n\n${body.repeat(3)}\n`)
    fs.writeFileSync(files[1]!, `Ferries wait for the lower lock\n\nThe ferries wait. ${body.repeat(3)}\n`)
    fs.writeFileSync(files[2]!, '')
    await loccit.pickFiles(() => page.keyboard.press('ControlOrMeta+Shift+i'), files)
    const panel = page.getByRole('region', { name: 'Import' })
    await panel.getByText('2 imported · 1 failed').waitFor()
    expect(await screenViolations(page)).toEqual([])
    await panel.getByRole('button', { name: 'Hide the import' }).click()
  })

  it('changes its colors at once where motion is to be reduced', async () => {
    await page.getByRole('option').first().waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    }
  })

  it('goes through the list by keyboard, opens an article, and marks the paragraph that the keyboard is on', async () => {
    await palette('show articles')
    await page.getByRole('option', { name: /Ferries/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'The upper lock stays shut' }).waitFor()
    expect(await paneWithFocus()).toBe('reader')
    for (const key of ['j', 'j', 'h']) await page.keyboard.press(key)
    const mark = page.locator('.reader-text .mark')
    await mark.first().waitFor()
    expect(await mark.first().textContent()).toMatch(/^The keepers of the upper lock/)
    await page.keyboard.press(']')
    const card = page.getByRole('dialog', { name: 'Mark' })
    await card.waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    // Words that are still selected elsewhere do not keep a click from opening it.
    await page.locator('.reader-text p').last().click({ clickCount: 3 })
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
    await mark.first().click()
    await card.waitFor()
    // A comment that is being typed is kept when the window goes.
    await card.getByLabel('Comment').fill('said twice')
    await page.reload()
    await mark.first().click()
    await expect.poll(() => card.getByLabel('Comment').inputValue()).toBe('said twice')
    await page.keyboard.press('Escape')
  })

  it('writes beside, and goes round the panes with F6', async () => {
    await page.keyboard.press('ControlOrMeta+\\')
    await page.getByRole('textbox', { name: 'Note text' }).waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.locator('[role=document]').focus()
    const panes: (string | undefined)[] = []
    for (let step = 0; step < 3; step++) {
      const before = await paneWithFocus()
      await page.keyboard.press('F6')
      await page.waitForFunction(
        (before) => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] !== before,
        before
      )
      panes.push(await paneWithFocus())
    }
    expect(panes).toEqual(['note', 'list', 'reader'])
  })

  it('lays the list over the rest where it does not fit, and takes it away with Escape', async () => {
    await page.setViewportSize(screenSizes.small)
    await page.getByRole('button', { name: 'Show the list' }).click()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    await page.setViewportSize(screenSizes.large)
  })

  it('finds paragraphs everywhere and leads to them', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+f')
    await page.getByRole('textbox', { name: 'Search every paragraph' }).fill('ferries wait')
    const hit = page.locator('.hit').filter({ hasText: 'The ferries wait.' })
    await hit.waitFor()
    expect(await screenViolations(page)).toEqual([])
    await hit.click()
    await page.locator('.flash').first().waitFor()
    await palette('show articles')
  })

  it('fills in several articles at once, and changes only what was typed', async () => {
    await page.getByRole('option').first().click()
    await page
      .getByRole('option')
      .nth(1)
      .click({ modifiers: ['Shift'] })
    await page.getByText('2 selected').waitFor()
    await page.getByRole('button', { name: 'Edit details' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Details of 2 articles' })
    await dialog.getByLabel('Date').fill('spring')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText(/^This is no date: write it as/).waitFor()
    await dialog.getByLabel('Date').fill('03/04/2025')
    await dialog.getByText('This can be 3 April or 4 March 2025: write the month as a word.').waitFor()
    expect(await screenViolations(page)).toEqual([])
    await dialog.getByLabel('Date').fill('März 2025')
    await dialog.getByText('Understood as March 2025, the day unknown').waitFor()
    expect(await dialog.getByText(/no date|can be/).count()).toBe(0)
    expect(await screenViolations(page)).toEqual([])
    await dialog.getByLabel('Outlet').fill('Lock Gazette')
    await dialog.getByRole('button', { name: 'Save' }).click()
    for (const option of [0, 1])
      await page.getByRole('option').nth(option).getByText('Lock Gazette').and(page.locator('.outlet')).waitFor()
    await page.getByRole('option').first().getByText('Mar 2025').waitFor()
  })

  it('says at once how a date was understood, and when a date is left that was not', async () => {
    await page.getByRole('option', { name: /Ferries/ }).click()
    await page.getByRole('button', { name: 'Edit details' }).click()
    const dialog = page.getByRole('dialog', { name: 'Article details' })
    await dialog.getByLabel('Date').fill('12 de marzo de 2025, 10:24')
    await dialog.getByText('Understood as 12 March 2025, 10:24').waitFor()
    await dialog.getByLabel('Changed').fill('12/3/25')
    await dialog.getByRole('textbox', { name: 'Language' }).focus()
    await dialog.getByText('This can be 12 March or 3 December 2025: write the month as a word.').waitFor()
    await dialog.getByLabel('Changed').fill('')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByRole('option', { name: /Ferries/ })
      .getByText('12 Mar 2025')
      .waitFor()
  })

  it('moves an article to the trash by the context menu, shows it there, and brings it back', async () => {
    await page.getByRole('option', { name: /Ferries/ }).click()
    await page.getByRole('option', { name: /Ferries/ }).click({ button: 'right' })
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('option', { name: /Ferries/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move to trash' }).click()
    await page.getByRole('option', { name: /Ferries/ }).waitFor({ state: 'detached' })
    // Mod+Z means what was done last, not what was typed last.
    await page.keyboard.press('ControlOrMeta+z')
    await page.getByRole('option', { name: /Ferries/ }).click()
    await page.keyboard.press('Delete')
    await page.getByRole('option', { name: /Ferries/ }).waitFor({ state: 'detached' })
    await palette('show the trash')
    const restore = page.getByRole('button', { name: 'Restore “Ferries wait for the lower lock”' })
    await restore.waitFor()
    expect(await screenViolations(page)).toEqual([])
    await restore.click()
    await palette('show articles')
    await page.getByRole('option', { name: /Ferries/ }).waitFor()
  })

  it('offers every command in the palette', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('option', { name: /Write beside/ }).waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('opens what the typed words find, though Enter comes before they are looked up, and nothing once it was left', async () => {
    const opened = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()
    const typeAndPress = (words: string, ...keys: string[]): Promise<void> =>
      page.getByRole('combobox', { name: 'Open' }).evaluate(
        (input: HTMLInputElement, { words, keys }) => {
          input.value = words
          input.dispatchEvent(new InputEvent('input', { bubbles: true }))
          for (const key of keys) input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        },
        { words, keys }
      )
    const dialog = page.getByRole('dialog', { name: 'Open' })
    const ask = async (): Promise<void> => {
      await page.keyboard.press('ControlOrMeta+p')
      await dialog.getByRole('option').first().waitFor()
    }
    await page.getByRole('option', { name: /Ferries/ }).click()
    await opened('Ferries wait for the lower lock')
    for (const title of ['The upper lock stays shut', 'Ferries wait for the lower lock']) {
      await ask()
      await typeAndPress(title, 'Enter')
      await opened(title)
      // What is done in the list is done to what one sees.
      await page.getByRole('option', { name: new RegExp(title), selected: true }).waitFor()
      await dialog.waitFor({ state: 'detached' })
    }
    await ask()
    await typeAndPress('upper', 'Enter', 'Escape')
    await dialog.waitFor({ state: 'detached' })
    await ask()
    await page.keyboard.press('Escape')
    await opened('Ferries wait for the lower lock')
  })

  it('opens after a reload what was open before', async () => {
    await page.getByRole('option', { name: /Ferries/ }).click()
    const heading = page.getByRole('heading', { level: 1, name: 'Ferries wait for the lower lock' })
    await heading.waitFor()
    await page.reload()
    await heading.waitFor()
    await page.getByRole('textbox', { name: 'Note text' }).waitFor()
  })

  it('did all this without a word of complaint from the browser: no error, no breach of the policy', () => {
    expect(complaints).toEqual([])
  })
})
