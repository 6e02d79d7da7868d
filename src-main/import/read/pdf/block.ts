import type { Cell, Line } from './lines.ts'

/** A line with the page that it stands on, from 0. */
export interface PageLine extends Line {
  page: number
}

/** What a page's lines are put together to. Every one is a block of the original. */
export interface PdfBlock {
  kind: 'paragraph' | 'heading' | 'quote' | 'list-item' | 'caption' | 'table-row' | 'footnote'
  lines: PageLine[]
  /** Of a heading: the height of its font tells its level. */
  size: number
  /** Of a list item: the mark in front of it, which is no part of its text. */
  marker?: string
  /** Of a footnote: what refers to it. */
  label?: string
  /** Of a table's row. Those of one table have the same number. */
  cells?: Cell[]
  table?: number
  /** Why it is set aside. */
  reason?: string
}

/** A block's text as it stands, line by line. */
export function textOf({ lines }: Pick<PdfBlock, 'lines'>): string {
  return lines.map(({ text }) => text).join(' ')
}
