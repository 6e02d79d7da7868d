/** A line with its number, from 1. */
interface Line {
  line: number
  text: string
}

const narrowest = 40
const widest = 100

/** Joins the lines of hard-wrapped paragraphs. A text that is not hard-wrapped comes back line by line. */
export function unwrap(lines: readonly string[]): Line[] {
  const width = wrapWidth(lines)
  const joined: Line[] = []
  let open = false
  lines.forEach((raw, i) => {
    const text = raw.trimEnd()
    const last = joined.at(-1)
    if (!text.trim()) open = false
    else if (open && last && !/^\s{2,}/.test(raw)) last.text = join(last.text, text.trim())
    else joined.push({ line: i + 1, text: text.trim() })
    if (text.trim()) open = width !== null && isFull(text, lines[i + 1], width)
  })
  return joined
}

/** The column at which a text was wrapped, or null when its lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd()).filter((line) => /\S\s+\S/.test(line))
  const width = lengths.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width < narrowest || width > widest) return null
  let full = 0
  let fullSize = 0
  let size = 0
  lines.forEach((line, i) => {
    const length = line.trimEnd().length
    if (length <= width / 2) return
    size += length
    if (!isFull(line.trimEnd(), lines[i + 1], width)) return
    full += 1
    fullSize += length
  })
  return full >= 3 && fullSize / size >= 0.5 ? width : null
}

/** Whether the next line's first word would not have fitted any more, so that the break says nothing. */
function isFull(line: string, next: string | undefined, width: number): boolean {
  const word = next?.trim().split(/\s/, 1)[0]
  return !!word && line.length + 1 + word.length > width
}

/** A hyphen at a line's end stays: whether it belongs to the word cannot be known. */
function join(start: string, rest: string): string {
  return /\p{L}-$/u.test(start) && /^\p{Ll}/u.test(rest) ? start + rest : `${start} ${rest}`
}
