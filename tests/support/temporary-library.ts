import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Article, Id } from '#shared/model.ts'
import { openLibrary } from '#main/library.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A library in a new folder, closed when the test ends. */
export async function temporaryLibrary(folder = temporaryFolder()): Promise<{ library: LocalLibrary; folder: string }> {
  const library = await openLibrary(folder)
  onTestFinished(() => library.close())
  return { library, folder }
}

/** Imports one plain text and gives its article. */
export async function importArticle(library: LocalLibrary, text: string, name = 'article.txt'): Promise<Article> {
  const file = path.join(temporaryFolder(), name)
  fs.writeFileSync(file, text)
  const report = await library.importFiles({ id: newId(), sources: [{ path: file }] })
  const id = report.files[0]!.article
  if (!id) throw new Error(report.files[0]!.message ?? 'not imported')
  return library.getArticle({ id })
}

/** Marks the first place where the words stand. */
export async function markWords(library: LocalLibrary, article: Article, words: string): Promise<Id> {
  const start = article.version.text.indexOf(words)
  if (start < 0) throw new Error(`not in the article: ${words}`)
  const range = { start, end: start + words.length }
  return (await library.markPassage({ article: article.id, version: article.version.id, ...range, colour: 'yellow' }))
    .id
}

/** An invented article: a headline, a date, and paragraphs with speech in them. */
export const weirArticle = `Weir at Tarn Mouth to stay closed until autumn

12 Mar 2024 09:30

The weir at Tarn Mouth will stay closed until the autumn, the water board said on Tuesday, after divers found cracks in two of its gates.

“We will not open a gate that we cannot close again,” said Ilse Varga, who chairs the board. “The river can wait, and so can the mills.”

Mill owners below the weir called the decision careless. “Nobody asked us,” said Tom Okafor, who runs the largest of them, “and nobody will pay us.”

The board has promised a second report in May.
`
