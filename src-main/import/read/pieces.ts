import type { DocJson, ParagraphKind } from '#shared/model.ts'
import type { Reading, SourceBlock } from '../read.ts'
import { tidySpaces } from '../tidy.ts'

/** A block at the top of a document with what it becomes. It has no text when it is a picture. */
export interface Piece extends SourceBlock {
  nodes: DocJson[]
  /** The chapter that it stands in, from 1; 0 before the first. */
  part?: number
}

const kinds: Record<string, ParagraphKind> = {
  heading: 'heading',
  caption: 'caption',
  blockquote: 'quote',
  bullet_list: 'list-item',
  ordered_list: 'list-item',
  table: 'table-row',
  code_block: 'code',
  footnote: 'footnote'
}

/** Makes a piece of a node. `reason` sets it aside. */
export function pieceOf(node: DocJson, line: number, reason?: string): Piece {
  const kind = kinds[node.type] ?? 'paragraph'
  return { line, text: nodeText(node), kind, nodes: [node], ...(reason && { reason, outside: true }) }
}

/** A node's text as one line, its blocks parted by spaces. */
export function nodeText(node: DocJson): string {
  return tidySpaces(joined(node))
}

function joined({ type, text, content = [] }: DocJson): string {
  if (type === 'hard_break') return ' '
  const isInline = content.some((node) => node.text !== undefined)
  return text ?? content.map(joined).join(isInline ? '' : ' ')
}

/** A reading of pieces. A picture stays where a text beside it stays, and the page that a block stands on is told by the next one when the block goes. */
export function readingOf(pieces: readonly Piece[], more: Omit<Reading, 'blocks' | 'build'>): Reading {
  return {
    ...more,
    blocks: pieces
      .filter(({ text }) => text)
      .map(({ line, text, kind, outside, reason }) => ({
        line,
        text,
        kind,
        ...(outside && { outside }),
        ...(reason && { reason })
      })),
    build: (lines) => buildPieces(pieces, lines)
  }
}

function buildPieces(pieces: readonly Piece[], lines: ReadonlySet<number>): DocJson[] {
  const nodes: DocJson[] = []
  let page: DocJson | undefined
  pieces.forEach((piece, i) => {
    const stays = piece.text ? lines.has(piece.line) : !piece.reason && isBesideText(pieces, i, lines)
    if (!stays) {
      page = pageStarts(piece.nodes).at(-1) ?? page
      return
    }
    nodes.push(...(page && piece.text ? withPage(piece.nodes, page) : piece.nodes))
    if (piece.text) page = undefined
  })
  return nodes
}

function isBesideText(pieces: readonly Piece[], at: number, lines: ReadonlySet<number>): boolean {
  const before = pieces.slice(0, at).findLast(({ text }) => text)
  const after = pieces.slice(at + 1).find(({ text }) => text)
  return [before, after].some((piece) => piece !== undefined && lines.has(piece.line))
}

function pageStarts(nodes: readonly DocJson[]): DocJson[] {
  return nodes.flatMap((node) => (node.type === 'page_start' ? [node] : pageStarts(node.content ?? [])))
}

/** The nodes with a page start at the head of their first text, unless one stands there already. */
function withPage([first, ...rest]: readonly DocJson[], page: DocJson): DocJson[] {
  if (!first || first.type === 'code_block') return first ? [first, ...rest] : []
  const [inner] = first.content ?? []
  if (inner?.type === 'page_start') return [first, ...rest]
  const isTextblock =
    !inner || inner.text !== undefined || inner.type.includes('_reference') || inner.type === 'hard_break'
  const content = isTextblock ? [page, ...(first.content ?? [])] : withPage(first.content ?? [], page)
  return [{ ...first, content }, ...rest]
}
