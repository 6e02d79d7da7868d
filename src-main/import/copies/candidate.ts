import type { ItemFields } from '#shared/csl.ts'
import type { Published } from '#shared/model.ts'
import type { Signs } from '#main/db/copies.ts'
import type { ReadArticle } from '../reading/read-job.ts'

/** A file that was read and is about to be stored, with all that it can be recognised by. */
export interface Candidate extends Signs {
  text: string
  item: ItemFields
  /** From when its text is, see `datedOf`. */
  dated: string | null
}

/** A reading as `classifyBatch` takes it. */
export function toCandidate(reading: ReadArticle): Candidate {
  const { text, item, part, textSha256, keys, sketch, dated, original } = reading
  return { hash: original.sha256, part, text, textSha256, item, keys, sketch, dated }
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
