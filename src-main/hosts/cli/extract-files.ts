import path from 'node:path'
import { nameText } from '#shared/csl.ts'
import type { Extract } from '#main/import/extract.ts'
import type { Output } from './output.ts'
import { paragraphsText, publishedText } from './show-article.ts'
import { alignColumns, count, wrap } from './text-layout.ts'

/** Reads the files one after the other and prints what each would become, storing nothing. One that fails leaves the others alone. */
export async function extractFiles(output: Output, files: readonly string[]): Promise<void> {
  const [{ extract, bodyParagraphs }, { readOriginal }] = await Promise.all([
    import('#main/import/extract.ts'),
    import('#main/import/open-file.ts')
  ])
  for (const file of files) {
    try {
      const { mediaType, item, deck, published, language, removed, fields, ...rest } = await extract(
        await readOriginal(file),
        { name: path.basename(file) }
      )
      const paragraphs = bodyParagraphs(rest.paragraphs).map(({ kind, text, start, end }) => ({
        kind,
        text,
        start,
        end
      }))
      const parts = { file, mediaType, item, deck, published, language, paragraphs, removed, fields }
      output.print(parts, () => extractText({ ...parts, ...rest }, output.columns))
    } catch (error) {
      output.fail(error, file)
    }
  }
}

function extractText(extract: Extract & { file: string }, columns: number): string {
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
