import type { Matrix } from './text-matrix.ts'

/** How a font looks, as far as its name says. */
export interface Face {
  /** The same for all glyphs of one font in a PDF. */
  id: string
  bold: boolean
  italic: boolean
}

/**
 * The signs that a page draws, in the order of drawing: each a character, or several that are one sign, and where it stands, in
 * points from the page's left and top edge. There are millions in a book, so every property has an array of its own.
 */
export class Glyphs {
  length = 0
  text: string[] = []
  readonly face: Face[] = []
  /** Where it begins and ends, the lesser first. */
  x0 = new Float64Array(1024)
  x1 = new Float64Array(1024)
  /** The baseline. */
  y = new Float64Array(1024)
  /** Height of its font. */
  size = new Float64Array(1024)
  /** The direction of writing: 0 to the right, 1 down, 2 to the left, 3 up; -1 askew. The places are measured along it. */
  turn = new Int8Array(1024)
  /** 1 where the PDF says that it is no part of the text: a running head, a page number. */
  artifact = new Uint8Array(1024)

  /** Adds a sign that is drawn between two points of the plane that a matrix transforms, unless it lies nowhere. */
  add(sign: { text: string; face: Face; size: number; artifact: boolean }, place: Place): void {
    const { x0, x1, y, turn } = place
    if (!Number.isFinite(x0 + x1 + y)) return
    const at = this.length++
    if (at === this.x0.length) this.#grow()
    this.text[at] = sign.text
    this.face[at] = sign.face
    this.x0[at] = Math.min(x0, x1)
    this.x1[at] = Math.max(x0, x1)
    this.y[at] = y
    this.size[at] = sign.size
    this.turn[at] = turn
    this.artifact[at] = sign.artifact ? 1 : 0
  }

  #grow(): void {
    const twice = 2 * this.x0.length
    for (const key of ['x0', 'x1', 'y', 'size'] as const) {
      const grown = new Float64Array(twice)
      grown.set(this[key])
      this[key] = grown
    }
    const turn = new Int8Array(twice)
    turn.set(this.turn)
    this.turn = turn
    const artifact = new Uint8Array(twice)
    artifact.set(this.artifact)
    this.artifact = artifact
  }
}

/** Where a sign lies on its page, see `Glyphs`. */
export interface Place {
  x0: number
  x1: number
  y: number
  turn: number
}

/** Where a glyph lies that is drawn between two points of the plane that a matrix transforms. */
export function placeOf([a, b, c, d, e, f]: Matrix, fromX: number, fromY: number, toX: number, toY: number): Place {
  const x = a * fromX + c * fromY + e
  const y = b * fromX + d * fromY + f
  const x2 = a * toX + c * toY + e
  const y2 = b * toX + d * toY + f
  const isStill = Math.abs(x2 - x) + Math.abs(y2 - y) < 1e-6
  const turn = isStill ? direction(a, b) : direction(x2 - x, y2 - y)
  if (turn === 1) return { x0: y, x1: y2, y: -x, turn }
  if (turn === 2) return { x0: -x, x1: -x2, y: -y, turn }
  if (turn === 3) return { x0: -y, x1: -y2, y: x, turn }
  return { x0: x, x1: x2, y, turn }
}

function direction(x: number, y: number): number {
  if (Math.abs(y) < 0.1 * Math.abs(x)) return x > 0 ? 0 : 2
  if (Math.abs(x) < 0.1 * Math.abs(y)) return y > 0 ? 1 : 3
  return -1
}
