import { Node } from 'prosemirror-model'
import { articleSchema } from '#shared/article-schema.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson } from '#shared/model.ts'

/** The document of an article's body, its text in NFC. Throws `no-text` when it holds no letter or digit. */
export function makeDocument(body: readonly DocJson[]): Node {
  const doc = Node.fromJSON(articleSchema, { type: 'doc', content: body.map(composed) })
  doc.check()
  if (!body.some(hasText)) throw new LibraryError('no-text', 'This file has no text that can be read.')
  return doc
}

/** Entities and escapes may spell what NFC would compose, so the file's own text being in NFC is not enough. */
function composed(node: DocJson): DocJson {
  return {
    ...node,
    ...(node.text !== undefined && { text: node.text.normalize('NFC') }),
    ...(node.content && { content: node.content.map(composed) })
  }
}

function hasText(node: DocJson): boolean {
  return /[\p{L}\p{N}]/u.test(node.text ?? '') || (node.content ?? []).some(hasText)
}
