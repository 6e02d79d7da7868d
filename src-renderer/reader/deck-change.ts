import { deckAt, hasDeckLine } from '#shared/deck.ts'
import type { Version } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { overlaps } from './paragraph-cursor.ts'

/** That a paragraph can be made the deck, or that the deck can be made a paragraph. */
export type DeckChange = 'do' | 'undo'

/** What can be said of the one paragraph in which a range lies; null when it is neither the deck nor can be, or there are several. */
export function deckChange(version: Version, range: TextPositionSelector | null): DeckChange | null {
  if (!range) return null
  const [only, ...others] = version.paragraphs.filter((paragraph) => overlaps(paragraph, range))
  if (!only || others.length) return null
  if (only.kind === 'deck') return hasDeckLine(version) ? 'undo' : null
  return deckAt(version, only.start) ? 'do' : null
}
