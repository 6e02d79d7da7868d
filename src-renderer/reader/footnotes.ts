import type { Node } from 'prosemirror-model'

interface Labelled {
  pos: number
  label: string
}

/**
 * The ways between a text's references and its footnotes, by ProseMirror positions. Labels may begin again with every chapter or
 * page, so a reference means the next footnote of its label, or the last one before it where notes stand ahead of the text.
 */
export class Footnotes {
  readonly #notes: Labelled[] = []
  readonly #references: Labelled[] = []

  constructor(doc: Node) {
    doc.descendants((node, pos) => {
      const list =
        node.type.name === 'footnote' ? this.#notes : node.type.name === 'footnote_reference' ? this.#references : null
      list?.push({ pos, label: String(node.attrs.label) })
    })
  }

  /** The footnote that the reference at a position means; null when the text has none. */
  noteOf(reference: number): number | null {
    const same = this.#same(this.#notes, this.#references, reference)
    return same.find(({ pos }) => pos > reference)?.pos ?? same.at(-1)?.pos ?? null
  }

  /** Where the text refers to the footnote at a position; null when nothing does. */
  referenceOf(note: number): number | null {
    const same = this.#same(this.#references, this.#notes, note)
    return same.find(({ pos }) => this.noteOf(pos) === note)?.pos ?? null
  }

  #same(of: readonly Labelled[], from: readonly Labelled[], at: number): Labelled[] {
    const label = from.find(({ pos }) => pos === at)?.label
    return of.filter((each) => each.label === label)
  }
}
