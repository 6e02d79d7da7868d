import type { PageLine } from './block.ts'
import type { Column, Layout } from './layout.ts'

/** A column's lines: its text, and the notes at its foot, one array for each; a note begun on the page before has no label. */
export interface FootOfColumn {
  text: PageLine[]
  notes: { label: string | null; lines: PageLine[] }[]
}

const label = /^(\d{1,3}|[*†‡§¶‖]{1,3})(?:[.)]?\s+|\s*(?=[\p{L}"“„«(]))/u

/** What a page already told of notes: the marks in its text, and whether one of the page before may go on. */
export interface NotesSoFar {
  references: ReadonlySet<string>
  isOpen: boolean
}

/** Parts the small lines at a column's foot that begin with the mark of a note from the text above them. */
export function splitNotes(
  { lines }: Column,
  { size, leading }: Layout,
  { references, isOpen }: NotesSoFar
): FootOfColumn {
  const isNote = (line: PageLine): boolean => isRaisedLabel(line) || references.has(noteLabel(line) ?? '')
  let start = lines.length
  while (start > 0 && isSmall(lines[start - 1]!, size)) start--
  // A heading or caption may be as small; notes stand apart from the text and begin with a mark.
  while (start < lines.length && !isNote(lines[start]!) && !(isOpen && isFirst(lines, start, leading))) start++
  const notes: FootOfColumn['notes'] = []
  for (const line of lines.slice(start)) {
    const found = noteLabel(line)
    if (found && isNote(line) && (isRaisedLabel(line) || followsOn(notes, found)))
      notes.push({ label: found, lines: [withoutLabel(line)] })
    else if (notes.length) notes.at(-1)!.lines.push(line)
    else notes.push({ label: null, lines: [line] })
  }
  return { text: lines.slice(0, start), notes }
}

/** The marks that a page's lines refer to notes with. */
export function listReferences(lines: readonly PageLine[]): Set<string> {
  return new Set(
    lines.flatMap(({ spans }) => spans.filter(({ raised }) => raised).flatMap(({ text }) => splitMarks(text)))
  )
}

/** The marks in a raised text: `1, 2` is two. */
export function splitMarks(raised: string): string[] {
  return raised.split(/[\s,]+/u).filter(Boolean)
}

/** What refers to the note that a line begins, or null. */
export function noteLabel(line: PageLine): string | null {
  const first = line.spans[0]
  if (first?.raised) return first.text.trim().replace(/[.)]$/, '') || null
  return label.exec(line.text)?.[1] ?? null
}

/** A note's first line without the mark in front of it. */
function withoutLabel(line: PageLine): PageLine {
  const [first, ...rest] = line.spans
  if (!first) return line
  const spans = first.raised
    ? rest
    : [{ ...first, text: first.text.replace(/^\s*(?:\d{1,3}|[*†‡§¶‖]{1,3})[.)]?\s*/u, '') }, ...rest]
  const trimmed = spans.map((span, i) => (i ? span : { ...span, text: span.text.trimStart() }))
  return { ...line, spans: trimmed, text: trimmed.map(({ text }) => text).join('') }
}

function isRaisedLabel({ spans }: PageLine): boolean {
  return spans[0]?.raised === true
}

function isSmall(line: PageLine, size: number): boolean {
  return line.size < 0.94 * size
}

function isFirst(lines: readonly PageLine[], at: number, leading: number): boolean {
  const before = lines[at - 1]
  return before === undefined || lines[at]!.y - before.y > 1.2 * leading
}

/** Without a raised mark only the next number, or a sign, begins a note. */
function followsOn(notes: FootOfColumn['notes'], found: string): boolean {
  const last = notes.at(-1)?.label
  if (last === undefined || last === null || !/^\d+$/.test(found)) return last === undefined || /^[*†‡§¶‖]/u.test(found)
  return Number(found) === Number(last) + 1
}
