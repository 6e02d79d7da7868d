import type { PageLine, PdfBlock } from './block.ts'
import type { Chunk } from './chunks.ts'
import { listLines } from './lines.ts'
import type { RawPage } from './read-pages.ts'
import type { Running } from './running-lines.ts'

/** Why a page is listed that holds a picture or nothing. */
export const pageWithoutText = 'page without text'

/** What is known of the pages besides their text. */
export interface Aside {
  pages: readonly RawPage[]
  running: readonly Running[]
  pageLabels: readonly string[]
}

/** The blocks with what is set aside between them, where its page begins: running heads, page numbers, turned text, empty pages. */
export function setAside(blocks: readonly PdfBlock[], { pages, running, pageLabels }: Aside): PdfBlock[] {
  const out: PdfBlock[] = []
  let page = 0
  const upTo = (end: number): void => {
    for (; page < end; page++) out.push(...asideOn(page))
  }
  const asideOn = (number: number): PdfBlock[] => [
    ...running[number]!.lines.flatMap(({ chunks, reason }) => toBlocks(chunks, number, reason)),
    ...toBlocks(pages[number]!.turned, number, 'turned text'),
    ...(pages[number]!.chunks.length ? [] : [emptyPage(number, pageLabels[number]!)])
  ]
  for (const block of blocks) {
    if (block.kind !== 'footnote') upTo(block.lines[0]!.page + 1)
    else upTo(pages.length)
    out.push(block)
  }
  upTo(pages.length)
  return out
}

function toBlocks(chunks: readonly Chunk[], page: number, reason: string): PdfBlock[] {
  const lines = listLines(chunks).map((line) => ({ ...line, page }))
  return lines.length ? [{ kind: 'paragraph', lines, size: lines[0]!.size, reason }] : []
}

/** A page that is a picture, or blank. */
function emptyPage(page: number, label: string): PdfBlock {
  const text = `[${label}]`
  const line: PageLine = {
    page,
    text,
    spans: [{ text, bold: false, italic: false, raised: false }],
    cells: [],
    x0: 0,
    x1: 0,
    y: 0,
    size: 1,
    face: { id: '', bold: false, italic: false },
    rtl: false,
    firstWord: 0,
    even: true
  }
  return { kind: 'paragraph', lines: [line], size: 1, reason: pageWithoutText }
}
