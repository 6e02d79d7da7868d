import type { LocalLibrary } from '#shared/contract.ts'
import type { Article, Paragraph, Published } from '#shared/model.ts'
import { findArticle } from './find-article.ts'
import type { Output } from './output.ts'
import { alignColumns, count, shorten, wrap } from './text-layout.ts'

/** Prints one article: what is known of it, its paragraphs with their numbers, its marks, and what was set aside. */
export async function showArticle(output: Output, library: LocalLibrary, name: string): Promise<void> {
  const article = await findArticle(library, name)
  output.print(article, () => articleText(article, output.columns))
}

function articleText(article: Article, columns: number): string {
  const { version, passages } = article
  const facts = [
    ['id', article.id],
    ['key', article.key],
    ['authors', article.authors.join('; ') || 'unknown'],
    ['outlet', article.outlet ?? 'unknown'],
    ['published', publishedText(article.published)],
    ['language', article.language ?? 'unknown'],
    ['version', `${version.ordinal} of ${article.versions.length}, ${version.mediaType}`],
    ['original', version.original],
    ...(article.deletedAt ? [['trash', article.deletedAt]] : [])
  ]
  const marks = passages.map(({ colour, comment, selector, id }) => [
    colour ?? 'cited',
    id,
    shorten(comment ? `${selector.exact} (${comment})` : selector.exact, 200)
  ])
  const removed = version.removed.map(({ line, reason, text }) => [`line ${line}`, reason, text])
  return [
    wrap(article.title, columns),
    alignColumns(facts, columns),
    paragraphsText(version.paragraphs, columns),
    ...(marks.length ? [`${count(marks.length, 'passage')}\n${alignColumns(marks, columns)}`] : []),
    ...(removed.length ? [`${count(removed.length, 'line')} set aside\n${alignColumns(removed, columns)}`] : [])
  ].join('\n\n')
}

/** The paragraphs, each with its number in the margin; what has no number (title, deck) carries its kind. */
export function paragraphsText(paragraphs: readonly Paragraph[], columns: number): string {
  return paragraphs
    .filter(({ kind }) => kind !== 'title')
    .map(({ ordinal, kind, text }) => {
      const label = ordinal ? String(ordinal) : kind
      const body = wrap(text, columns, '      ').slice(6)
      return `${label.padStart(4)}  ${body}`
    })
    .join('\n\n')
}

/** A date as the source gives it, with what is not known said plainly. */
export function publishedText(published: Published | null): string {
  if (!published) return 'unknown'
  const zone = published.iso.includes('T') ? `, zone ${published.zone}` : ''
  return `${published.iso}${zone} ("${published.original}")`
}
