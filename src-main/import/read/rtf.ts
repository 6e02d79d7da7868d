import type { Reading, Source } from '../read.ts'
import { styledHead, withHead } from './document-head.ts'
import { listPieces } from './markup.ts'
import { statedInProperties } from './office-statements.ts'
import { Pictures } from './pictures.ts'
import { readingOf } from './pieces.ts'
import { readRtfMarkup } from './rtf/rtf-markup.ts'

/** A document in Rich Text Format: its text with notes, tables and pictures; comments, headers and deletions are set aside or left. */
export function readRtf({ bytes }: Source): Reading {
  const { root, title, author, pictures: found } = readRtfMarkup(bytes)
  const pictures = new Pictures()
  const pieces = listPieces(root, {
    picture: ({ attribs }) => {
      const picture = found[Number(attribs.src)]
      return picture ? pictures.node(picture, '') : null
    },
    aside: ({ attribs }) => attribs['data-aside']
  })
  const properties = statedInProperties({ title: title.trim(), creator: author.trim() })
  return readingOf(pieces, {
    stated: withHead(properties, styledHead(root), pieces),
    origin: 'document',
    images: pictures.images
  })
}
