import type { Face, Glyphs } from './glyph.ts'

/** The signs of a page with where they begin and end, in points. A sign that is not to be seen is an empty text. */
export interface Strip {
  texts: string[]
  starts: Float32Array
  ends: Float32Array
}

/** Signs of one font that were drawn side by side on one baseline: a stretch of a page's strip, spaces among them. A wide gap begins a new chunk. */
export interface Chunk {
  strip: Strip
  from: number
  to: number
  x0: number
  x1: number
  y: number
  size: number
  face: Face
  /** The PDF says of all of it that it is no part of the text. */
  artifact: boolean
}

/** A gap of this many times the font's size may part columns. */
const widest = 0.6
/** In points: how near the same sign is the same one, drawn again, and the squares that are searched for it. */
const near = 0.4
const square = 2

/** Puts the glyphs that are asked for together where they follow each other on a baseline. What is drawn twice at the same place, to look bold, is there once. */
export function listChunks(glyphs: Glyphs, isWanted: (index: number) => boolean): Chunk[] {
  const { length, text, x0, x1 } = glyphs
  const strip: Strip = {
    texts: text.slice(0, length),
    starts: Float32Array.from(x0.subarray(0, length)),
    ends: Float32Array.from(x1.subarray(0, length))
  }
  const chunks: Chunk[] = []
  const places = new Places(glyphs)
  let open: Chunk | null = null
  for (let i = 0; i < length; i++) {
    if (!isWanted(i)) {
      open = null
      continue
    }
    const isBlank = isSpace(text[i]!)
    if (!isBlank && places.isThere(i)) strip.texts[i] = ''
    else if (open && follows(open, glyphs, i, isBlank)) extend(open, glyphs, i, isBlank)
    else if (isBlank) open = null
    else chunks.push((open = start(strip, glyphs, i)))
  }
  return chunks
}

/** How many signs a chunk may hold. */
export function countSigns({ from, to }: Chunk): number {
  return to - from
}

/** A chunk's signs as they were drawn. */
export function textOfChunk({ strip, from, to }: Chunk): string {
  return strip.texts.slice(from, to).join('')
}

/** Whether a sign is a space of any kind. */
export function isSpace(text: string): boolean {
  // Most signs need no more than this.
  const code = text.charCodeAt(0)
  return (code <= 32 || code >= 0xa0) && !text.trim()
}

/** Where signs stand, by what they are: the last one in every square of two points. */
class Places {
  readonly #squares = new Map<string, Map<number, number>>()
  readonly #glyphs: Glyphs

  constructor(glyphs: Glyphs) {
    this.#glyphs = glyphs
  }

  /** Whether the same sign as a glyph's stands there already, to less than half a point; takes a note of it. */
  isThere(i: number): boolean {
    const { text, x0, y } = this.#glyphs
    let same = this.#squares.get(text[i]!)
    if (!same) this.#squares.set(text[i]!, (same = new Map()))
    const column = Math.floor(x0[i]! / square)
    const row = Math.floor(y[i]! / square)
    const nextColumn = nearest(x0[i]!, column)
    const nextRow = nearest(y[i]!, row)
    const isFound =
      this.#isNear(i, same.get(column * 0x10000 + row)) ||
      (nextColumn !== column && this.#isNear(i, same.get(nextColumn * 0x10000 + row))) ||
      (nextRow !== row && this.#isNear(i, same.get(column * 0x10000 + nextRow))) ||
      (nextColumn !== column && nextRow !== row && this.#isNear(i, same.get(nextColumn * 0x10000 + nextRow)))
    if (!isFound) same.set(column * 0x10000 + row, i)
    return isFound
  }

  #isNear(i: number, other: number | undefined): boolean {
    const { x0, y } = this.#glyphs
    return other !== undefined && Math.abs(x0[i]! - x0[other]!) <= near && Math.abs(y[i]! - y[other]!) <= near
  }
}

/** The square beside the own one whose signs may be near enough; the own one when none is. */
function nearest(value: number, own: number): number {
  const within = value - own * square
  return within < near ? own - 1 : within > square - near ? own + 1 : own
}

function start(strip: Strip, { x0, x1, y, size, face, artifact }: Glyphs, i: number): Chunk {
  const [left, right] = [x0[i]!, x1[i]!]
  return {
    strip,
    from: i,
    to: i + 1,
    x0: left,
    x1: right,
    y: y[i]!,
    size: size[i]!,
    face: face[i]!,
    artifact: artifact[i] === 1
  }
}

function follows(chunk: Chunk, { text, x0, x1, y, size, face }: Glyphs, i: number, isBlank: boolean): boolean {
  const height = chunk.size
  if (Math.abs(y[i]! - chunk.y) > 0.1 * height || Math.abs(size[i]! - height) > 0.05 * height) return false
  if (face[i]!.id !== chunk.face.id) return false
  // Signs of scripts from right to left may be drawn in either order.
  const gap = Math.max(x0[i]! - chunk.x1, chunk.x0 - x1[i]!)
  if (gap > widest * height) return false
  const isBack = x0[i]! < x0[chunk.to - 1]! - 0.3 * height
  return !isBack || isBlank || isRightToLeft(text[i]!)
}

function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)
}

function extend(chunk: Chunk, { x0, x1, artifact }: Glyphs, i: number, isBlank: boolean): void {
  chunk.to = i + 1
  if (!artifact[i]) chunk.artifact = false
  if (isBlank) return
  chunk.x0 = Math.min(chunk.x0, x0[i]!)
  chunk.x1 = Math.max(chunk.x1, x1[i]!)
}
