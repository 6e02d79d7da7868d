import type { ItemFields } from '#shared/csl.ts'
import type { Published } from '#shared/model.ts'
import type { Signs } from '#main/db/copies.ts'
import { sha256 } from '#main/originals.ts'
import { articleKeys } from './article-keys.ts'

/** A file that was read and is about to be stored, with all that it can be recognised by. */
export interface Candidate extends Signs {
  text: string
  item: ItemFields
  /** From when its text is, see `datedOf`. */
  dated: string | null
}

/** What is needed of a reading to recognise it. */
export interface Read {
  text: string
  item: ItemFields
  published: Published | null
  modified: Published | null
  sketch: readonly number[]
}

/** A reading with the hash of its original's bytes, ready for `classifyBatch`. `part`: the chapter it holds, 0 for all. */
export function toCandidate(read: Read, { hash, part = 0 }: { hash: string; part?: number }): Candidate {
  const { text, item, published, modified, sketch } = read
  const keys = articleKeys({ item, published, part })
  return { hash, part, text, textSha256: sha256(text), item, keys, sketch, dated: datedOf(modified ?? published) }
}

/** A date as it can be compared: in UTC with a `Z` where the zone is known, else as the source gives it. */
export function datedOf(date: Published | null): string | null {
  if (!date) return null
  if (date.zone === 'unknown' || !date.iso.includes('T')) return date.iso
  const time = new Date(date.iso + date.zone)
  return Number.isNaN(time.getTime()) ? date.iso : time.toISOString()
}

/** Whether a text from `dated` came after one from `other`; null when they say nothing of it. Only the precision that both have is compared. */
export function isLater(dated: string | null, other: string | null): boolean | null {
  if (!dated || !other) return null
  const comparedTo = Math.min(dated.replace(/Z$/, '').length, other.replace(/Z$/, '').length)
  // Without a zone on both sides the hours cannot be compared across days' borders, but the same clock is the likeliest.
  const [a, b] = [dated.slice(0, comparedTo), other.slice(0, comparedTo)]
  return a === b ? null : a > b
}
