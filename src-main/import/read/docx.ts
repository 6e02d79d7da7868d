import mammoth from 'mammoth'
import type { DocJson } from '#shared/model.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Reading, Source } from '../read.ts'
import { readDocxParts, packParts } from './docx/docx-parts.ts'
import { markNumbers, setListStarts } from './docx/list-starts.ts'
import { idPrefix, rewriteNotes } from './docx/rewrite-notes.ts'
import { styleMap } from './docx/docx-styles.ts'
import { styledHead, withHead } from './document-head.ts'
import { listPieces } from './markup.ts'
import { statedInCore } from './office-statements.ts'
import { parsePage } from './page.ts'
import { Pictures } from './pictures.ts'
import { readingOf } from './pieces.ts'

/** A Word document: the text with its changes accepted, notes and pictures; comments are set aside. */
export async function readDocx({ bytes }: Source): Promise<Reading> {
  const parts = markNumbers(readDocxParts(bytes))
  const pictures = new Pictures()
  const nodes = new Map<string, DocJson>()
  const page = parsePage(await toMarkup(parts, pictures, nodes))
  setListStarts(page)
  rewriteNotes(page)
  const pieces = listPieces(page, {
    picture: ({ attribs }) => {
      const node = nodes.get(attribs.src ?? '')
      return node ? { ...node, attrs: { ...node.attrs, alt: attribs.alt ?? '' } } : null
    },
    aside: ({ attribs }) => attribs['data-aside']
  })
  const stated = withHead(statedInCore(parts['docProps/core.xml']), styledHead(page), pieces)
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
