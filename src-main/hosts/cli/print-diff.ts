import type { LocalLibrary } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Comparison } from '#shared/comparison.ts'
import type { Article } from '#shared/model.ts'
import { findArticle } from './find-article.ts'
import type { Output } from './output.ts'
import { wrap } from './text-layout.ts'

/** What to compare: versions by their numbers, or another article. */
interface Which {
  from?: number
  to?: number
  with?: string
}

/** Prints what lies between two versions of an article, or between two articles: what was deleted in `[-…-]`, what was put in in `{+…+}`. */
export async function printDiff(output: Output, library: LocalLibrary, name: string, which: Which): Promise<void> {
  const article = await findArticle(library, name)
  const comparison =
    which.with === undefined
      ? await library.compareVersions({ article: article.id, ...versionsOf(article, which) })
      : await library.compareArticles({ article: article.id, other: (await findArticle(library, which.with)).id })
  output.print(comparison, () => diffText(comparison, output.columns))
}

function versionsOf({ versions }: Article, { from, to }: Which): { from?: string; to?: string } {
  const idOf = (wanted: number): string => {
    const version = versions.find(({ ordinal }) => ordinal === wanted)
    if (!version)
      throw new LibraryError('not-found', `This article has no version ${wanted}.`, {
        remedy: 'loccit versions shows which there are.'
      })
    return version.id
  }
  return { ...(from !== undefined && { from: idOf(from) }), ...(to !== undefined && { to: idOf(to) }) }
}

function diffText({ changes }: Comparison, columns: number): string {
  if (changes.every(({ kind }) => kind === 'same')) return 'Nothing changed.'
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
  const text = changes.map(({ kind, text: words }) => marked(words, marks[kind])).join('')
  // A paragraph in which nothing changed says no more than where it is.
  const paragraphs = text
    .split('\n\n')
    .map((paragraph) => (/\[-|\{\+/.test(paragraph) ? wrap(paragraph, columns) : '…'))
  return paragraphs.filter((paragraph, at) => paragraph !== '…' || paragraphs[at - 1] !== '…').join('\n\n')
}

/** Every paragraph of a change is marked by itself; the blank lines between are not. */
function marked(words: string, [open, close]: readonly [string, string]): string {
  return words
    .split(/(\n\n)/)
    .map((part) => (part === '\n\n' || !part ? part : open + part + close))
    .join('')
}
