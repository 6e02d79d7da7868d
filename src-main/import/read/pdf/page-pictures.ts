import type { PDFPageProxy } from 'pdfjs-dist'
import { multiply, type Matrix } from './text-matrix.ts'
import type { DrawnPicture } from './text-pen.ts'

/** A picture on a page, in points from the left and top edge of the page as it is read. */
export interface PagePicture {
  /** The number of its object in the file. */
  object: number
  matrix: Matrix
  x0: number
  x1: number
  top: number
  bottom: number
  /** The PDF says that it is no part of the text. */
  artifact: boolean
}

/** What pdf.js keeps of a picture that it decoded. `kind` says how `data` holds the pixels. */
export interface DecodedPicture {
  width: number
  height: number
  kind: number
  data: Uint8Array | Uint8ClampedArray
  /** Its object in the file, as `12R`. */
  ref?: string
}

/** What pdf.js decoded of a picture, or null when it could not. Waits for it. */
export function decoded({ objs, commonObjs }: PDFPageProxy, id: string): Promise<DecodedPicture | null> {
  const from = id.startsWith('g_') ? commonObjs : objs
  return new Promise((resolve) => {
    from.get(id, (picture: unknown) => resolve(picture as DecodedPicture | null))
  })
}

/** The number of the object that a picture is in the file, or null when it is written into the page itself. */
export function objectOf(picture: DecodedPicture | null): number | null {
  return Number(/^(\d+)R/.exec(picture?.ref ?? '')?.[1] ?? 0) || null
}

/** The pictures that a page drew, by their objects. `upright` turns the page the way it is read. */
export async function placePictures(
  page: PDFPageProxy,
  drawn: readonly DrawnPicture[],
  upright: Matrix
): Promise<PagePicture[]> {
  const placed = drawn.map(async ({ id, matrix, artifact }): Promise<PagePicture | null> => {
    const object = objectOf(await decoded(page, id))
    return object === null ? null : { object, artifact, ...boxOf(multiply(upright, matrix)) }
  })
  return (await Promise.all(placed)).filter((picture) => picture !== null)
}

function boxOf(matrix: Matrix): Pick<PagePicture, 'matrix' | 'x0' | 'x1' | 'top' | 'bottom'> {
  const [a, b, c, d, e, f] = matrix
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d]
  ]
  return { matrix, x0: Math.min(...xs), x1: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
