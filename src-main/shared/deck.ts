import type { Paragraph, Version } from './model.ts'

/** A deck stands above the text: among so many of its first paragraphs. */
const lastAbove = 5

/** The paragraph at an offset of a version's text, when a person may say that it is the deck; else null. A deck that the file states apart from its text has no line to give way to another. */
export function deckAt({ paragraphs, fields }: Pick<Version, 'paragraphs' | 'fields'>, at: number): Paragraph | null {
  const found = paragraphs.find(({ start, end }) => start <= at && at <= end)
  if (!found || found.ordinal < 1 || found.ordinal > lastAbove) return null
  if (found.kind !== 'paragraph' && found.kind !== 'heading') return null
  return paragraphs.some(({ kind }) => kind === 'deck') && !hasDeckLine({ fields }) ? null : found
}

/** Whether a version's deck is a line of its original, so that it can be a paragraph again. */
export function hasDeckLine({ fields }: Pick<Version, 'fields'>): boolean {
  return fields.some(({ field }) => field === 'deck')
}
