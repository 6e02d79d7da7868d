import type { Face } from './glyph.ts'
import { isSpace, type Chunk } from './chunks.ts'

/** A sign within a line, in the order of reading. */
export interface Sign {
  text: string
  x0: number
  x1: number
  size: number
  face: Face
  raised: boolean
  /** A space stands before it. */
  spaced: boolean
}

/** A chunk within a line, and whether it stands above or below the baseline. */
export interface Part {
  chunk: Chunk
  raised: boolean
}

const rtlLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const ltrLetter = /[\p{L}\p{N}]/u
const mark = /^\p{M}+$/u
/** A gap of so many heights of the font is a space, where none is drawn. */
const spaceGap = 0.15

/** Whether a line's letters are mostly of a script from right to left. */
export function isRightToLeft(text: string): boolean {
  if (!rtlLetter.test(text)) return false
  const right = text.match(new RegExp(rtlLetter, 'g'))?.length ?? 0
  const all = text.match(/\p{L}/gu)?.length ?? 0
  return right * 2 >= all
}

/** The signs of a line, its chunks put side by side, with the spaces that are drawn or left free. */
export function listSigns(parts: readonly Part[]): Sign[] {
  const visual: Sign[] = []
  for (const part of [...parts].sort((a, b) => a.chunk.x0 - b.chunk.x0)) addSigns(visual, part)
  if (!isRightToLeft(visual.map(({ text }) => text).join(''))) return markSpaces(visual)
  return reorder(markSpaces(byPlace(visual)))
}

function addSigns(signs: Sign[], { chunk, raised }: Part): void {
  const { strip, from, to, size, face } = chunk
  let spaced = false
  for (let i = from; i < to; i++) {
    const text = strip.texts[i]!
    if (!text) continue
    if (isSpace(text)) spaced = true
    else {
      signs.push({ text, x0: strip.starts[i]!, x1: strip.ends[i]!, size, face, raised, spaced })
      spaced = false
    }
  }
}

/** Sets `spaced` by the gaps too; between letters that are spaced out evenly only a larger gap is a space. */
function markSpaces(signs: Sign[]): Sign[] {
  const gaps = new Float64Array(signs.length)
  for (let i = 1; i < signs.length; i++)
    gaps[i] = (signs[i]!.x0 - signs[i - 1]!.x1) / Math.min(signs[i]!.size, signs[i - 1]!.size)
  const thresholds = new Float64Array(signs.length).fill(spaceGap)
  for (let from = 1; from < signs.length; from++) {
    let to = from
    while (to < signs.length && gaps[to]! > 0.07 && (gaps[to]! < 0.6 || signs[to]!.spaced)) to++
    if (to - from >= 3) {
      const inner = gaps.slice(from, to).filter((_gap, i) => !signs[from + i]!.spaced)
      const middle = inner.sort()[inner.length >> 1]
      if (inner.length >= 3 && middle! < 0.28) thresholds.fill(middle! * 1.6 + 0.03, from, to)
    }
    from = Math.max(from, to)
  }
  for (let i = 0; i < signs.length; i++) signs[i]!.spaced = i > 0 && (signs[i]!.spaced || gaps[i]! > thresholds[i]!)
  return signs
}

/** Signs from left to right wherever they were drawn, marks behind the letters that they stand on. */
function byPlace(signs: readonly Sign[]): Sign[] {
  const isMark = ({ text }: Sign): boolean => mark.test(text)
  const letters = signs.filter((sign) => !isMark(sign)).sort((a, b) => a.x0 - b.x0)
  const marks = new Map<Sign, Sign[]>()
  for (const sign of signs.filter(isMark)) {
    const middle = (sign.x0 + sign.x1) / 2
    const base = letters.find(({ x0, x1 }) => middle >= x0 - 0.5 && middle <= x1 + 0.5) ?? letters.at(-1)
    if (base) marks.set(base, [...(marks.get(base) ?? []), sign])
  }
  return letters.map((sign) => ({
    ...sign,
    text: sign.text + (marks.get(sign) ?? []).map(({ text }) => text).join('')
  }))
}

/** A line from right to left in the order of reading; words and numbers from left to right within it keep theirs. */
function reorder(signs: readonly Sign[]): Sign[] {
  const spaceAfter = signs.map((_sign, i) => signs[i + 1]?.spaced ?? false)
  const reversed = signs.map((sign, i) => ({ ...sign, spaced: spaceAfter[i]! })).reverse()
  if (reversed[0]) reversed[0].spaced = false
  const out: Sign[] = []
  for (let i = 0; i < reversed.length; i++) {
    let end = i
    for (let j = i; j < reversed.length && !rtlLetter.test(reversed[j]!.text); j++)
      if (ltrLetter.test(reversed[j]!.text)) end = j + 1
    if (end === i || !ltrLetter.test(reversed[i]!.text)) {
      out.push(reversed[i]!)
      continue
    }
    const run = reversed.slice(i, end)
    const first = run[0]!.spaced
    const spaces = run.map(({ spaced }) => spaced)
    out.push(...run.reverse().map((sign, k) => ({ ...sign, spaced: k ? spaces[run.length - k]! : first })))
    i = end - 1
  }
  return mirrored(out)
}

const mirrors: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' }

/** Some programs write down brackets as they are drawn from right to left; those would close before they open. */
function mirrored(signs: readonly Sign[]): Sign[] {
  const first = signs.findIndex(({ text }) => mirrors[text])
  const isTurned =
    first >= 0 && ')]}'.includes(signs[first]!.text) && signs.slice(first).some(({ text }) => '([{'.includes(text))
  return isTurned ? signs.map((sign) => ({ ...sign, text: mirrors[sign.text] ?? sign.text })) : [...signs]
}
