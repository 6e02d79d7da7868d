import { Element, Text, type AnyNode } from 'domhandler'
import { tooLong } from '../../too-long.ts'

/** What a paragraph of RTF is, by its own settings and its style's. */
export interface ParagraphFormat {
  styleName: string
  /** From 0; null for text. */
  outline: number | null
  list: boolean
  inTable: boolean
}

/** Pieces of text, paragraphs and cells: a book of a thousand pages has a tenth as many. */
const most = 400_000
const quotes = /^(?:quote|intense quote|block text|quotations|blockquote)$/i

/** Blocks of RTF as they come, made into the markup that `listPieces` reads. */
export class RtfFlow {
  readonly blocks: AnyNode[] = []
  #inline: AnyNode[] = []
  #cell: AnyNode[] = []
  #cells: Element[] = []
  #isCounted = false
  #added = 0

  add(node: AnyNode): void {
    if (++this.#added > most) throw tooLong()
    this.#inline.push(node)
  }

  /** The sign before an item of a list says whether the list counts. */
  listSign(sign: string): void {
    this.#isCounted = /[\p{L}\p{N}]/u.test(sign)
  }

  endParagraph(format: ParagraphFormat): void {
    if (++this.#added > most) throw tooLong()
    const children = this.#inline
    this.#inline = []
    if (format.inTable) {
      this.#cell.push(new Element('p', {}, children))
      return
    }
    this.#closeTable()
    if (format.list && format.outline === null && headingOf(format) === null) this.#item(children)
    else this.blocks.push(block(format, children))
  }

  endCell(): void {
    this.#cells.push(new Element('td', {}, [...this.#cell, ...this.#inline]))
    this.#cell = []
    this.#inline = []
  }

  endRow(): void {
    const last = this.blocks.at(-1)
    const row = new Element('tr', {}, this.#cells)
    this.#cells = []
    if (last instanceof Element && last.name === 'table') last.children.push(row)
    else this.blocks.push(new Element('table', {}, [row]))
  }

  /** Everything, with what was not ended. */
  end(format: ParagraphFormat): AnyNode[] {
    if (this.#inline.length) this.endParagraph({ ...format, inTable: false })
    this.#closeTable()
    return this.blocks
  }

  /** Cells of a row that never ended are paragraphs. */
  #closeTable(): void {
    this.blocks.push(...this.#cells.flatMap(({ children }) => children), ...this.#cell)
    this.#cells = []
    this.#cell = []
  }

  #item(children: AnyNode[]): void {
    const name = this.#isCounted ? 'ol' : 'ul'
    const last = this.blocks.at(-1)
    const item = new Element('li', {}, [new Element('p', {}, children)])
    if (last instanceof Element && last.name === name) last.children.push(item)
    else this.blocks.push(new Element(name, {}, [item]))
  }
}

/** A run of text with the marks that it has. */
export function markedText(text: string, marks: { bold: boolean; italic: boolean; href: string | null }): AnyNode {
  let node: AnyNode = new Text(text)
  if (marks.bold) node = new Element('strong', {}, [node])
  if (marks.italic) node = new Element('em', {}, [node])
  return marks.href ? new Element('a', { href: marks.href }, [node]) : node
}

function headingOf({ styleName, outline }: ParagraphFormat): number | null {
  const named = /^heading ([1-9])$/i.exec(styleName)
  if (named) return Number(named[1])
  return outline !== null && outline < 9 ? outline + 1 : null
}

function block(format: ParagraphFormat, children: AnyNode[]): Element {
  const name = format.styleName.toLowerCase()
  if (name === 'title' || name === 'subtitle') return new Element('p', { class: name }, children)
  const level = headingOf(format)
  if (level !== null) return new Element(`h${Math.min(6, level)}`, {}, children)
  if (name === 'caption') return new Element('figcaption', {}, children)
  const paragraph = new Element('p', {}, children)
  return quotes.test(name) ? new Element('blockquote', {}, [paragraph]) : paragraph
}
