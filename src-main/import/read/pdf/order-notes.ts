import type { PageLine, PdfBlock } from './block.ts'
import { splitMarks } from './notes.ts'

/** Marks that do not count, as those of notes on a title or on authors. */
const sign = /^[*†‡§¶‖]+$/u

/**
 * Notes as their marks stand in the text. Those that a column has at its foot do already; one that stands below all columns, and
 * is marked by a sign above them, comes before the notes that are marked after it. `lines`: those of all pages as they are read.
 */
export function orderNotes(notes: readonly PdfBlock[], lines: readonly PageLine[]): PdfBlock[] {
  const places = placeMarks(lines)
  const placeOf = ({ lines, label = '' }: PdfBlock): number => places.get(keyOf(lines[0]!.page, label)) ?? Infinity
  const ordered: PdfBlock[] = []
  for (const note of notes) {
    const { page } = note.lines[0]!
    const isAfter = (other: PdfBlock): boolean => other.lines[0]!.page === page && placeOf(other) > placeOf(note)
    const at = sign.test(note.label ?? '') ? ordered.findIndex(isAfter) : -1
    ordered.splice(at < 0 ? ordered.length : at, 0, note)
  }
  return ordered
}

/** Where every page refers to a mark first, counted in lines. */
function placeMarks(lines: readonly PageLine[]): Map<string, number> {
  const places = new Map<string, number>()
  lines.forEach(({ page, spans }, i) => {
    for (const { text } of spans.filter(({ raised }) => raised))
      for (const mark of splitMarks(text)) {
        const key = keyOf(page, mark)
        if (!places.has(key)) places.set(key, i)
      }
  })
  return places
}

function keyOf(page: number, mark: string): string {
  return `${page} ${mark}`
}
