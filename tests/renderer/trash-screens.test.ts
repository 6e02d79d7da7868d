import type { Locator, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveDelays } from '#renderer/editor/save-timer.ts'
import { firstPage } from '#shared/first-page.ts'
import { findChromium } from '../support/chromium.ts'
import { distinctText } from '../support/distinct-text.ts'
import type { Launched } from '../support/launch.ts'
import { screenViolations } from '../support/screen-violations.ts'
import { weirArticle } from '../support/temporary-library.ts'
import { openWindow, runFromPalette } from '../support/window-page.ts'

describe.skipIf(!findChromium())('a cited article in the trash, in Chromium', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  let complaints: readonly string[] = []

  beforeAll(async () => {
    ;({ loccit, page, complaints } = await openWindow())
    await importFile('weir.txt', weirArticle)
  }, 60_000)

  afterAll(() => loccit.close())

  const importFile = async (name: string, text: string): Promise<void> => {
    const file = path.join(loccit.home, name)
    fs.writeFileSync(file, text)
    await loccit.dropFiles('body', [file])
  }
  const row = (): Locator => page.getByRole('option', { name: /Weir at Tarn Mouth/ })
  const moveToTrash = async (): Promise<void> => {
    await row().click()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog').getByRole('button', { name: 'Move to trash' }).click()
  }
  /** Keeps notes from being saved by themselves a moment after they were written in; gives what lets them again. */
  const holdSaves = async (): Promise<() => Promise<void>> => {
    await page.evaluate((idle) => {
      const real = window.setTimeout
      const held = (work: TimerHandler, ms?: number, ...rest: unknown[]): number =>
        ms === idle ? 0 : real(work, ms, ...rest)
      Object.assign(window, { setTimeout: Object.assign(held, { real }) })
    }, saveDelays.idle)
    return () =>
      page.evaluate(() => {
        const { real } = window.setTimeout as unknown as { real: typeof window.setTimeout }
        window.setTimeout = real
      })
  }
  /** Cites the paragraph with these words in the note, and gives the citation. */
  const cite = async (words: string): Promise<Locator> => {
    const citations = page.getByRole('textbox', { name: 'Note text' }).locator('cite')
    const before = await citations.count()
    await page.getByRole('region', { name: 'Reader' }).getByText(words).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Quote and cite' }).click()
    await expect.poll(() => citations.count()).toBe(before + 1)
    return citations.last()
  }

  it('was asked about, also when the note that cites it is not saved yet', async () => {
    await row().click()
    const letSave = await holdSaves()
    await cite('The board has promised')
    await row().click()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('This article is cited in 1 note:').waitFor()
    expect(await screenViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await letSave()
    await row().waitFor()
  })

  it('says so when it is opened from its citation, and is restored there', async () => {
    const citation = await cite('Mill owners below')
    await moveToTrash()
    await row().waitFor({ state: 'detached' })
    await citation.click()
    const notice = page.getByText('This article is in the trash')
    await notice.waitFor()
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Restore' }).click()
    await notice.waitFor({ state: 'detached' })
    await row().waitFor()
  })

  it('is shown in the trash with a picture that says what it is', async () => {
    await moveToTrash()
    await page.getByRole('button', { name: 'Trash' }).click()
    const picture = page.getByRole('listitem').filter({ hasText: 'Weir at Tarn Mouth' }).getByRole('img')
    expect(await picture.getAttribute('aria-label')).toBe('Article')
    // As the build writes it out: Lucide's own component names the icon in its class.
    expect(await picture.getAttribute('class')).toMatch(/^lucide( svelte-\w+)?$/)
    expect(await picture.locator('path').count()).toBeGreaterThan(1)
    expect(await screenViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Restore “Weir at Tarn Mouth', exact: false }).click()
    await page.getByRole('button', { name: 'Articles' }).click()
    await row().waitFor()
  })

  it('stays where its import is undone before the note that cites it is saved', async () => {
    await importFile('mill.txt', weirArticle.replaceAll('weir', 'mill').replaceAll('Weir', 'Mill'))
    await page.getByRole('heading', { level: 1, name: /^Mill at Tarn Mouth/ }).waitFor()
    await runFromPalette(page, 'show the import')
    const undo = page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Undo this import' })
    await undo.waitFor()
    const letSave = await holdSaves()
    await cite('The board has promised')
    await undo.click()
    await page.getByText(/“Mill at Tarn Mouth.*stays, since a note cites it/).waitFor()
    await letSave()
    await page.getByRole('option', { name: /Mill at Tarn Mouth/ }).waitFor()
    expect(complaints).toEqual([])
  })
})

describe.skipIf(!findChromium())('a trash of more than a window asks for first, in Chromium', () => {
  it('is listed whole in a window that is high enough for it', { timeout: 120_000 }, async () => {
    const { loccit, page } = await openWindow()
    try {
      const files = Array.from({ length: firstPage + 4 }, (_, i) => path.join(loccit.home, `${i}.txt`))
      files.forEach((file, i) => fs.writeFileSync(file, distinctText(i)))
      await loccit.dropFiles('body', files)
      await page.getByText(`${files.length} articles`).first().waitFor()
      await page.getByRole('option').first().click()
      await page.keyboard.press('Control+a')
      await page.getByText(`${files.length} selected`).waitFor()
      await page.keyboard.press('Delete')
      await page.getByText(`${files.length} articles moved to the trash`).waitFor()
      await page.setViewportSize({ width: 1440, height: 3_000 })
      await page.reload()
      await page.getByRole('button', { name: 'Trash' }).click()
      await expect.poll(() => page.getByRole('button', { name: /^Restore “/ }).count()).toBe(files.length)
    } finally {
      await loccit.close()
    }
  })
})
