import path from 'node:path'
import { nameText } from '#shared/csl.ts'
import { LibraryError } from '#shared/library-error.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import type { ReadAnswer, ReadArticle, ReadJob } from '#main/import/reading/read-job.ts'
import type { Output } from './output.ts'
import { paragraphsText, publishedText } from './show-article.ts'
import { alignColumns, count, wrap } from './text-layout.ts'

/** Reads files and prints what each would become, in their order, storing nothing. One that fails leaves the others alone. */
export async function extractFiles(output: Output, files: readonly string[]): Promise<void> {
  const { ReadingPool } = await import('#main/import/reading/reading-pool.ts')
  const readers = new ReadingPool()
  const jobs = files.map((file, place) => ({ place, name: path.basename(file), from: { path: file } }))
  const answers = new Map<number, ReadAnswer>()
  let given = 0
  let printed = 0
  await readers.read<ReadJob & { place: number }>({
    keepIn: null,
    next: (count) => jobs.slice(given, (given += Math.min(count, Math.ceil((jobs.length - given) / 8)))),
    answer: ({ place }, answer) => {
      answers.set(place, answer)
      for (let next = answers.get(printed); next; next = answers.get(printed)) {
        printAnswer(output, files[printed]!, next)
        answers.delete(printed++)
      }
    }
  })
  readers.close()
}

function printAnswer(output: Output, file: string, answer: ReadAnswer): void {
  if (!answer.ok) return output.fail(LibraryError.fromValue(answer.error), file)
  if (answer.kind !== 'article') return printOther(output, file, answer)
  const { mediaType, encoding, item, deck, published, modified, language, guessed, removed, fields } = answer.article
  const paragraphs = bodyParagraphs(answer.article.paragraphs).map(({ kind, text, start, end, pages }) => ({
    kind,
    text,
    start,
    end,
    ...(pages && { pages })
  }))
  const facts = { file, mediaType, encoding, item, deck, published, modified, language, guessed }
  output.print({ ...facts, paragraphs, removed, fields }, () =>
    extractText({ file, ...answer.article }, output.columns)
  )
}

/** What a file holds that is no article by itself. */
function printOther(
  output: Output,
  file: string,
  answer: Exclude<ReadAnswer, { ok: false } | { kind: 'article' }>
): void {
  if (answer.kind !== 'references')
    return output.fail(new LibraryError('cannot-read', 'This is an archive of files.'), file)
  const { items, failed } = answer.references
  output.print(
    { file, items, failed },
    () => `${file}\n${items.map(({ title }) => `  ${title ?? 'Untitled'}\n`).join('')}`
  )
}

function extractText(extract: ReadArticle & { file: string }, columns: number): string {
  const { file, item, deck, removed, fields } = extract
  const facts = [
    ['file', file],
    ['authors', item.author?.map(nameText).join('; ') || 'unknown'],
    ['outlet', item['container-title'] ?? 'unknown'],
    ['published', publishedText(extract.published)],
    ['language', extract.language ?? 'unknown'],
    ['read as', `${extract.mediaType}, ${extract.encoding.name}`]
  ]
  const line = (number: number, what: string, text: string): string[] => [`line ${number}`, what, text]
  return (
    [
      wrap(item.title ?? 'Untitled', columns),
      ...(deck ? [wrap(deck, columns)] : []),
      alignColumns(facts, columns),
      paragraphsText(
        extract.paragraphs.filter(({ ordinal }) => ordinal > 0),
        columns
      ),
      removed.length
        ? `${count(removed.length, 'line')} set aside\n${alignColumns(
            removed.map((each) => line(each.line, each.reason, each.text)),
            columns
          )}`
        : 'Nothing set aside',
      ...(fields.length
        ? [
            `${count(fields.length, 'line')} read as fields\n${alignColumns(
              fields.map((each) => line(each.line, each.field, each.text)),
              columns
            )}`
          ]
        : [])
    ].join('\n\n') + '\n'
  )
}
