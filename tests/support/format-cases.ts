import fs from 'node:fs'
import path from 'node:path'
import type { Extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import type { DocJson } from '#shared/model.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures')

/** The formats whose corpora lie in `tests/fixtures/<format>/<case>/`. */
export const formats = ['docx', 'odt', 'rtf', 'epub', 'eml', 'mhtml', 'md', 'html']

/** An original of one format and what must be read out of it, for the whole and for each chapter that `expected.N.json` asks for. */
export interface FormatCase {
  format: string
  name: string
  bytes: Uint8Array
  folder: string
  expected: { part?: number; content: unknown }[]
}

/** Every case of every format. */
export function formatCases(): FormatCase[] {
  return formats.flatMap((format) =>
    fs.readdirSync(path.join(folder, format)).map((name): FormatCase => {
      const place = path.join(folder, format, name)
      const files = fs.readdirSync(place).filter((file) => /^expected(\.\d+)?\.json$/.test(file))
      return {
        format,
        name,
        folder: place,
        bytes: fs.readFileSync(path.join(place, `source.${format}`)),
        expected: files.sort().map((file) => {
          const part = /\.(\d+)\./.exec(file)?.[1]
          return {
            ...(part && { part: Number(part) }),
            content: JSON.parse(fs.readFileSync(path.join(place, file), 'utf8')) as unknown
          }
        })
      }
    })
  )
}

/** Everything of an extract that a person would look at, with footnotes, pages, links and pictures written into the lines. */
export function outline(extract: Extract): unknown {
  const { mediaType, item, deck, published, modified, guessed, parts, doc, paragraphs, removed, fields } = extract
  return {
    mediaType,
    item,
    deck,
    published,
    modified,
    guessed,
    parts,
    document: (doc.content ?? []).flatMap((node) => lines(node)),
    kinds: bodyParagraphs(paragraphs)
      .map(({ kind }) => kind)
      .join(' '),
    removed: removed.map(({ line, reason, text }) => `${line} ${reason}: ${text}`),
    fields: fields.map(({ line, field, text }) => `${line} ${field}: ${text}`)
  }
}

function lines(node: DocJson, depth = 0): string[] {
  const { type, attrs = {}, content = [] } = node
  const values = Object.entries(attrs)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}=${name === 'sha256' ? String(value).slice(0, 8) : String(value)}`)
  const head = `${'  '.repeat(depth)}${type}${values.join('')}`
  const isText = content.some((child) => child.text !== undefined)
  return isText
    ? [`${head}: ${content.map(inline).join('')}`]
    : [head, ...content.flatMap((child) => lines(child, depth + 1))]
}

function inline({ type, text, attrs, marks = [] }: DocJson): string {
  if (text === undefined)
    return type === 'hard_break' ? '⏎' : `[${type === 'page_start' ? 'page' : 'note'} ${String(attrs?.label)}]`
  return marks.reduceRight(
    (inner, mark) => `<${mark.type}${mark.attrs ? ` ${String(mark.attrs.href)}` : ''}>${inner}</>`,
    text
  )
}
