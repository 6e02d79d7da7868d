/**
 * What every page is called: what the PDF says, unless that only counts from 1 while other numbers are printed; else the printed
 * numbers, carried on where one is missing; else its place in the file.
 */
export function labelPages(stated: readonly string[] | null, printed: readonly (string | null)[]): string[] {
  const places = printed.map((_label, i) => String(i + 1))
  if (stated?.length === printed.length && stated.some((label, i) => label && label !== places[i]))
    return stated.map((label, i) => label || places[i]!)
  const known = printed.filter((label) => label !== null).length
  if (known < Math.min(2, printed.length) || known < printed.length * 0.5) return places
  return printed.map((label, i) => label ?? carryOn(printed, i))
}

/** The label that a page has by its neighbours' numbers; nothing in front of or among roman ones. */
function carryOn(printed: readonly (string | null)[], at: number): string {
  for (let distance = 1; distance < printed.length; distance++)
    for (const i of [at - distance, at + distance]) {
      const label = printed[i]
      if (!label || !/^\d+$/.test(label)) continue
      const value = Number(label) + at - i
      return value > 0 ? String(value) : String(at + 1)
    }
  return String(at + 1)
}
