import type { Locator, Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { newId } from '#shared/id.ts'
import type { Article, Id } from '#shared/model.ts'
import { noBrowser, openEditorBench, type EditorBench } from './editor-page.ts'
import { weirArticle } from './temporary-library.ts'

/** What the page of the note editor offers to tests. */
export interface NotePage {
  pane(): { cite(request: unknown): Promise<void>; focus(): void; flush(): Promise<void> }
  opened(): { article: Id; passage: Id }[]
  openNote(id: Id): void
}

/** Words of the article, as its source has them. */
export const gate = 'We will not open a gate that we cannot close again'

/** A browser on a busy machine takes its time. */
export const patient = { timeout: 20_000, interval: 100 }

let bench: EditorBench
let article: Article

/** Opens the editor over a library of one article before the tests of a file, and closes it after them. */
export function benchForNotes(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-notes-'))

  beforeAll(async () => {
    if (noBrowser) return
    bench = await openEditorBench(folder)
    const report = await bench.library.importText({ id: newId(), text: weirArticle })
    article = await bench.library.getArticle({ id: report.files[0]!.article! })
  }, 120_000)

  afterAll(async () => {
    await bench?.close()
    fs.rmSync(folder, { recursive: true, force: true })
  })
}

/** The library, the article in it, and what pages complained of. */
export const noteBench = {
  get library() {
    return bench.library
  },
  get problems() {
    return bench.problems
  },
  get article() {
    return article
  }
}

/** Where some words of the article are. */
export function range(words: string): { article: Id; version: Id; start: number; end: number } {
  const start = article.version.text.indexOf(words)
  return { article: article.id, version: article.version.id, start, end: start + words.length }
}

/** Opens a note in a page that is closed when the test ends. */
export async function openPage(...given: Parameters<EditorBench['open']>): Promise<Page> {
  const page = await bench.open(...given)
  onTestFinished(() => page.context().close())
  return page
}

export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Note text' })

export async function newNote(title = ''): Promise<Id> {
  return (await bench.library.createNote({ title })).id
}

export async function cite(page: Page, words: string, quote = true): Promise<void> {
  await page.evaluate((request) => (window as unknown as NotePage).pane().cite(request), { ...range(words), quote })
}

export async function flush(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as NotePage).pane().flush())
}

/** A note as the library has it, as JSON. */
export async function stored(note: Id): Promise<string> {
  return JSON.stringify((await bench.library.getNote({ id: note })).revision.doc)
}

export async function write(page: Page, text: string): Promise<void> {
  await box(page).click()
  await page.keyboard.type(text)
}
