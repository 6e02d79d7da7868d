import { Element, Text, type AnyNode } from 'domhandler'
import { tooLong } from '../../too-long.ts'
import { OpenLists } from './open-lists.ts'
import { readMarker, type RtfListLevel } from './rtf-lists.ts'
import type { RtfRole } from './rtf-styles.ts'

/** What a paragraph of RTF is, by its own settings and its style's. */
export interface ParagraphFormat {
  role: RtfRole
  /** From 1; null for text. */
  heading: number | null
  /** Its list's number; 0 for none. */
  list: number
  level: number
  /** How its list marks its level, where a table says it. */
  marker: RtfListLevel | undefined
  inTable: boolean
}

/** Pieces of text, paragraphs and cells: a book of a thousand pages has a tenth as many. */
const most = 400_000

/** Blocks of RTF as they come, made into the markup that `listPieces` reads. */
export class RtfFlow {
  readonly blocks: AnyNode[] = []
  #inline: AnyNode[] = []
  #cell: AnyNode[] = []
  #cells: Element[] = []
  #sign: string | null = null
  readonly #lists = new OpenLists()
  #added = 0

  add(node: AnyNode): void {
    if (++this.#added > most) throw tooLong()
    this.#inline.push(node)
  }

  /** The sign before an item of a list, as it would be shown. */
  listSign(sign: string): void {
    this.#sign = (this.#sign ?? '') + sign
  }

  endParagraph(format: ParagraphFormat): void {
    if (++this.#added > most) throw tooLong()
    const children = this.#inline
    this.#inline = []
    const sign = this.#sign
    this.#sign = null
    if (format.inTable) {
      this.#cell.push(new Element('p', {}, children))
      return
    }
    this.#closeTable()
    const isItem = (format.list > 0 || sign !== null) && format.heading === null
    const marker = isItem ? readMarker(sign, format.marker) : null
    if (!marker) return this.#push(block(format, children))
    const begun = this.#lists.add({ list: format.list, level: format.level, ...marker }, children)
    if (begun) this.blocks.push(begun)
  }

  endCell(): void {
    this.#cells.push(new Element('td', {}, [...this.#cell, ...this.#inline]))
    this.#cell = []
    this.#inline = []
  }

  endRow(): void {
    this.#lists.close()
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
    if (!this.#cells.length && !this.#cell.length) return
    this.#lists.close()
    this.blocks.push(...this.#cells.flatMap(({ children }) => children), ...this.#cell)
    this.#cells = []
    this.#cell = []
  }

  /** Paragraphs of one quotation, and lines of one code, are together. */
  #push(element: Element): void {
    this.#lists.close()
    const last = this.blocks.at(-1)
    const isSame = last instanceof Element && last.name === element.name
    if (isSame && element.name === 'blockquote') last.children.push(...element.children)
    else if (isSame && element.name === 'pre') last.children.push(new Text('\n'), ...element.children)
    else this.blocks.push(element)
  }
}

/** A run of text with the marks that it has. */
export function markedText(
  text: string,
  marks: { bold: boolean; italic: boolean; code: boolean; href: string | null }
): AnyNode {
  let node: AnyNode = new Text(text)
  if (marks.code) node = new Element('code', {}, [node])
  if (marks.bold) node = new Element('strong', {}, [node])
  if (marks.italic) node = new Element('em', {}, [node])
  return marks.href ? new Element('a', { href: marks.href }, [node]) : node
}

function block({ role, heading }: ParagraphFormat, children: AnyNode[]): Element {
  if (role === 'title' || role === 'subtitle') return new Element('p', { class: role }, children)
  if (heading !== null) return new Element(`h${Math.min(6, heading)}`, {}, children)
  if (role === 'caption') return new Element('figcaption', {}, children)
  if (role === 'code') return new Element('pre', {}, children)
  const paragraph = new Element('p', {}, children)
  return role === 'quote' ? new Element('blockquote', {}, [paragraph]) : paragraph
}
