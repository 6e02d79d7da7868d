import { articleSchema } from '#shared/article-schema.ts'
import type { DocJson } from '#shared/model.ts'
import { tidyCharacters } from '../tidy.ts'

/** A mark of the article schema as JSON. */
export type Mark = NonNullable<DocJson['marks']>[number]

const markOrder = Object.keys(articleSchema.marks)

/** The content of one block of text while it is being read: white space runs are one space, and there is none at its ends. */
export class InlineContent {
  #nodes: DocJson[] = []

  text(raw: string, marks: readonly Mark[]): void {
    const spaced = tidyCharacters(raw).replace(/[ \t\n\r\f]+/g, ' ')
    const text = !this.hasText ? spaced.trimStart() : this.#endsInSpace() ? spaced.replace(/^ /, '') : spaced
    if (!text) return
    // A document holds each mark once, in the schema's order.
    const ordered = markOrder.flatMap((type) => marks.findLast((mark) => mark.type === type) ?? [])
    const last = this.#nodes.at(-1)
    if (last?.text !== undefined && JSON.stringify(last.marks ?? []) === JSON.stringify(ordered)) last.text += text
    else this.#nodes.push({ type: 'text', text, ...(ordered.length > 0 && { marks: ordered }) })
  }

  lineBreak(): void {
    this.#trimEnd()
    this.#nodes.push({ type: 'hard_break' })
  }

  atom(type: 'footnote_reference' | 'page_start', label: string): void {
    this.#nodes.push({ type, attrs: { label } })
  }

  get hasText(): boolean {
    return this.#nodes.some(({ text }) => text?.trim())
  }

  /** Everything added so far, after which it is empty again. */
  take(): DocJson[] {
    this.#trimEnd()
    while (this.#nodes.at(-1)?.type === 'hard_break') {
      this.#nodes.pop()
      this.#trimEnd()
    }
    const first = this.#nodes.findIndex(({ type }) => type !== 'hard_break')
    const nodes = first < 0 ? [] : this.#nodes.slice(first)
    this.#nodes = []
    return nodes
  }

  /** Atoms leave nothing in the text, so spaces on both of their sides meet. */
  #endsInSpace(): boolean {
    const last = this.#nodes.findLast(({ type }) => type === 'text' || type === 'hard_break')
    return !last?.text || last.text.endsWith(' ')
  }

  #trimEnd(): void {
    for (let i = this.#nodes.length - 1; i >= 0; i--) {
      const node = this.#nodes[i]!
      if (node.type === 'hard_break') return
      if (node.text === undefined) continue
      node.text = node.text.trimEnd()
      if (node.text) return
      this.#nodes.splice(i, 1)
    }
  }
}
