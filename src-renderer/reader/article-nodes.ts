import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view'
import { Footnotes } from './footnotes.ts'
import { PictureView } from './picture-view.ts'

/** What the nodes of an article ask of what is around them. */
export interface ArticleNodeEvents {
  /** A picture's bytes by its SHA-256; null when it can't be had. */
  picture(sha256: string): Promise<Blob | null>
  /** A reference or a footnote's label was pressed; `pos` is where the other end is. */
  onfootnote(pos: number): void
}

/** How the reader shows those nodes of an article that are more than marked-up text. */
export function articleNodeViews(doc: Node, events: ArticleNodeEvents): Record<string, NodeViewConstructor> {
  const footnotes = new Footnotes(doc)
  return {
    image: (node) => new PictureView(node, events.picture),
    footnote_reference: (node, view, getPos) => {
      const target = footnotes.noteOf(getPos() ?? -1)
      const sup = document.createElement('sup')
      sup.className = 'footnote-reference'
      sup.append(jump(node, target, `Footnote ${String(node.attrs.label)}`, events, view))
      return { dom: sup, ignoreMutation: () => true }
    },
    footnote: (node, view, getPos) => footnoteView(node, view, footnotes.referenceOf(getPos() ?? -1), events)
  }
}

/** A note of the source: its label before it, which leads back to the text. */
function footnoteView(node: Node, view: EditorView, target: number | null, events: ArticleNodeEvents): NodeView {
  const dom = document.createElement('div')
  dom.className = 'footnote'
  dom.role = 'note'
  const label = document.createElement('span')
  label.className = 'footnote-label'
  label.contentEditable = 'false'
  label.append(jump(node, target, `Back to reference ${String(node.attrs.label)}`, events, view))
  const contentDOM = document.createElement('div')
  dom.append(label, contentDOM)
  return { dom, contentDOM, ignoreMutation: (mutation) => !contentDOM.contains(mutation.target) }
}

function jump(
  node: Node,
  target: number | null,
  name: string,
  events: ArticleNodeEvents,
  view: EditorView
): HTMLElement {
  const label = String(node.attrs.label)
  const element = document.createElement(target === null ? 'span' : 'button')
  element.textContent = label
  if (target === null) return element
  element.setAttribute('type', 'button')
  element.setAttribute('aria-label', name)
  element.addEventListener('click', (event) => {
    event.preventDefault()
    view.dom.focus({ preventScroll: true })
    events.onfootnote(target)
  })
  return element
}
