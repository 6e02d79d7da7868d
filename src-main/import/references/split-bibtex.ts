/** An entry of a BibTeX file as it stands. `line` is the one that it begins on, from 1. */
export interface BibtexEntry {
  line: number
  type: string
  /** What others call it in `crossref`; empty when it has none. */
  label: string
  text: string
  /** False when its last brace is missing. */
  isClosed: boolean
}

const opening = /@\s*([a-zA-Z]+)\s*([{(])/y
const nextEntry = /(?:\r\n|[\n\r])[ \t]*@\s*[a-zA-Z]+\s*[{(]/y

/**
 * The entries of a BibTeX file, `@string` among them; comments, preambles and what stands between entries are left out. An entry
 * that is not closed ends where a line begins the next one, so that it takes no other with it.
 */
export function splitBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = []
  let line = 1
  let counted = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    opening.lastIndex = at
    const found = opening.exec(text)
    if (!found) {
      at++
      continue
    }
    const { end, isClosed } = findEnd(text, opening.lastIndex, found[2] === '{' ? '}' : ')')
    line += linesIn(text.slice(counted, at))
    counted = at
    const type = found[1]!.toLowerCase()
    const body = text.slice(at, end)
    const [, label = ''] = /^[^{(]*[{(]\s*([^\s,=}]*)\s*,/.exec(body) ?? []
    if (type !== 'comment' && type !== 'preamble') entries.push({ line, type, label, text: body, isClosed })
    at = end
  }
  return entries
}

function findEnd(text: string, start: number, closing: string): { end: number; isClosed: boolean } {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === closing && depth === 0) return { end: at + 1, isClosed: true }
    else if (sign === '{') depth++
    else if (sign === '}') depth = Math.max(0, depth - 1)
    else if (sign === '\n' || sign === '\r') {
      nextEntry.lastIndex = at
      if (nextEntry.test(text)) return { end: at, isClosed: false }
    }
  }
  return { end: text.length, isClosed: false }
}

function linesIn(text: string): number {
  return text.match(/\r\n|[\n\r]/g)?.length ?? 0
}
