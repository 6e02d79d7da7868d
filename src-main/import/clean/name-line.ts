import { isPersonName, splitNames, withoutOpening } from '../names.ts'

const longest = 300
const mostNames = 24
/** What points from a name to an address below: "Ann Lee¹, Bob Ray2,3*". */
const marks = /[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§¶‖⁎∗]+|(?<=\p{Ll}[.)]?)\d{1,2}(?:,\d{1,2})*(?!\p{L})/gu
const strayCommas = /\s*,(?:\s*,)+\s*/g
/** What may stand between names besides commas, and titles before them. */
const between =
  /^(?:[\s,;&·•|/.]|(?<![\p{L}])(?:and|und|et|y|и|та|і|e|en|och|og|dr|prof|phd|md|msc|ma|mba|mpp|hon)(?![\p{L}]))*$/iu
const title = /(?<!\p{L})(?:(?:prof|dr|hon|mag|ing|habil|dipl|проф|д-р|к|д|проф)\.(?:-ing\.)?\s*)+(?=\p{Lu})/giu

/** A line of names without the marks that point to their addresses. */
export function withoutMarks(line: string): string {
  return line
    .replace(marks, ' ')
    .replace(strayCommas, ', ')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '')
    .trim()
}

/** The names in a line that holds nothing else, marks and titles aside; none in any other. In scripts without capitals no line is one. */
export function readNameLine(line: string): string[] {
  if (line.length > longest || !/^\p{Lu}/u.test(line)) return []
  const bare = withoutMarks(line)
  if (withoutOpening(bare).opened) return []
  const plain = bare.replace(title, '')
  const names = splitNames(plain)
  if (!names.length || names.length > mostNames || !names.every(isPersonName)) return []
  let rest = plain.toLowerCase()
  for (const name of names) rest = rest.replace(name.toLowerCase(), ' ')
  if (!between.test(rest)) return []
  const titled = splitNames(bare)
  return titled.length === names.length ? titled : names
}
