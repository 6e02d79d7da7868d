import type { Matrix } from './text-matrix.ts'

/** How a font looks, as far as its name says. */
export interface Face {
  /** The same for all glyphs of one font in a PDF. */
  id: string
  bold: boolean
  italic: boolean
}

/** A character, or several that are one sign, where it stands. Points from the page's left and top edge. */
export interface Glyph {
  text: string
  x0: number
  x1: number
  /** The baseline. */
  y: number
  /** Height of its font. */
  size: number
  face: Face
  /** The direction of writing: 0 to the right, 1 down, 2 to the left, 3 up; -1 askew. The places are measured along it. */
  turn: number
  /** The PDF says that it is no part of the text: a running head, a page number. */
  artifact: boolean
}

type Point = readonly [x: number, y: number]

/** A glyph drawn between two points of the plane that a matrix transforms. */
export function placeGlyph(
  [a, b, c, d, e, f]: Matrix,
  from: Point,
  to: Point,
  { text, size, face, artifact }: Pick<Glyph, 'text' | 'size' | 'face' | 'artifact'>
): Glyph {
  const [x, y] = [a * from[0] + c * from[1] + e, b * from[0] + d * from[1] + f]
  const [x2, y2] = [a * to[0] + c * to[1] + e, b * to[0] + d * to[1] + f]
  const isStill = Math.abs(x2 - x) + Math.abs(y2 - y) < 1e-6
  const turn = isStill ? direction(a, b) : direction(x2 - x, y2 - y)
  if (turn === 1) return { text, x0: y, x1: y2, y: -x, size, face, turn, artifact }
  if (turn === 2) return { text, x0: -x, x1: -x2, y: -y, size, face, turn, artifact }
  if (turn === 3) return { text, x0: -y, x1: -y2, y: x, size, face, turn, artifact }
  return { text, x0: x, x1: x2, y, size, face, turn, artifact }
}

function direction(x: number, y: number): number {
  if (Math.abs(y) < 0.1 * Math.abs(x)) return x > 0 ? 0 : 2
  if (Math.abs(x) < 0.1 * Math.abs(y)) return y > 0 ? 1 : 3
  return -1
}
