import { Plugin, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

/**
 * Marks the blocks at the caret and beside it with the class `near-caret`, so that the browser always lays them out.
 *
 * Subtle: Chromium leaves the caret before the first character typed into a block that `content-visibility` has not laid
 * out yet, which scrambles what is typed right after Enter.
 */
export function nearCaret(): Plugin {
  return new Plugin({ props: { decorations: (state) => DecorationSet.create(state.doc, nearCaretDecorations(state)) } })
}

/** The top-level blocks that the selection touches, and one more on each side. */
export function nearCaretDecorations({ doc, selection: { $from, $to } }: EditorState): Decoration[] {
  const decorations: Decoration[] = []
  const [first, last] = [$from.index(0) - 1, $to.index(0) + 1]
  // A selection of very many blocks needs only its two ends: the caret is at one of them.
  const wanted = (index: number): boolean =>
    index >= first && index <= last && (index <= first + 2 || index >= last - 2)
  doc.forEach((node, pos, index) => {
    if (wanted(index)) decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: 'near-caret' }))
  })
  return decorations
}
