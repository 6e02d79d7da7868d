/** A transformation of the plane, as PDF writes it. @see ISO 32000-2, 8.3.3 */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

/** What the second transformation does, followed by the first. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = second
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** A text matrix moved on by a glyph's width, or by its height in vertical writing. */
export function advance(matrix: Matrix, step: number, vertical: boolean): Matrix {
  const [a, b, c, d, e, f] = matrix
  return vertical ? [a, b, c, d, e + c * step, f + d * step] : [a, b, c, d, e + a * step, f + b * step]
}

/** Six numbers as a transformation; what is missing changes nothing. */
export function asMatrix(values: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = values.map(Number)
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}
