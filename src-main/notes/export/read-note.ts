import { Node } from 'prosemirror-model'
import type { CitationItem, Item } from '#shared/csl.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'
import type { NoteSource } from '../export.ts'

/** A citation as it is to be printed: every item with its locator. */
export interface NoteCitation {
  id: Id
  items: CitationItem[]
}

/** A note ready to be written out. */
export interface ReadNote {
  doc: Node
  /** In order of the text; the n-th citation node is the n-th here. */
  citations: NoteCitation[]
  /** The articles cited, each once, in order of first citation. */
  cited: { key: string; item: Item }[]
}

/**
 * Checks a note's document and gathers its citations. A citation of a passage without a locator gets its page, or where
 * there are none its paragraph's number.
 * Throws a `LibraryError` when the document does not fit the schema or cites an article that is not in the source.
 */
export function readNote(source: NoteSource): ReadNote {
  const doc = parse(source)
  const citations: NoteCitation[] = []
  const cited = new Map<Id, { key: string; item: Item }>()
  doc.descendants((node) => {
    if (node.type.name !== 'citation') return
    const items = (node.attrs.items as CitationItem[]).map((item) => withLocator(item, source))
    citations.push({ id: String(node.attrs.id), items })
    for (const { article } of items) {
      const found = source.articles.get(article)
      if (!found) throw missing()
      cited.set(article, { key: found.key, item: { ...found.item, id: article } })
    }
  })
  return { doc, citations, cited: [...cited.values()] }
}

function parse(source: NoteSource): Node {
  try {
    const doc = Node.fromJSON(noteSchema, source.doc)
    doc.check()
    return doc
  } catch (cause) {
    throw new LibraryError('bad-document', 'The note’s document is not one that this version of Loccit can read.', {
      cause
    })
  }
}

function withLocator(item: CitationItem, source: NoteSource): CitationItem {
  if (item.locator?.trim()) return item
  const passage = item.passage === null ? undefined : source.passages.get(item.passage)
  if (passage?.page) return { ...item, locator: passage.page, label: 'page' }
  return passage?.ordinal ? { ...item, locator: String(passage.ordinal), label: 'paragraph' } : item
}

function missing(): LibraryError {
  return new LibraryError('not-found', 'The note cites an article that the library no longer has.', {
    remedy: 'Restore the article from the trash, or take its citation out.'
  })
}
