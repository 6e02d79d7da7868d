import type { Face, Glyph } from './glyph.ts'

/** Signs of one font that were drawn side by side on one baseline. A wide gap begins a new chunk. */
export interface Chunk {
  glyphs: Glyph[]
  x0: number
  x1: number
  y: number
  size: number
  face: Face
}

/** A gap of this many times the font's size may part columns. */
const widest = 0.6

/** Puts glyphs together that follow each other on a baseline. What is drawn twice at the same place, to look bold, is there once. */
export function listChunks(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = []
  const places = new Set<string>()
  let open: Chunk | null = null
  for (const glyph of glyphs) {
    if (!isSpace(glyph)) {
      const place = `${glyph.text} ${Math.round(glyph.x0 * 1.5)} ${Math.round(glyph.y * 1.5)}`
      if (places.has(place)) continue
      places.add(place)
    }
    if (open && follows(open, glyph)) extend(open, glyph)
    else if (!isSpace(glyph)) chunks.push((open = start(glyph)))
    else open = null
  }
  for (const chunk of chunks) trim(chunk)
  return chunks
}

/** Whether a glyph is a space of any kind. */
export function isSpace({ text }: Glyph): boolean {
  return !text.trim()
}

function start(glyph: Glyph): Chunk {
  const { x0, x1, y, size, face } = glyph
  return { glyphs: [glyph], x0: Math.min(x0, x1), x1: Math.max(x0, x1), y, size, face }
}

function follows(chunk: Chunk, glyph: Glyph): boolean {
  const { size } = chunk
  const last = chunk.glyphs.at(-1)!
  if (Math.abs(glyph.y - chunk.y) > 0.1 * size || Math.abs(glyph.size - size) > 0.05 * size) return false
  if (glyph.face.id !== chunk.face.id) return false
  const [left, right] = [Math.min(glyph.x0, glyph.x1), Math.max(glyph.x0, glyph.x1)]
  // Signs of scripts from right to left may be drawn in either order.
  const gap = Math.max(left - chunk.x1, chunk.x0 - right)
  const isBack = left < Math.min(last.x0, last.x1) - 0.3 * size
  return gap <= widest * size && (!isBack || isRightToLeft(glyph.text) || isSpace(glyph))
}

function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)
}

function extend(chunk: Chunk, glyph: Glyph): void {
  chunk.glyphs.push(glyph)
  if (isSpace(glyph)) return
  chunk.x0 = Math.min(chunk.x0, glyph.x0, glyph.x1)
  chunk.x1 = Math.max(chunk.x1, glyph.x0, glyph.x1)
}

function trim({ glyphs }: Chunk): void {
  while (glyphs.length > 1 && isSpace(glyphs.at(-1)!)) glyphs.pop()
}
