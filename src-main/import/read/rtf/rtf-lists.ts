/** How a level of a list is marked. */
export interface RtfListLevel {
  /** `\levelnfc`: 0 decimal, 1 and 2 Roman, 3 and 4 letters, 23 a bullet, 255 nothing. */
  format: number
  start: number
}

/** The lists of an RTF file, as its tables before the text describe them. */
export class RtfLists {
  #levels: RtfListLevel[] = []
  #id: number | null = null
  readonly #lists = new Map<number, readonly RtfListLevel[]>()
  readonly #overrides = new Map<number, readonly RtfListLevel[]>()

  /** Takes a word of `\listtable` or `\listoverridetable`. */
  take(name: string, value: number | null): void {
    const level = this.#levels.at(-1)
    if (name === 'list' || name === 'listoverride') this.#levels = []
    else if (name === 'listlevel') this.#levels.push({ format: 0, start: 1 })
    else if (level && (name === 'levelnfc' || name === 'levelnfcn')) level.format = value ?? 0
    else if (level && name === 'levelstartat') level.start = value ?? 1
    else if (name === 'listid') {
      this.#id = value
      if (this.#levels.length) this.#lists.set(value ?? 0, this.#levels)
    } else if (name === 'ls') this.#overrides.set(value ?? 0, this.#lists.get(this.#id ?? 0) ?? [])
  }

  /** By the number that paragraphs name the list with, and the level from 0. */
  level(list: number, level: number): RtfListLevel | undefined {
    return this.#overrides.get(list)?.[level]
  }
}

/** What an item of a list is marked with: whether it counts, and its number where that can be told. */
export interface RtfMarker {
  isCounted: boolean
  number: number | null
}

const nothing = 255
const bullet = 23

/** The mark of a paragraph, by the sign that stands before it in the file and by its level; null when it has none. */
export function readMarker(sign: string | null, level: RtfListLevel | undefined): RtfMarker | null {
  const text = (sign ?? '').trim()
  if (!text && (!level || level.format === nothing)) return null
  // Signs of Symbol and Wingdings, and Word’s small o, look like letters here.
  const isCounted = level ? level.format !== bullet : /\p{N}|\p{L}[.)]/u.test(text)
  return { isCounted, number: isCounted ? numberOf(text, level) : null }
}

function numberOf(sign: string, level: RtfListLevel | undefined): number | null {
  const digits = /(\d{1,9})\D*$/.exec(sign)?.[1]
  if (digits) return Number(digits)
  const letters = /(\p{L}+)\P{L}*$/u.exec(sign)?.[1]?.toLowerCase()
  if (letters && (level?.format === 1 || level?.format === 2)) return romanNumber(letters)
  if (letters && /^[a-z]$/.test(letters) && (level || !/[ivx]/.test(letters))) return letters.charCodeAt(0) - 96
  return level?.start ?? null
}

const roman: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => roman[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0) || 1
}
