/** How many columns a text takes in a terminal: wide East Asian signs take two, combining signs none. */
export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) {
    if (/\p{M}|\p{Cf}/u.test(sign)) continue
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
      ? 2
      : 1
  }
  return width
}

/** The text cut to a number of columns, with an ellipsis where something is left out; line breaks become spaces. */
export function shorten(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (textWidth(line) <= columns) return line
  let kept = ''
  for (const sign of line) {
    if (textWidth(kept + sign) > columns - 1) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}

/** The text in lines of at most `columns`, every line after `indent`. A word that is longer stays whole. */
export function wrap(text: string, columns: number, indent = ''): string {
  const room = Math.max(20, columns - indent.length)
  const lines = text.split('\n').flatMap((line) => {
    const out: string[] = []
    let current = ''
    for (const word of line.split(/\s+/)) {
      if (current && textWidth(current) + 1 + textWidth(word) > room) {
        out.push(current)
        current = word
      } else current = current ? `${current} ${word}` : word
    }
    return [...out, current]
  })
  return lines.map((line) => (indent + line).trimEnd()).join('\n')
}

/**
 * Rows of cells under each other. The last column takes the room that is left and is cut to it, or with `whole` goes on below
 * itself; the others are as wide as their widest cell.
 */
export function alignColumns(
  rows: readonly (readonly string[])[],
  columns: number,
  { whole = false }: { whole?: boolean } = {}
): string {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count - 1 }, (_, at) => Math.max(...rows.map((row) => textWidth(row[at] ?? ''))))
  const before = widths.reduce((sum, width) => sum + width + 2, 0)
  const left = Math.max(20, columns - before)
  const last = (cell: string): string => {
    if (!whole) return shorten(cell, left)
    // Where the others leave too little room it begins a line of its own.
    const isBelow = columns - before < 20
    const text = wrap(cell.replace(/\s+/g, ' ').trim(), columns, ' '.repeat(isBelow ? 4 : before))
    return isBelow ? `\n${text}` : text.slice(before)
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at < widths.length ? cell + ' '.repeat(widths[at]! - textWidth(cell)) : last(cell)))
        .join('  ')
        .replace(/ +$/gm, '')
    )
    .join('\n')
}

/** `1 article`, `2 articles`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}
