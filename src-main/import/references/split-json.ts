/** An object of a CSL-JSON file. `value` is undefined when it is no JSON. */
export interface JsonEntry {
  line: number
  text: string
  value: unknown
}

/** The items of a CSL-JSON file: a list, one alone, a list under `items`, or one a line. One that is broken leaves the others whole. */
export function splitJson(text: string): JsonEntry[] {
  const list = listOf(parse(text))
  const parts = partsOf(text)
  if (!list) return parts.map((part) => ({ ...part, value: parse(part.text) }))
  // Only objects have a place in the list of parts; what else stands in a list has the place of what is before it.
  let at = -1
  return list.map((value) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (isObject) at++
    const line = parts[Math.max(at, 0)]?.line ?? 1
    return { line, text: JSON.stringify(value), value }
  })
}

function partsOf(text: string): { line: number; text: string }[] {
  let line = 1
  let counted = 0
  return topObjects(text).map(({ start, end }) => {
    line += text.slice(counted, start).match(/\r\n|[\n\r]/g)?.length ?? 0
    counted = start
    return { line, text: text.slice(start, end) }
  })
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return null
  const { items, references } = value as Record<string, unknown>
  return [items, references].find((list) => Array.isArray(list)) ?? [value]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where the objects of a list stand in JSON that is broken somewhere; one that is not closed ends where the next stands in its column. */
function topObjects(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  const [top = ''] = /^\s*(?:\{\s*"\w+"\s*:\s*)?\[/.exec(text) ?? []
  let start = -1
  let depth = 0
  const pieces = /"(?:[^"\\\n\r]|\\.)*"|[{}]/g
  pieces.lastIndex = top.length
  for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
    const at = piece.index
    if (piece[0] === '{') {
      const isNext = start >= 0 && indent(text, at) !== null && indent(text, at) === indent(text, start)
      if (isNext) found.push({ start, end: at })
      if (depth === 0 || isNext) start = at
      depth = isNext ? 1 : depth + 1
    } else if (piece[0] === '}' && depth > 0 && --depth === 0) {
      found.push({ start, end: at + 1 })
      start = -1
    }
  }
  if (start >= 0) found.push({ start, end: text.length })
  return found
}

/** How far in a line something begins; null when words stand before it. */
function indent(text: string, at: number): number | null {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return before.trim() ? null : before.length
}
