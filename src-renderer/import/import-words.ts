import type { ImportOutcome, ImportProgress, ImportReport } from '#shared/model.ts'
import type { UndoneImport } from '#shared/undone-import.ts'
import { count } from '#renderer/parts/count.ts'
import type { WithBooks } from './part-books.ts'

const numbers = new Intl.NumberFormat('en')

/** How the files of an outcome are called as a group. */
export const groupWords: Record<ImportOutcome, string> = {
  failed: 'Failed',
  look: 'Needs a look',
  version: 'New version',
  imported: 'Imported',
  reference: 'References',
  duplicate: 'Already here',
  unpacked: 'Unpacked',
  cancelled: 'Not read'
}

/** What is said of a file whose outcome says no more itself; empty where its group says it all. */
export const outcomeWords: Record<ImportOutcome, string> = {
  failed: 'This file could not be read.',
  look: '',
  version: 'A later edition of an article that was here.',
  imported: '',
  reference: '',
  duplicate: 'Its text is in the library already.',
  unpacked: 'Its files are listed by themselves.',
  cancelled: 'The import was cancelled before this file was read.'
}

/** What became of an import in one line: `38 imported · 2 duplicates · 1 failed`. */
export function reportLine({ counts }: ImportReport): string {
  const parts = [
    counts.imported && `${numbers.format(counts.imported)} imported`,
    counts.look && `${numbers.format(counts.look)} to look at`,
    counts.version && count(counts.version, 'new version'),
    counts.reference && count(counts.reference, 'reference file'),
    counts.duplicate && count(counts.duplicate, 'duplicate'),
    counts.failed && `${numbers.format(counts.failed)} failed`,
    counts.cancelled && `${numbers.format(counts.cancelled)} cancelled`
  ].filter(Boolean)
  return parts.join(' · ') || 'Nothing to import'
}

/** What an import under way is doing: `Importing 143 files`, and what else it can be. */
export function headingOf(progress: ImportProgress | null, files: number): string {
  const what = count(progress?.total ?? files, 'file')
  if (progress?.sending) return `Sending ${what}`
  return progress?.paused ? `Import paused: ${what}` : `Importing ${what}`
}

/** What undoing an import did, and what it left, in a line or two. */
export function undoneWords({ articles, versions, references, cited, kept }: UndoneImport): string {
  const done = [
    articles.length && `${count(articles.length, 'article')} moved to the trash`,
    versions.length && `${count(versions.length, 'version')} taken back`,
    references && `${count(references, 'reference')} taken out`
  ].filter(Boolean)
  const left = [citedWords(cited), keptWords(kept)].filter(Boolean).join(' ')
  return [done.join(' · ') || (left ? '' : 'What it brought is taken back'), left].filter(Boolean).join('. ')
}

function citedWords([first, ...others]: UndoneImport['cited']): string {
  if (!first) return ''
  if (!others.length) return `“${first.title}” stays, since a note cites it.`
  return `“${first.title}” and ${count(others.length, 'other article')} stay, since notes cite them.`
}

function keptWords([first, ...others]: UndoneImport['kept']): string {
  if (!first) return ''
  return others.length
    ? `${count(others.length + 1, 'version')} stay, since they were used.`
    : `Version ${first.ordinal} of “${first.title}” stays, since it was used.`
}

/** How fast it goes, and how long it will take yet when that is worth saying; empty while nothing is known. */
export function rateWords({ rate, done, total, paused }: ImportProgress): string {
  if (!rate || paused) return ''
  const speed =
    rate >= 1 ? `${numbers.format(Math.round(rate))} a second` : `${numbers.format(Math.round(rate * 60))} a minute`
  const seconds = (total - done) / rate
  return seconds < 10 ? speed : `${speed} · ${timeLeft(seconds)} left`
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `about ${Math.ceil(seconds / 10) * 10} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `about ${count(minutes, 'minute')}` : `about ${count(Math.round(minutes / 60), 'hour')}`
}

const mostNamed = 3

/** Which books are asked about, and in what they lie: `“Tales.epub” in “shelf.zip”`. */
export function askedWords(asked: readonly WithBooks[]): string {
  const named = asked.flatMap(({ file, books }) =>
    books.map((book) => (book === file.name ? `“${book}”` : `“${book}” in “${file.name}”`))
  )
  const more = named.length - mostNamed
  return more > 1 ? `${named.slice(0, mostNamed).join(', ')} and ${more} others` : named.join(', ')
}

/** What is left out with the books: what they lie in can only be taken whole. */
export function leaveOutWords(asked: readonly WithBooks[]): string {
  const holding = asked.filter(({ file, books }) => books[0] !== file.name)
  if (holding.length && asked.length === 1) return `Leave out “${holding[0]!.file.name}”`
  return asked.length === 1 ? 'Leave it out' : `Leave out all ${asked.length}`
}
