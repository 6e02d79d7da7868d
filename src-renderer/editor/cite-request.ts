import type { Id, PassageHit } from '#shared/model.ts'

/** A range of an article to be cited. `passage` names it when it is marked already. */
export interface CiteRequest {
  article: Id
  version: Id
  start: number
  end: number
  passage?: Id
  /** With the words, or the citation alone. */
  quote: boolean
}

/** Cites what a search for passages found. */
export function requestFor({ passage, article, version, start, end }: PassageHit, quote: boolean): CiteRequest {
  return { article, version, start, end, quote, ...(passage && { passage }) }
}

/** Where a citation leads: an article, and the passage to show in it. */
export interface PassageTarget {
  article: Id
  passage: Id | null
  version?: Id
  start?: number
  end?: number
}

/** The type of a passage that is dragged out of an article. */
export const passageType = 'application/x-loccit-passage'

/** What a dragged passage holds. Anything else gives null. */
export function readDraggedPassage(text: string): Omit<CiteRequest, 'quote' | 'passage'> | null {
  try {
    const { article, version, start, end } = JSON.parse(text) as Record<string, unknown>
    if (typeof article !== 'string' || typeof version !== 'string') return null
    if (!Number.isInteger(start) || !Number.isInteger(end)) return null
    return { article, version, start: Number(start), end: Number(end) }
  } catch {
    return null
  }
}
