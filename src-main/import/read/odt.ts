import type { Document, Element } from 'domhandler'
import { LibraryError } from '#shared/library-error.ts'
import { Archive } from '../archive.ts'
import type { Reading, Source } from '../read.ts'
import { listPieces } from './markup.ts'
import { OdtMarkup } from './odt/odt-markup.ts'
import { OdtStyles } from './odt/odt-styles.ts'
import { statedInProperties } from './office-statements.ts'
import { styledHead, withHead } from './document-head.ts'
import { Pictures } from './pictures.ts'
import { readingOf, type Piece } from './pieces.ts'
import { elementsNamed, parseXml, textNamed } from './xml.ts'

const mebibyte = 1024 * 1024
const mostXml = 32 * mebibyte
const largestPicture = 20 * mebibyte

/**
 * An OpenDocument text: the text as it stands after its changes, notes and pictures; comments and contents are set aside.
 * @see https://docs.oasis-open.org/office/OpenDocument/v1.3/
 */
export function readOdt({ bytes }: Source): Reading {
  const archive = new Archive(bytes)
  const part = (name: string): Document | null => {
    const content = archive.read(name, mostXml)
    return content && parseXml(content)
  }
  const manifest = archive.read('META-INF/manifest.xml', mebibyte)
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new LibraryError('cannot-read', 'This document is protected by a password.')
  const content = part('content.xml')
  const [body] = content ? elementsNamed('office:text', content) : []
  if (!content || !body) throw new LibraryError('cannot-read', 'This OpenDocument text is damaged.')
  const styles = part('styles.xml')
  const markup = new OdtMarkup(new OdtStyles(styles ? [styles, content] : [content]))
  const root = markup.rewrite(body)
  root.children.push(...markup.notes(body), ...markup.comments(body))
  const pictures = new Pictures()
  const pieces = listPieces(root, {
    picture: ({ attribs }) => {
      const picture = archive.read((attribs.src ?? '').replace(/^\.\//, ''), largestPicture)
      return picture && pictures.node(picture, attribs.alt ?? '')
    },
    aside: ({ attribs }) => attribs['data-aside']
  })
  return readingOf(pieces, {
    stated: statedIn(root, pieces, part('meta.xml')),
    origin: 'document',
    images: pictures.images
  })
}

function statedIn(root: Element, pieces: readonly Piece[], meta: Document | null): Reading['stated'] {
  const text = (name: string): string | undefined => (meta ? textNamed(name, meta) : undefined)
  const properties = statedInProperties({
    title: text('dc:title'),
    creator: text('meta:initial-creator') ?? text('dc:creator'),
    modified: text('dc:date'),
    language: text('dc:language')
  })
  return withHead(properties, styledHead(root), pieces)
}
