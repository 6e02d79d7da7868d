import type { Element } from 'domhandler'
import { textContent } from 'domutils'
import mammoth from 'mammoth'
import type { DocJson } from '#shared/model.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Reading, Source } from '../read.ts'
import { readDocxParts, packParts } from './docx/docx-parts.ts'
import { idPrefix, isComment, rewriteNotes } from './docx/rewrite-notes.ts'
import { styleMap } from './docx/docx-styles.ts'
import { listPieces } from './markup.ts'
import { statedInCore } from './office-statements.ts'
import { parsePage } from './page.ts'
import { Pictures } from './pictures.ts'
import { readingOf, type Piece } from './pieces.ts'
import { elementsNamed } from './xml.ts'

/** A Word document: the text with its changes accepted, notes and pictures; comments are set aside. */
export async function readDocx({ bytes }: Source): Promise<Reading> {
  const parts = readDocxParts(bytes)
  const pictures = new Pictures()
  const nodes = new Map<string, DocJson>()
  const page = parsePage(await toMarkup(parts, pictures, nodes))
  rewriteNotes(page)
  const pieces = listPieces(page, {
    picture: ({ attribs }) => {
      const node = nodes.get(attribs.src ?? '')
      return node ? { ...node, attrs: { ...node.attrs, alt: attribs.alt ?? '' } } : null
    },
    aside: (element) => (isComment(element) ? 'comment' : undefined)
  })
  const core = statedInCore(parts['docProps/core.xml'])
  const deck = styledText(elementsNamed('p', page), 'subtitle')
  const title = styledText(elementsNamed('p', page), 'title') ?? firstHeading(pieces)
  const stated = {
    ...core,
    ...(title && { title, guessed: core.guessed?.filter((field) => field !== 'title') }),
    ...(deck && { deck })
  }
  return readingOf(pieces, { stated, origin: 'document', images: pictures.images })
}

async function toMarkup(
  parts: Record<string, Uint8Array>,
  pictures: Pictures,
  nodes: Map<string, DocJson>
): Promise<string> {
  const convertImage = mammoth.images.imgElement(async (image) => {
    const node = pictures.node(await image.readAsBuffer(), '')
    const key = String(node?.attrs?.sha256 ?? '')
    if (node) nodes.set(key, node)
    return { src: key }
  })
  try {
    const result = await mammoth.convertToHtml(
      { buffer: packParts(parts) },
      {
        styleMap: styleMap(parts['word/styles.xml']),
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        idPrefix,
        convertImage
      }
    )
    return result.value
  } catch (cause) {
    throw new LibraryError('cannot-read', 'This Word document is damaged.', { cause })
  }
}

function styledText(paragraphs: readonly Element[], style: string): string | undefined {
  const found = paragraphs.find(({ attribs }) => attribs.class === style)
  return (found && textContent(found).replace(/\s+/g, ' ').trim()) || undefined
}

function firstHeading(pieces: readonly Piece[]): string | undefined {
  const first = pieces.find(({ text }) => text)
  return first?.kind === 'heading' ? first.text : undefined
}
