import { textOf, type PageLine, type PdfBlock } from './block.ts'
import type { Column, Layout } from './layout.ts'

/** A column's lines: its text, and the notes at its foot, one array for each; a note begun in a column before has no label. */
export interface FootOfColumn {
  text: PageLine[]
  notes: { label: string | null; lines: PageLine[] }[]
}

const label = /^(\d{1,3}|[*†‡§¶‖]{1,3})(?:[.)]?\s+|\s*(?=[\p{L}"“„«(]))/u

/** What is known of notes before a column's are read: the marks in its page's text, and the note that may go on in it. */
export interface NotesSoFar {
  references: ReadonlySet<string>
  open: PdfBlock | undefined
}

/** Notes across all columns, as those on the authors, come behind the one that a column was too short for. */
const mostBetween = 3
const noteEnd = /[.!?…]["”»’)]*\s*$/u

/** The note that a column of a page may begin its notes with the rest of: the last one that is not ended, else the last one. */
export function openNote(notes: readonly PdfBlock[], page: number): PdfBlock | undefined {
  const near = notes.slice(-mostBetween).filter(({ lines }) => lines.at(-1)!.page >= page - 1)
  return near.findLast((note) => !noteEnd.test(textOf(note))) ?? near.at(-1)
}

/** Parts the small lines at a column's foot that begin with the mark of a note from the text above them. */
export function splitNotes(
  { lines }: Column,
  { size, leading }: Layout,
  { references, open }: NotesSoFar
): FootOfColumn {
  const isNote = (line: PageLine): boolean => isRaisedLabel(line) || references.has(noteLabel(line) ?? '')
  const hasNote = (from: number): boolean => lines.slice(from).some((line) => isNote(line))
  let start = lines.length
  while (start > 0 && isSmall(lines[start - 1]!, size)) start--
  // A heading or caption may be as small; notes stand apart from the text and begin with a mark.
  while (
    start < lines.length &&
    !isNote(lines[start]!) &&
    !(isFirst(lines, start, leading) && goesOn(open, lines[start]!, hasNote(start)))
  )
    start++
  const notes: FootOfColumn['notes'] = []
  for (const line of lines.slice(start)) {
    const found = noteLabel(line)
    if (found && isNote(line) && (isRaisedLabel(line) || followsOn(notes.at(-1), open, found)))
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

/**
 * Whether a note that a column or page was too short for may go on with a line. `isAbove`: further notes follow below the line;
 * else it may as well be something else, when the note could have ended.
 */
function goesOn(note: PdfBlock | undefined, line: PageLine, isAbove: boolean): boolean {
  const end = note?.lines.at(-1)
  if (!note || !end || Math.abs(end.size - line.size) > 0.06 * line.size) return false
  if (isAbove) return true
  return !noteEnd.test(textOf(note)) && (end.page < line.page || isFull(note, end) || /^\p{Ll}/u.test(line.text))
}

/** Whether a note's last line reaches as far as those above it. */
function isFull({ lines }: PdfBlock, end: PageLine): boolean {
  const width = Math.max(...lines.map(({ x1, x0 }) => x1 - x0))
  return lines.length > 1 && end.x1 - end.x0 > 0.9 * width
}

/** Without a raised mark only the next number, or a sign, begins a note. What has no label is the rest of the note `before` it. */
function followsOn(
  last: FootOfColumn['notes'][number] | undefined,
  before: PdfBlock | undefined,
  found: string
): boolean {
  if (!last || /^[*†‡§¶‖]/u.test(found)) return true
  return Number(found) === Number(last.label ?? before?.label) + 1
}
