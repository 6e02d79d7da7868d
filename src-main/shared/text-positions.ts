import type { Node } from 'prosemirror-model'

/** A run of a document's canonical text: a textblock's content, or one piece of it between nested inline nodes. */
interface Segment {
  /** ProseMirror position where the block's content begins. */
  pos: number
  /** Offset of the block's first code unit in the canonical text. */
  start: number
  /** Offset after its last. */
  end: number
  node: Node
}

/**
 * The canonical text of a document and the way between its offsets and ProseMirror positions.
 *
 * Textblocks in document order are joined by a blank line, the cells of one table row by a tab; a `hard_break` is a newline,
 * any other inline atom U+FFFC. Nested lists and quotes add nothing of their own. Offsets are UTF-16 code units.
 */
export class TextPositions {
  readonly text: string
  readonly blocks: readonly Segment[]

  constructor(doc: Node) {
    const blocks: Segment[] = []
    let text = ''
    let row: Node | null = null
    doc.descendants((node, pos, parent) => {
      if (!node.isTextblock) return true
      const inRow = parent?.type.name === 'table_row' ? parent : null
      if (blocks.length) text += inRow && inRow === row ? '\t' : '\n\n'
      row = inRow
      const content = node.textBetween(0, node.content.size, '', leafText)
      blocks.push({ pos: pos + 1, start: text.length, end: text.length + content.length, node })
      text += content
      return false
    })
    this.text = text
    this.blocks = blocks
  }

  /** The offset of a position. A position between blocks gives the end of the block before it. */
  toOffset(pos: number): number {
    const block = lastAtOrBefore(this.blocks, pos, (segment) => segment.pos)
    if (!block) return 0
    const inside = Math.min(pos - block.pos, block.node.content.size)
    return block.start + block.node.textBetween(0, inside, '', leafText).length
  }

  /** The position of an offset. An offset within a separator gives the end of the block before it. */
  toPos(offset: number): number {
    const block = lastAtOrBefore(this.blocks, offset, (segment) => segment.start)
    if (!block) return this.blocks[0]?.pos ?? 0
    return block.pos + positionWithin(block.node, Math.min(offset, block.end) - block.start)
  }
}

function leafText(leaf: Node): string {
  return leaf.type.spec.leafText?.(leaf) ?? '\uFFFC'
}

/** Walks inline content until `offset` code units have gone by; gives the position relative to the node's content. */
function positionWithin(node: Node, offset: number): number {
  let left = offset
  let pos = 0
  for (let i = 0; i < node.childCount; i++) {
    const child = node.child(i)
    const length = child.isLeaf
      ? (child.text ?? leafText(child)).length
      : child.textBetween(0, child.content.size, '', leafText).length
    if (left <= length) {
      if (left === 0) return pos
      if (child.isText) return pos + left
      if (child.isLeaf) return pos + child.nodeSize
      return pos + 1 + positionWithin(child, left)
    }
    left -= length
    pos += child.nodeSize
  }
  return pos
}

function lastAtOrBefore<T>(sorted: readonly T[], value: number, key: (item: T) => number): T | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(sorted[middle]!) <= value) low = middle + 1
    else high = middle
  }
  return sorted[low - 1]
}
