import { Element, isTag, type ParentNode } from 'domhandler'
import { append, appendChild } from 'domutils'
import { elementsNamed } from '../xml.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { idPrefix } from './rewrite-notes.ts'

const mark = 'listed-'
const anchor = new RegExp(`^${idPrefix}${mark}(.+)-(\\d+)$`)

/** The parts with a bookmark in every numbered item that says its list and its number, since mammoth's markup says neither. */
export function markNumbers(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const [numbering, text] = [parts['word/numbering.xml'], parts['word/document.xml']]
  if (!numbering || !text) return parts
  const numbers = new DocxNumbering(numbering, parts['word/styles.xml'])
  const marked = Buffer.from(text)
    .toString()
    .replace(/<w:pPr>(.*?)<\/w:pPr>/gs, (whole, settings: string) => {
      const value = (name: string): string | undefined => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(settings)?.[1]
      const [list, level, style] = [value('numId'), value('ilvl'), value('pStyle')]
      const item = numbers.next({ ...(list && { list }), ...(level && { level }), ...(style && { style }) })
      return item ? `${whole}<w:bookmarkStart w:name="${mark}${item.list}-${item.number}"></w:bookmarkStart>` : whole
    })
  return { ...parts, 'word/document.xml': Buffer.from(marked) }
}

/** Gives every list its first number by those bookmarks, and parts lists that stand one after the other. */
export function setListStarts(root: ParentNode): void {
  for (const list of elementsNamed('ol', root)) {
    let current = list
    let name: string | null = null
    for (const item of list.children.filter(isTag)) {
      const [own, number] = listedAs(item)
      const isOther = own !== null && name !== null && own !== name
      if (isOther) {
        const next = new Element('ol', {})
        append(current, next)
        current = next
      }
      if (own !== null && (isOther || name === null)) current.attribs.start = number
      name = own ?? name
      if (current !== list) appendChild(current, item)
    }
  }
}

function listedAs(item: Element): [string, string] | [null, ''] {
  const [first] = item.children
  const match = first && isTag(first) ? anchor.exec(first.attribs.id ?? '') : null
  return match ? [match[1]!, match[2]!] : [null, '']
}
