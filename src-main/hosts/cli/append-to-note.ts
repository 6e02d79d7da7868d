import crypto from 'node:crypto'
import type { LocalLibrary } from '#shared/contract.ts'
import type { CitationItem } from '#shared/csl.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Note, PassageInContext, SavedRevision } from '#shared/model.ts'

/** A paragraph of a note, or with `level` a heading. */
export function textBlock(text: string, level?: number): DocJson {
  const content = text ? [{ type: 'text', text }] : []
  return level ? { type: 'heading', attrs: { level }, content } : { type: 'paragraph', content }
}

/**
 * A paragraph that quotes a passage and cites it. In `text`, `{quote}` stands for the quotation and `{cite}` for the citation;
 * a citation without a place of its own follows the quotation. Without `{quote}` the passage is cited and not quoted.
 */
export function citingBlock(passage: PassageInContext, text: string): DocJson {
  const template = text.includes('{cite}') ? text : text.replace('{quote}', '{quote}{cite}')
  if (!template.includes('{cite}'))
    throw new LibraryError('bad-request', 'The text has no place for the citation.', {
      remedy: 'Write {quote} or {cite} where it belongs.'
    })
  const content = template
    .split(/(\{quote\}|\{cite\})/)
    .filter(Boolean)
    .map((part): DocJson => {
      if (part === '{quote}') return quotation(passage)
      if (part === '{cite}') return citation(passage)
      return { type: 'text', text: part }
    })
  return { type: 'paragraph', content }
}

function quotation({ id, selector }: PassageInContext): DocJson {
  // An inline quotation holds text alone, so the blank line between two paragraphs becomes a space.
  const words = selector.exact.replace(/\s*\n\s*/g, ' ')
  return { type: 'quotation', attrs: { passage: id }, content: [{ type: 'text', text: words }] }
}

function citation({ id, article }: PassageInContext): DocJson {
  const item: CitationItem = { passage: id, article }
  return { type: 'citation', attrs: { id: newId(), items: [item] } }
}

/** Saves the note with a block after its last one. An empty note begins with it. */
export async function appendToNote(library: LocalLibrary, note: Note, block: DocJson): Promise<SavedRevision> {
  const { doc, id: base } = note.revision
  const blocks = doc.content ?? []
  const empty = blocks.length === 1 && blocks[0]?.type === 'paragraph' && !blocks[0].content?.length
  const next: DocJson = { ...doc, content: [...(empty ? [] : blocks), block] }
  const sha256 = crypto.createHash('sha256').update(JSON.stringify(next)).digest('hex')
  return library.saveNote({ id: note.id, base, session: newId(), sequence: 0, doc: next, sha256 })
}
