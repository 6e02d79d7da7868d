import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { LibraryError } from '#shared/library-error.ts'
import { listChunks, type Chunk } from './chunks.ts'
import type { Glyphs } from './glyph.ts'
import type { OpenPdf } from './open-pdf.ts'
import { listGlyphs } from './page-glyphs.ts'
import type { PageChunks } from './running-lines.ts'
import { asMatrix } from './text-matrix.ts'
import type { PdfFont } from './text-pen.ts'

/** A page's text before it is put in order, and what of it is written in another direction than the rest. */
export interface RawPage extends PageChunks {
  turned: Chunk[]
}

/** More glyphs than this, in a whole file, are no article or book, and hold more memory than a reading process has. */
const most = 6_000_000
const noTurn = 0

/** Reads the text of every page with its places. Stops between pages when it is cancelled. */
export async function readPages({ pdf, ops }: OpenPdf, signal?: AbortSignal): Promise<RawPage[]> {
  const pages: RawPage[] = []
  let glyphs = 0
  let damaged = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    if (signal?.aborted) throw new LibraryError('cancelled', 'Reading this file was cancelled.')
    const page = await openPage(pdf, number)
    if (!page) {
      damaged++
      pages.push({ chunks: [], turned: [], width: 0, height: 0 })
      continue
    }
    const list = await page.getOperatorList({ annotationMode: 0 })
    const viewport = page.getViewport({ scale: 1 })
    const font = (id: string): PdfFont => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as PdfFont) : {})
    const found = listGlyphs({ ...list, font }, ops, asMatrix(viewport.transform))
    glyphs += found.length
    if (glyphs > most) throw new LibraryError('too-big', 'This PDF holds more text than Loccit reads.')
    pages.push(arrange(found, viewport))
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

/** A page is read in the direction in which most of it is written. What lies outside of it is not seen. */
function arrange(glyphs: Glyphs, { width, height }: { width: number; height: number }): RawPage {
  const main = mainTurn(glyphs)
  const sideways = main === 1 || main === 3
  const [wide, high] = sideways ? [height, width] : [width, height]
  const { turn, x0, x1, y, size } = glyphs
  if (main > noTurn) {
    const [dx, dy] = [main === 2 ? width : main === 3 ? height : 0, main === 2 ? height : main === 1 ? width : 0]
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
