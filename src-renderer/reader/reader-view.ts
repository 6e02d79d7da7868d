import { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { DecorationSet, EditorView } from 'prosemirror-view'
import { articleSchema } from '#shared/article-schema.ts'
import type { Article, Id } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'
import { TextPositions } from '#shared/text-positions.ts'
import { articleNodeViews } from './article-nodes.ts'
import { readerDecorations, type Shown } from './reader-decorations.ts'

/** The type of a dragged passage: JSON of its article, version, offsets and text. */
export const passageType = 'application/x-loccit-passage'

/** What a reader tells its pane. */
export interface ReaderEvents {
  onselect(range: TextPositionSelector | null): void
  /** A mark was clicked; several where marks overlap, the shortest first. */
  onmark(passages: Id[]): void
  /** A key was pressed in the text; true when it meant something. */
  onkey(event: KeyboardEvent): boolean
  /** A footnote, or its place in the text, is to be shown. */
  onfootnote(range: TextPositionSelector): void
  /** A picture's bytes by its SHA-256; null when it can't be had. */
  picture(sha256: string): Promise<Blob | null>
}

/** An article's text as a read-only ProseMirror view, spoken to in offsets of its canonical text. */
export class ReaderView {
  readonly positions: TextPositions
  readonly #view: EditorView
  readonly #article: Article

  constructor(place: HTMLElement, article: Article, events: ReaderEvents) {
    const doc = Node.fromJSON(articleSchema, article.version.doc)
    this.positions = new TextPositions(doc)
    this.#article = article
    this.#view = new EditorView(place, {
      state: EditorState.create({ doc }),
      editable: () => false,
      nodeViews: articleNodeViews(doc, {
        picture: (sha256) => events.picture(sha256),
        onfootnote: (pos) => events.onfootnote(this.#rangeAt(pos))
      }),
      attributes: {
        class: 'prose',
        role: 'document',
        tabindex: '0',
        'aria-label': article.title,
        dir: 'auto',
        ...(article.language && { lang: article.language })
      },
      dispatchTransaction: (tr) => {
        this.#view.updateState(this.#view.state.apply(tr))
        if (tr.selectionSet) events.onselect(this.selection())
      },
      handleClick: (_view, pos, event) => {
        // Shift makes a selection longer. One that stands elsewhere is not gone yet while the click is told.
        if (event.shiftKey) return false
        const passages = this.passagesAt(this.positions.toOffset(pos))
        if (passages.length) events.onmark(passages)
        return passages.length > 0
      },
      // A view that can't be edited hands no keys to handleKeyDown.
      handleDOMEvents: {
        keydown: (_view, event) => events.onkey(event),
        dragstart: (_view, event) => this.#drag(event)
      }
    })
  }

  /** Draws marks, found words and what else is shown on the text. */
  show(shown: Shown): void {
    const set = shown.article ? readerDecorations(this.#view.state.doc, this.positions, shown) : DecorationSet.empty
    this.#view.setProps({ decorations: () => set })
  }

  /** Whether words of this text are selected, and not others in the window. */
  holdsSelection(): boolean {
    const selection = getSelection()
    return !selection?.isCollapsed && this.#view.dom.contains(selection?.anchorNode ?? null)
  }

  /** The range that is selected, without white space at its ends; null when there is none. */
  selection(): TextPositionSelector | null {
    const { from, to } = this.#view.state.selection
    const start = this.positions.toOffset(from)
    const text = this.positions.text.slice(start, this.positions.toOffset(to))
    const words = text.trim()
    if (!words) return null
    const lead = text.length - text.trimStart().length
    return { start: start + lead, end: start + lead + words.length }
  }

  /** Selects a range as the pointer would, so that Shift and the arrows go on from there. */
  select({ start, end }: TextPositionSelector): void {
    const from = this.#view.domAtPos(this.positions.toPos(start), 1)
    const to = this.#view.domAtPos(this.positions.toPos(end), -1)
    this.focus()
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  }

  clearSelection(): void {
    getSelection()?.removeAllRanges()
  }

  /** The text of a range. */
  text({ start, end }: TextPositionSelector): string {
    return this.positions.text.slice(start, end)
  }

  /** Where a range stands in the window; its lines' boxes. */
  range({ start, end }: TextPositionSelector): Range {
    const range = document.createRange()
    const from = this.#view.domAtPos(this.positions.toPos(start), 1)
    const to = this.#view.domAtPos(this.positions.toPos(end), -1)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  /** The passages that lie over an offset, the shortest first. */
  passagesAt(offset: number): Id[] {
    const element = this.#view.domAtPos(this.positions.toPos(offset)).node
    const around = element instanceof Element ? element : element.parentElement
    const ids: Id[] = []
    for (let each = around?.closest<HTMLElement>('[data-passage]'); each;) {
      if (each.dataset.passage) ids.push(each.dataset.passage)
      each = each.parentElement?.closest<HTMLElement>('[data-passage]')
    }
    return ids
  }

  /** The offset of the text that lies under a point of the window; null when none does. */
  offsetAt(left: number, top: number): number | null {
    const at = this.#view.posAtCoords({ left, top })
    return at && this.positions.toOffset(at.pos)
  }

  focus(): void {
    this.#view.dom.focus({ preventScroll: true })
  }

  destroy(): void {
    this.#view.destroy()
  }

  // A footnote is its text; a reference is a place without words, so its paragraph is shown.
  #rangeAt(pos: number): TextPositionSelector {
    const { doc } = this.#view.state
    const node = doc.nodeAt(pos)
    const $pos = doc.resolve(pos)
    const [from, to] = node?.isBlock ? [pos + 2, pos + node.nodeSize - 2] : [$pos.start(), $pos.end()]
    return { start: this.positions.toOffset(from), end: this.positions.toOffset(to) }
  }

  #drag(event: DragEvent): boolean {
    const range = this.selection()
    if (!range || !event.dataTransfer) return false
    const text = this.text(range)
    const { id: article, version } = this.#article
    event.dataTransfer.setData(passageType, JSON.stringify({ article, version: version.id, ...range, text }))
    event.dataTransfer.setData('text/plain', text)
    event.dataTransfer.effectAllowed = 'copy'
    return true
  }
}
