import type { Node } from 'prosemirror-model'
import { Plugin, type EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { isQuotation } from '#shared/citation-uses.ts'
import type { CitationItem } from '#shared/csl.ts'
import type { Id } from '#shared/model.ts'
import { selectedCitation } from './cite.ts'
import type { PassageTarget } from './cite-request.ts'

/** A citation or a quotation in the view. */
export interface SourceTarget {
  pos: number
  dom: HTMLElement
}

/** What happens at citations and quotations. */
export interface SourceEvents {
  onenter(target: SourceTarget): void
  onleave(): void
  /** The keyboard asks for the card. */
  oncard(target: SourceTarget): void
  /** Follow the citation to its article. */
  onfollow(node: Node): void
}

const selector = '.citation, q[data-passage], .block-quotation'

/** Where a citation leads, by its first source. */
export function citationTarget(node: Node): PassageTarget {
  const [item] = node.attrs.items as CitationItem[]
  return { article: item!.article, passage: item!.passage }
}

/** The passages that a citation or a quotation points at. */
export function passagesOf(node: Node): Id[] {
  if (isQuotation(node)) return [node.attrs.passage as Id]
  return (node.attrs.items as CitationItem[]).flatMap(({ passage }) => passage ?? [])
}

/** The citation or quotation that the keyboard is on: selected, around the caret, or right before it. */
export function sourceAtCaret(state: EditorState): number | null {
  const selected = selectedCitation(state)
  if (selected) return selected.pos
  const { $from } = state.selection
  if (isQuotation($from.parent)) return $from.before()
  const before = $from.textOffset ? null : $from.nodeBefore
  if (before && (before.type.name === 'citation' || isQuotation(before))) return $from.pos - before.nodeSize
  const after = $from.textOffset ? null : $from.nodeAfter
  return after && (after.type.name === 'citation' || isQuotation(after)) ? $from.pos : null
}

function targetOf(view: EditorView, event: Event): SourceTarget | null {
  const dom = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null
  if (!dom || !view.dom.contains(dom)) return null
  const inside = dom.matches('.citation') ? view.posAtDOM(dom, 0) : view.posAtDOM(contentOf(dom), 0) - 1
  return view.state.doc.nodeAt(inside) ? { pos: inside, dom } : null
}

function contentOf(dom: HTMLElement): HTMLElement {
  return dom.matches('.block-quotation') ? dom.querySelector('p')! : dom
}

function keyTarget(view: EditorView): SourceTarget | null {
  const pos = sourceAtCaret(view.state)
  const dom = pos === null ? null : view.nodeDOM(pos)
  return pos !== null && dom instanceof HTMLElement ? { pos, dom } : null
}

function press(view: EditorView, event: KeyboardEvent, events: SourceEvents): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.shiftKey || event.altKey) return false
  if (event.ctrlKey || event.metaKey) {
    const target = keyTarget(view)
    if (target) events.oncard(target)
    return target !== null
  }
  const selected = selectedCitation(view.state)
  if (selected) events.onfollow(selected.node)
  return selected !== null
}

/** Hears the pointer and the keyboard at citations and quotations. A click follows a citation and leaves the caret where it was. */
export function sourceEvents(events: SourceEvents): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => press(view, event, events),
      handleDOMEvents: {
        mouseover: (view, event) => {
          const target = event.buttons ? null : targetOf(view, event)
          if (target) events.onenter(target)
          return false
        },
        mouseout: (view, event) => {
          const to = event.relatedTarget instanceof Element ? event.relatedTarget.closest(selector) : null
          const from = event.target instanceof Element ? event.target.closest(selector) : null
          if (from && from !== to && view.dom.contains(from)) events.onleave()
          return false
        },
        mousedown: (_view, event) => {
          const plain = event.button === 0 && !event.shiftKey && !event.altKey
          const onCitation = event.target instanceof Element && event.target.closest('.citation') !== null
          // The caret stays where it is, so that coming back finds it there.
          if (plain && onCitation) event.preventDefault()
          return plain && onCitation
        },
        click: (view, event) => {
          const target =
            event.target instanceof Element && event.target.closest('.citation') ? targetOf(view, event) : null
          const node = target && view.state.doc.nodeAt(target.pos)
          if (!node || event.shiftKey || event.altKey) return false
          events.onfollow(node)
          return true
        }
      }
    }
  })
}
