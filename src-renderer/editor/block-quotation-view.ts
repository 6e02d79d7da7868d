import type { Node } from 'prosemirror-model'
import type { NodeView, ViewMutationRecord } from 'prosemirror-view'
import type { Id } from '#shared/model.ts'
import { sourceLine } from '#shared/source-line.ts'
import type { Passages } from './passages.ts'

/** A block quotation: the words, and under them where they come from. */
export class BlockQuotationView implements NodeView {
  readonly dom = document.createElement('blockquote')
  readonly contentDOM = document.createElement('p')
  readonly #source = document.createElement('footer')
  readonly #passages: Passages
  #node: Node
  readonly #stop: () => void

  constructor(node: Node, passages: Passages) {
    this.#node = node
    this.#passages = passages
    this.dom.className = 'block-quotation'
    this.#source.contentEditable = 'false'
    this.#source.className = 'quotation-source'
    this.dom.append(this.contentDOM, this.#source)
    this.#stop = passages.subscribe((ids) => ids.has(this.#node.attrs.passage as Id) && this.#show())
    this.#show()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    const other = node.attrs.passage !== this.#node.attrs.passage
    this.#node = node
    if (other) this.#show()
    return true
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  destroy(): void {
    this.#stop()
  }

  #show(): void {
    const passage = this.#passages.peek(this.#node.attrs.passage as Id)
    const source = passage?.source
    this.#source.textContent = source
      ? `${source.title} · ${sourceLine(source)}`
      : passage === null
        ? 'Source not found'
        : ' '
  }
}
