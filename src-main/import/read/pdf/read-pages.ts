import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { LibraryError } from '#shared/library-error.ts'
import { listChunks, type Chunk } from './chunks.ts'
import type { Glyph } from './glyph.ts'
import type { OpenPdf } from './open-pdf.ts'
import { listGlyphs } from './page-glyphs.ts'
import type { PageChunks } from './running-lines.ts'
import { asMatrix } from './text-matrix.ts'
import type { PdfFont } from './text-pen.ts'

/** A page's text before it is put in order, and what of it is written in another direction than the rest. */
export interface RawPage extends PageChunks {
  turned: Chunk[]
}

/** More glyphs than this, in a whole file, are no article or book. */
const most = 30_000_000
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
function arrange(glyphs: readonly Glyph[], { width, height }: { width: number; height: number }): RawPage {
  const counts = new Map<number, number>()
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  const main = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [noTurn, 0])[0]
  const sideways = main === 1 || main === 3
  const [wide, high] = sideways ? [height, width] : [width, height]
  const [dx, dy] = [main === 2 ? width : main === 3 ? height : 0, main === 2 ? height : main === 1 ? width : 0]
  const place = (glyph: Glyph): Glyph =>
    main > noTurn ? { ...glyph, x0: glyph.x0 + dx, x1: glyph.x1 + dx, y: glyph.y + dy } : glyph
  const isSeen = ({ x0, x1, y, size }: Glyph): boolean => x1 > -size && x0 < wide + size && y > -size && y < high + size
  return {
    chunks: listChunks(
      glyphs
        .filter(({ turn }) => turn === main)
        .map(place)
        .filter(isSeen)
    ),
    turned: listChunks(glyphs.filter(({ turn }) => turn !== main)),
    width: wide,
    height: high
  }
}
