import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { LibraryError } from '#shared/library-error.ts'
import { listChunks, type Chunk } from './chunks.ts'
import type { Glyphs } from './glyph.ts'
import type { OpenPdf } from './open-pdf.ts'
import { listDrawn } from './page-glyphs.ts'
import { placePictures, type PagePicture } from './page-pictures.ts'
import type { PageChunks } from './running-lines.ts'
import { asMatrix, type Matrix } from './text-matrix.ts'
import type { PdfFont } from './text-pen.ts'

/** A page's text before it is put in order, what of it is written in another direction than the rest, and its pictures. */
export interface RawPage extends PageChunks {
  turned: Chunk[]
  pictures: PagePicture[]
}

/** More glyphs than this, in a whole file, are no article or book, and hold more memory than a reading process has. */
const most = 6_000_000
const noTurn = 0

/** Reads the text of every page with its places, and where pictures stand. Stops between pages when it is cancelled. */
export async function readPages({ pdf, ops }: OpenPdf, signal?: AbortSignal): Promise<RawPage[]> {
  const pages: RawPage[] = []
  let glyphs = 0
  let damaged = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    if (signal?.aborted) throw new LibraryError('cancelled', 'Reading this file was cancelled.')
    const page = await openPage(pdf, number)
    if (!page) {
      damaged++
      pages.push({ chunks: [], turned: [], pictures: [], width: 0, height: 0 })
      continue
    }
    const list = await page.getOperatorList({ annotationMode: 0 })
    const viewport = page.getViewport({ scale: 1 })
    const font = (id: string): PdfFont => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as PdfFont) : {})
    const drawn = listDrawn({ ...list, font }, ops, asMatrix(viewport.transform))
    glyphs += drawn.glyphs.length
    if (glyphs > most) throw new LibraryError('too-big', 'This PDF holds more text than Loccit reads.')
    const turn = mainTurn(drawn.glyphs)
    const pictures = await placePictures(page, drawn.pictures, upright(turn, viewport))
    pages.push({ ...arrange(drawn.glyphs, turn, viewport), pictures })
    page.cleanup()
  }
  if (damaged === pages.length)
    throw new LibraryError('cannot-read', 'This PDF is damaged: none of its pages is there.')
  return pages
}

/** A page that is damaged is as good as one without text. */
async function openPage(pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy | null> {
  try {
    return await pdf.getPage(number)
  } catch {
    return null
  }
}

interface Size {
  width: number
  height: number
}

/** Turns a page so that the text in its main direction runs to the right, with the page's corner where it was. */
function upright(turn: number, { width, height }: Size): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width]
  if (turn === 2) return [-1, 0, 0, -1, width, height]
  if (turn === 3) return [0, 1, -1, 0, height, 0]
  return [1, 0, 0, 1, 0, 0]
}

/** A page is read in the direction in which most of it is written. What lies outside of it is not seen. */
function arrange(glyphs: Glyphs, main: number, { width, height }: Size): Omit<RawPage, 'pictures'> {
  const sideways = main === 1 || main === 3
  const [wide, high] = sideways ? [height, width] : [width, height]
  const { turn, x0, x1, y, size } = glyphs
  if (main > noTurn) {
    const [dx, dy] = upright(main, { width, height }).slice(4) as [number, number]
    for (let i = 0; i < glyphs.length; i++) {
      if (turn[i] !== main) continue
      x0[i]! += dx
      x1[i]! += dx
      y[i]! += dy
    }
  }
  const isSeen = (i: number): boolean => {
    const height = size[i]!
    return x1[i]! > -height && x0[i]! < wide + height && y[i]! > -height && y[i]! < high + height
  }
  return {
    chunks: listChunks(glyphs, (i) => turn[i] === main && isSeen(i)),
    turned: listChunks(glyphs, (i) => turn[i] !== main),
    width: wide,
    height: high
  }
}

function mainTurn({ length, turn }: Glyphs): number {
  const counts = new Map<number, number>()
  for (let i = 0; i < length; i++) counts.set(turn[i]!, (counts.get(turn[i]!) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [noTurn, 0])[0]
}
