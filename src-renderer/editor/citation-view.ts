import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import type { CitationItem } from '#shared/csl.ts'
import type { Id } from '#shared/model.ts'
import type { CitationLabels } from './citation-labels.ts'

/** A citation in the text: its label as plain words, made when shown and never kept in the document. */
export class CitationView implements NodeView {
  readonly dom = document.createElement('cite')
  readonly #labels: CitationLabels
  #node: Node
  #stop: () => void

  constructor(node: Node, labels: CitationLabels) {
    this.#node = node
    this.#labels = labels
    this.dom.className = 'citation'
    this.#stop = labels.subscribe(node.attrs.id as Id, () => this.#show())
    this.#show()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type || node.attrs.id !== this.#node.attrs.id) return false
    this.#node = node
    this.#show()
    return true
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#stop()
  }

  #show(): void {
    const { id, items } = this.#node.attrs as { id: Id; items: CitationItem[] }
    const text = this.#labels.text({ id, items })
    if (this.dom.textContent !== text) this.dom.textContent = text
  }
}
