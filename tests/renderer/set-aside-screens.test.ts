import type { Locator, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../support/chromium.ts'
import type { Launched } from '../support/launch.ts'
import { screenSizes, screenViolations } from '../support/screen-violations.ts'
import { weirArticle } from '../support/temporary-library.ts'
import { openWindow, runFromPalette, shootWindow } from '../support/window-page.ts'

const board = 'The board has promised a second report in May.'
const mills = 'Mill owners below the weir called the decision careless.'
const garbled = `Møllen ved Åmunden lukker til efteråret

12. marts 2024

Møllen ved Åmunden bliver lukket til efteråret, sagde vandværket tirsdag, efter at dykkere fandt revner i to af dens porte.

Vandværket har lovet en ny rapport på et møde før påske, og møllerne ved åen må vente så længe.
`

describe.skipIf(!findChromium())('what a person sets aside, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
    const files = { 'weir.txt': weirArticle, 'garbled.txt': Buffer.from(garbled).toString('latin1') }
    const paths = Object.entries(files).map(([name, text]) => {
      const file = path.join(loccit.home, name)
      fs.writeFileSync(file, text)
      return file
    })
    await loccit.dropFiles('body', paths)
    await page.getByRole('option', { name: /Weir at Tarn Mouth/ }).click()
    await page.getByRole('heading', { level: 1, name: /Weir at Tarn Mouth/ }).waitFor()
  }, 60_000)

  afterAll(() => loccit.close())

  const text = (): Locator => page.locator('[role=document]')
  const paragraph = (words: string): Locator => text().locator('p').filter({ hasText: words })
  const toast = (said: string): Locator => page.locator('[data-sonner-toast]').filter({ hasText: said }).first()
  const panel = (): Locator => page.getByRole('region', { name: 'Import' })
  const gone = (words: string): Promise<void> => paragraph(words).waitFor({ state: 'detached' })
  const shoot = (name: string): Promise<void> => shootWindow(page, name)

  it('goes by the menu of a paragraph, is said, and comes back by Undo', async () => {
    await paragraph(board).click({ button: 'right' })
    await shoot('menu')
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Set aside' }).click()
    await gone(board)
    await page.getByRole('button', { name: 'Version 2 of 2' }).waitFor()
    await toast('1 paragraph set aside').getByRole('button', { name: 'Undo' }).click()
    await paragraph(board).waitFor()
    await page.getByRole('button', { name: /^Version/ }).waitFor({ state: 'detached' })
  })

  it('goes by a key, one after the other, and comes back by Ctrl+Z', async () => {
    await paragraph(board).click()
    await paragraph(board).click({ button: 'right' })
    await page.keyboard.press('Escape')
    await text().focus()
    await page.keyboard.press('s')
    await gone(board)
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Version 2 of 2' }).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await paragraph(board).waitFor()
    await page.getByRole('button', { name: /^Version/ }).waitFor({ state: 'detached' })
  })

  it('is listed with its reason, put back with one click, and that is undone, too', async () => {
    await paragraph(board).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Set aside' }).click()
    await gone(board)
    await page.getByRole('button', { name: /^Set aside \(1 line\)/ }).click()
    const listed = page.getByRole('listitem').filter({ hasText: board })
    await listed.getByText('Set aside by you').waitFor()
    await shoot('listed')
    expect(await screenViolations(page)).toEqual([])
    await listed.getByRole('button', { name: /^Put back/ }).click()
    await paragraph(board).waitFor()
    await toast('The line is back in the text').getByRole('button', { name: 'Undo' }).click()
    await gone(board)
    await listed.getByRole('button', { name: /^Put back/ }).click()
    await paragraph(board).waitFor()
    await page.getByRole('button', { name: /^Set aside/ }).click()
  })

  it('asks first where something is marked', async () => {
    await paragraph(mills).click({ clickCount: 3 })
    await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: /green/i }).click()
    await text().locator('.mark').first().waitFor()
    await paragraph(mills).click({ button: 'right', position: { x: 300, y: 40 } })
    await page.getByRole('menuitem', { name: 'Set aside' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set aside what is marked or cited' })
    await dialog.getByText('What is marked or cited there (1 mark)').waitFor()
    await shoot('asked')
    expect(await screenViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await paragraph(mills).waitFor()
    await paragraph(mills).click({ button: 'right', position: { x: 300, y: 40 } })
    await page.getByRole('menuitem', { name: 'Set aside' }).click()
    await dialog.getByRole('button', { name: 'Set aside' }).click()
    await gone(mills)
    await page.getByText('In this version 1 mark was not found.').waitFor()
  })

  it('can be read while the report that led there is folded to its heading', async () => {
    await page.setViewportSize(screenSizes.small)
    await runFromPalette(page, 'show the import')
    await panel()
      .getByRole('button', { name: /letters that were saved wrongly/ })
      .click()
    await panel().getByRole('button', { name: 'Unfold the import' }).waitFor()
    await page.getByText('Letters repaired').first().waitFor()
    const [box, list] = await Promise.all([
      panel().boundingBox(),
      page.getByRole('region', { name: 'Set aside' }).boundingBox()
    ])
    expect(box!.height).toBeLessThan(60)
    expect(list!.height).toBeGreaterThan(300)
    await shoot('folded')
    expect(await screenViolations(page)).toEqual([])
    await panel().getByRole('button', { name: 'Unfold the import' }).click()
    await panel()
      .getByRole('button', { name: /letters that were saved wrongly/ })
      .waitFor()
    await panel().getByRole('button', { name: 'Hide the import' }).click()
  })

  it('shows an encoding as the article reads in it, beside a list as high as that', async () => {
    await page.getByRole('button', { name: 'More for this article' }).click()
    await page.getByRole('menuitem', { name: /^Change encoding/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Change encoding' })
    const preview = dialog.getByRole('document')
    await preview.getByText('Møllen ved Åmunden lukker til efteråret').waitFor()
    await shoot('encoding')
    const [list, shown] = await Promise.all([dialog.getByRole('listbox').boundingBox(), preview.boundingBox()])
    expect(Math.abs(list!.y + list!.height - (shown!.y + shown!.height))).toBeLessThan(32)
    expect(await screenViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('stays set aside in a later edition, which says so in its report and in the list, and comes back by one click', async () => {
    await page.setViewportSize(screenSizes.large)
    const file = path.join(loccit.home, 'weir again.txt')
    fs.writeFileSync(file, weirArticle.replace('in May', 'in June'))
    await loccit.dropFiles('body', [file])
    await paragraph('in June').waitFor()
    await gone(mills)
    await runFromPalette(page, 'show the import')
    await panel().getByText('1 line that you set aside before is set aside here, too.').waitFor()
    // The list is open, since a report led to it.
    const listed = page.getByRole('region', { name: 'Set aside' }).getByRole('listitem').filter({ hasText: mills })
    await listed.getByText('Set aside by you in an earlier version').waitFor()
    await shoot('carried')
    expect(await screenViolations(page)).toEqual([])
    await panel().getByRole('button', { name: 'Hide the import' }).click()
    await listed.getByRole('button', { name: /^Put back/ }).click()
    await paragraph(mills).waitFor()
  })

  it('did all this without a word of complaint from the browser', () => {
    expect(complaints).toEqual([])
  })
})
