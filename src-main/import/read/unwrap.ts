import { endsSentence } from '../clean/prose.ts'

/** A line with its number, from 1. */
interface Line {
  line: number
  text: string
}

const narrowest = 40
const widest = 100
/** A margin is what this share of the lines has. */
const mostLines = 0.7
const quoteMarks = /^\s*>(?:\s*>)* ?/

/** Joins the lines of hard-wrapped paragraphs. A text that is not hard-wrapped comes back line by line. */
export function unwrap(given: readonly string[]): Line[] {
  const { lines, depths } = withoutMargin(given)
  const width = wrapWidth(lines)
  const paragraphs: { line: number; pieces: string[] }[] = []
  let open: string[] | null = null
  lines.forEach((raw, i) => {
    const text = raw.trim()
    if (!text) open = null
    else {
      if (open && !/^\s{2,}/.test(raw) && depths[i] === depths[i - 1]) open.push(glue(open.at(-1)!, text), text)
      else paragraphs.push({ line: i + 1, pieces: [text] })
      const isBroken = width !== null && isFull(raw.trimEnd(), lines[i + 1], width)
      open = isBroken ? paragraphs.at(-1)!.pieces : null
    }
  })
  return paragraphs.map(({ line, pieces }) => ({ line, text: pieces.join('') }))
}

/** The lines without the margin that most of them have, and how deep each is quoted; a lone line after `>` is no quotation. */
function withoutMargin(given: readonly string[]): { lines: readonly string[]; depths: readonly number[] } {
  const depths = given.map((line) => (line.trimStart().startsWith('>') ? quoteDepth(line) : 0))
  const isQuoted = (i: number): boolean => !!depths[i] && !!(depths[i - 1] || depths[i + 1])
  const bare = depths.some(Boolean)
    ? given.map((line, i) => (isQuoted(i) ? line.replace(quoteMarks, '') : line))
    : given
  const filled = bare.filter((line) => line.trim())
  if (filled.filter((line) => line[0] === ' ' || line[0] === '\t').length < filled.length * mostLines)
    return { lines: bare, depths }
  const margins = filled.map((line) => line.length - line.trimStart().length).sort((a, b) => a - b)
  const margin = margins[Math.floor(margins.length * (1 - mostLines))]!
  return { lines: bare.map((line) => line.slice(Math.min(margin, line.length - line.trimStart().length))), depths }
}

function quoteDepth(line: string): number {
  return quoteMarks.exec(line)?.[0].match(/>/g)?.length ?? 0
}

/** The column at which a text was wrapped, or null when its lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd()).filter((line) => /\S\s+\S/.test(line))
  const width = lengths.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width < narrowest || width > widest) return null
  let full = 0
  let ended = 0
  let fullSize = 0
  let size = 0
  lines.forEach((line, i) => {
    const length = line.trimEnd().length
    if (length <= width / 2) return
    size += length
    if (!isFull(line.trimEnd(), lines[i + 1], width)) return
    full += 1
    if (endsSentence(line)) ended += 1
    fullSize += length
  })
  // Lines are broken anywhere in a sentence; a line that is a paragraph ends with one.
  return full >= 3 && fullSize / size >= 0.5 && ended / full <= 0.4 ? width : null
}

/** Whether the next line's first word would not have fitted any more, so that the break says nothing. */
function isFull(line: string, next: string | undefined, width: number): boolean {
  const word = next?.trim().split(/\s/, 1)[0]
  return !!word && line.length + 1 + word.length > width
}

/** A hyphen at a line's end stays: whether it belongs to the word cannot be known. */
function glue(before: string, after: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? '' : ' '
}
