import type { FieldLine, RemovedLine } from '#shared/model.ts'

/** The reason that is given for what a person set aside. The next reading knows it by this. */
export const byHandReason = 'set aside by you'

/** The reason for what they had set aside in the version before a later edition, which stands in that, too. */
export const carriedReason = 'set aside by you in an earlier version'

/** What a person decided about the lines of an original. */
export interface Lines {
  /** Those that they put back into the text, by number. */
  kept: readonly number[]
  /** Those that they set aside: the first line of each block and its text; `reason` where it is not `byHandReason`. */
  aside: readonly LineAside[]
  /** The one that they made the deck, if any. */
  deck: readonly Pick<FieldLine, 'line' | 'text'>[]
}

/** A line that a person set aside. */
export type LineAside = Pick<RemovedLine, 'line' | 'text'> & Partial<Pick<RemovedLine, 'reason'>>

/** Whether this reason says that a person set a line aside. */
export function isByHand(reason: string): boolean {
  return reason === byHandReason || reason === carriedReason
}

/** What a person put back into the text of a version, as it is stored, what they set aside, and what they made its deck. */
export function linesOf({ kept, removed, fields }: { kept: string; removed: string; fields: string }): Lines {
  const [lines, read] = [JSON.parse(removed) as RemovedLine[], JSON.parse(fields) as FieldLine[]]
  return linesByHand(JSON.parse(kept) as number[], lines, read)
}

/** Those of the lines set aside, and of the lines read as a field, of which a person said so. */
export function linesByHand(
  kept: readonly number[],
  removed: readonly RemovedLine[],
  fields: readonly FieldLine[]
): Lines {
  return {
    kept,
    aside: removed
      .filter(({ reason }) => isByHand(reason))
      .map(({ line, text, reason }) => ({ line, text, ...(reason !== byHandReason && { reason }) })),
    deck: fields.filter(({ byHand }) => byHand).map(({ line, text }) => ({ line, text }))
  }
}
