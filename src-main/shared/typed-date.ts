/** How a date reads that a person typed: as a moment, as either of two days, or (both null) as no date. */
export interface TypedDate {
  /** ISO 8601 local time to the precision that was typed, with the zone if one was typed, `unknown` otherwise. */
  date: { iso: string; zone: string } | null
  /** The days that it could be, when day and month, or day and year, could be swapped. */
  either: [string, string] | null
}
