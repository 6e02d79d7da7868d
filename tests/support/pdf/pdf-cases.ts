import fs from 'node:fs'
import path from 'node:path'
import type { Extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import type { DocJson } from '#shared/model.ts'
import { pageLocator } from '#shared/pages.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/pdf')

/** A PDF and what must be read out of it. */
export interface PdfCase {
  name: string
  bytes: Uint8Array
  expected: unknown
}

/** Every `tests/fixtures/pdf/<case>/source.pdf` with its `expected.json`. */
export function pdfCases(): PdfCase[] {
  return fs.readdirSync(folder).map((name) => ({
    name,
    bytes: fs.readFileSync(path.join(folder, name, 'source.pdf')),
    expected: JSON.parse(fs.readFileSync(path.join(folder, name, 'expected.json'), 'utf8'))
  }))
}

/** What a person would look at: fields, every paragraph with its pages, where notes are referred to and pictures stand, and what is set aside. */
export function pdfSummary({ item, paragraphs, removed, fields, doc }: Extract): unknown {
  const pictures = listPictures(doc)
  return {
    item,
    body: bodyParagraphs(paragraphs).map(
      ({ kind, text, pages }) => `${pageLocator(pages, 0, text.length)} ${kind}: ${text}`
    ),
    references: listReferences(doc),
    ...(pictures.length && { pictures }),
    removed: removed.map(({ reason, text }) => `${reason}: ${text}`),
    fields: fields.map(({ field, text }) => `${field}: ${text}`)
  }
}

/** Every picture, between the words that it stands between. */
export function listPictures({ content = [] }: DocJson): string[] {
  return content.flatMap((node, i) => {
    if (node.type !== 'image') return []
    const { mediaType, width, height } = node.attrs ?? {}
    const [before, after] = [content.slice(0, i).reverse(), content.slice(i + 1)].map(
      (side) => side.find(({ type }) => type !== 'image') ?? { type: '' }
    )
    return [
      `${words(before!).slice(-20)} [${String(mediaType)} ${String(width)}×${String(height)}] ${words(after!).slice(0, 20)}`
    ]
  })
}

function words({ text = '', content = [] }: DocJson): string {
  return text + content.map(words).join('')
}

/** Every reference to a note, behind the words that it follows. */
function listReferences({ content = [] }: DocJson): string[] {
  return content.flatMap((node, i) => {
    if (node.type !== 'footnote_reference') return listReferences(node)
    return [`…${content[i - 1]?.text?.slice(-12)}[${String(node.attrs?.label)}]`]
  })
}
