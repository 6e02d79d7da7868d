import { LibraryError } from '#shared/library-error.ts'
import type { Reading, Source, SourceBlock } from '../read.ts'
import { textOf, type PageLine, type PdfBlock } from './pdf/block.ts'
import { makeBlocks, type PdfText } from './pdf/blocks.ts'
import { buildBlocks } from './pdf/build-blocks.ts'
import { checkStreams } from './pdf/check-streams.ts'
import { countSigns, textOfChunk } from './pdf/chunks.ts'
import { joinDropCaps } from './pdf/drop-caps.ts'
import { listFlows } from './pdf/flows.ts'
import { listWords } from './pdf/hyphens.ts'
import { plainText, spanNodes, type InlineRules } from './pdf/inline.ts'
import { commonest } from './pdf/layout.ts'
import { listLines } from './pdf/lines.ts'
import { findLinkedSite } from './pdf/linked-site.ts'
import { labelNotes } from './pdf/note-labels.ts'
import { asSentence, openPdf, type OpenPdf } from './pdf/open-pdf.ts'
import { labelPages } from './pdf/page-labels.ts'
import { listPictureObjects, type PictureObject } from './pdf/picture-objects.ts'
import { findCaptions, placeAmong, withPictures } from './pdf/place-pictures.ts'
import { findPrintedPage, isFromBrowser, statedOnPage } from './pdf/printed-page.ts'
import { readPages, type RawPage } from './pdf/read-pages.ts'
import { findRunning } from './pdf/running-lines.ts'
import { setAside } from './pdf/set-aside.ts'
import { isRightToLeft } from './pdf/signs.ts'
import { readStatements, toStated } from './pdf/stated.ts'
import { takePictures } from './pdf/take-pictures.ts'
import { Pictures } from './pictures.ts'

/** What has more pages is a book. */
const longestDocument = 60

/**
 * A PDF: the text of its pages in reading order, its notes at the end, its pages named as it names them, its pictures where
 * they stand. Running heads, page numbers and turned text are outside. Throws `no-text` when its pages are pictures.
 * @see ISO 32000-2
 */
export async function readPdf({ bytes, signal }: Source): Promise<Reading> {
  checkStreams(bytes)
  const objects = listPictureObjects(bytes)
  const open = await openPdf(bytes, { without: objects })
  try {
    return await readOpen(open, { bytes, objects, signal })
  } catch (error) {
    throw asSentence(error)
  } finally {
    await open.close()
  }
}

/** A PDF's bytes, with the pictures that lie in them. */
interface Opened {
  bytes: Uint8Array
  objects: readonly PictureObject[]
  signal: AbortSignal | undefined
}

async function readOpen(open: OpenPdf, opened: Opened): Promise<Reading> {
  const pages = await readPages(open, opened.signal)
  if (!pages.some(({ chunks }) => chunks.length))
    throw new LibraryError('no-text', 'This PDF has no text layer: its pages are pictures.', {
      remedy: 'Run text recognition (OCR) on it and import it again.'
    })
  const running = findRunning(pages)
  const aside = new Set(running.flatMap(({ lines }) => lines.flatMap(({ chunks }) => chunks)))
  const lines = orderLines(pages.map((page) => ({ ...page, chunks: page.chunks.filter((chunk) => !aside.has(chunk)) })))
  const text = makeBlocks(lines)
  const images = new Pictures()
  const taken = await takePictures(pages, { ...opened, pictures: images })
  findCaptions(text.blocks, taken, text.layout.size)
  const pageLabels = labelPages(
    await open.pdf.getPageLabels(),
    running.map(({ printed }) => printed)
  )
  const blocks = setAside(text.blocks, { pages, running, pageLabels })
  const placed = placeAmong(blocks, taken)
  const rules = makeRules(blocks, pageLabels)
  const texts = blocks.map((block) => plainText(block, rules))
  const sources = blocks.map((block, i): SourceBlock => toSourceBlock(block, texts[i]!, i + 1))
  const isBook = pages.length > longestDocument
  const statements = await readStatements(open.pdf)
  const site = isBook || !isFromBrowser(statements) ? null : await findLinkedSite(open.pdf, pages)
  const printed = isBook ? null : findPrintedPage(statements, { running, blocks: sources, site })
  const first = texts.filter((_text, i) => blocks[i]!.lines[0]?.page === 0 && !blocks[i]!.reason).join('\n')
  return {
    blocks: sources,
    stated: printed ? statedOnPage(printed, statements) : toStated(statements, headline(blocks, texts, text), first),
    origin: printed ? 'print' : isBook ? 'book' : 'document',
    images: images.images,
    build: (kept) =>
      buildBlocks(
        withPictures(blocks, placed, (i) => kept.has(i + 1)),
        rules
      )
  }
}

/** Every page's columns, line by line. */
function orderLines(pages: readonly RawPage[]): PageLine[][][] {
  const chunks = pages.flatMap((page) => page.chunks)
  const size = commonest(chunks.map((chunk) => [chunk.size, countSigns(chunk)]))
  const sample = chunks.slice(0, 2000).map(textOfChunk)
  const rtl = isRightToLeft(sample.join(''))
  const whole = joinDropCaps(
    pages.map((page) => page.chunks),
    size
  )
  const flows = listFlows(whole, { size, rtl })
  return flows.map((onPage, page) => onPage.map((flow) => listLines(flow).map((line) => ({ ...line, page }))))
}

function makeRules(blocks: readonly PdfBlock[], pageLabels: readonly string[]): InlineRules {
  const words = listWords(blocks.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const { reference, labelOf } = labelNotes(blocks, pageLabels)
  return { words, pageLabels, reference, labelOf, spans: (spans, page) => spanNodes(spans, page, reference) }
}

function toSourceBlock(block: PdfBlock, text: string, line: number): SourceBlock {
  const { kind, reason } = block
  return { line, text, kind, ...(reason && { outside: true, reason }) }
}

/** The largest text on the first page, if it is larger than the running text and no longer than headlines are. */
function headline(blocks: readonly PdfBlock[], texts: readonly string[], { layout }: PdfText): string | null {
  const isOnTop = ({ lines, kind, reason }: PdfBlock): boolean => kind === 'heading' && !reason && lines[0]!.page === 0
  const top = blocks.filter(isOnTop)
  const largest = Math.max(0, ...top.map(({ size }) => size))
  const found = top.find((block) => block.size > largest * 0.98 && /\p{L}{2}/u.test(textOf(block)))
  return found && found.size > 1.05 * layout.size ? texts[blocks.indexOf(found)]! : null
}
