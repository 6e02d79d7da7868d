import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Node } from 'prosemirror-model'
import type { Article, Passage } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import type { TextPositions } from '#shared/text-positions.ts'
import { isToCheck } from './places-to-check.ts'

/** What the reader shows on an article's text. */
export interface Shown {
  article: Article
  found: readonly TextPositionSelector[]
  /** Index in `found` of the one that the person is on. */
  foundCurrent: number
  flash: TextPositionSelector | null
  /** Index in `version.paragraphs` of the paragraph that the keyboard is on. */
  paragraph: number | null
  /** The element that holds the source line, placed after title and deck. */
  sourceLine: HTMLElement
}

/** Every decoration of the reader: marks, found words, the flash of a jump, paragraph numbers, the source line. */
export function readerDecorations(doc: Node, positions: TextPositions, shown: Shown): DecorationSet {
  const { article, found, foundCurrent, flash } = shown
  // With a node name overlapping decorations nest, instead of sharing one element.
  const range = ({ start, end }: TextPositionSelector, attrs: Record<string, string>): Decoration =>
    Decoration.inline(positions.toPos(start), positions.toPos(end), { nodeName: 'span', ...attrs })
  return DecorationSet.create(doc, [
    ...paragraphDecorations(positions, shown),
    ...article.passages.flatMap((passage) => {
      const placed = placementIn(article, passage)
      return placed ? [range(placed, { class: markClass(passage), 'data-passage': passage.id })] : []
    }),
    ...found.map((each, index) => range(each, { class: index === foundCurrent ? 'found found-current' : 'found' })),
    ...(flash ? [range(flash, { class: 'flash' })] : []),
    Decoration.widget(headEnd(doc), () => shown.sourceLine, {
      key: 'source-line',
      side: -1,
      stopEvent: () => true,
      ignoreSelection: true
    })
  ])
}

/** Where a passage lies in the version that is shown; null when it is lost there, or was placed in another version. */
export function placementIn(article: Article, { placement }: Passage): TextPositionSelector | null {
  const { start, end, version } = placement
  return start !== null && end !== null && version === article.version.id ? { start, end } : null
}

function markClass(passage: Passage): string {
  const { colour, comment } = passage
  const state = isToCheck(passage) ? ' mark-moved' : ''
  return `mark ${colour ? `mark-${colour}` : 'mark-cited'}${state}${comment ? ' mark-comment' : ''}`
}

function paragraphDecorations(positions: TextPositions, { article, paragraph }: Shown): Decoration[] {
  const blocks = new Map(positions.blocks.map((block) => [block.start, block]))
  return article.version.paragraphs.flatMap((each, index) => {
    const block = each.kind === 'table-row' ? undefined : blocks.get(each.start)
    if (!block) return []
    const from = block.pos - 1
    const attrs = {
      ...(each.ordinal > 0 && { 'data-ordinal': String(each.ordinal) }),
      ...(index === paragraph && { class: 'current' })
    }
    return [Decoration.node(from, from + block.node.nodeSize, attrs)]
  })
}

// Title and deck open a document; the source line follows them.
function headEnd(doc: Node): number {
  let pos = 0
  doc.forEach((node, offset) => {
    if (node.type.name === 'title' || node.type.name === 'deck') pos = offset + node.nodeSize
  })
  return pos
}
