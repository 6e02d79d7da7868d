/** A page's number as it is printed. */
export interface Numeral {
  text: string
  value: number
  roman: boolean
}

const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const around = /^(?:page|p\.|pg\.|seite|s\.|стр\.|с\.|página|pág\.|pagina|стор\.|第)?[\s\-–—|·•[(/]*$/iu
const after = /^[\s\-–—|·•\])/.]*(?:(?:of|\/|из|von|de|sur|di|з)\s*\d+)?[\s\-–—|页頁]*$/iu

/** The number that a line holds at its beginning or its end, and whether the line says nothing else. */
export function readNumeral(line: string): { numeral: Numeral | null; bare: boolean } {
  const text = line.trim()
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.,])(?:\d{1,4}|[ivxlc]{1,8}|[IVXLC]{1,8})(?![\p{L}\p{N}])/gu)) {
    const numeral = toNumeral(match[0])
    const [before, rest] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
    if (!numeral) continue
    if (around.test(before) && after.test(rest)) return { numeral, bare: true }
    if ((!numeral.roman || match[0].length > 1) && (!before.trim() || !rest.trim())) return { numeral, bare: false }
  }
  return { numeral: null, bare: false }
}

function toNumeral(text: string): Numeral | null {
  if (/^\d/.test(text)) return { text, value: Number(text), roman: false }
  const values = [...text.toLowerCase()].map((letter) => digits[letter]!)
  const value = values.reduce((sum, digit, i) => sum + (digit < (values[i + 1] ?? 0) ? -digit : digit), 0)
  return isWellFormed(text.toLowerCase()) ? { text, value, roman: true } : null
}

function isWellFormed(roman: string): boolean {
  return /^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(roman)
}
