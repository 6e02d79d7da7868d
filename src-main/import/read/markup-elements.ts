import { isTag, type Element } from 'domhandler'

const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr html legend li main nav note ol p pre search section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/
  )
)
const unseen = new Set(
  `audio button canvas embed head iframe input link meta noscript object option script select style svg template textarea title
  video`.split(/\s+/)
)

/** Whether an element begins a new block of text, or holds one that does. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.name) || element.children.some((child) => isTag(child) && isBlock(child))
}

/** Whether an element shows no text of its author. */
export function isUnseen({ name, attribs }: Element): boolean {
  return unseen.has(name) || 'hidden' in attribs
}

/** Whether a table holds cells of text. One that holds lists, headings or tables, or a single cell, only lays them out. */
export function isPlainTable(table: Element): boolean {
  const names = new Map<string, number>()
  const count = (element: Element): void => {
    for (const child of element.children) {
      if (!isTag(child)) continue
      names.set(child.name, (names.get(child.name) ?? 0) + 1)
      count(child)
    }
  }
  count(table)
  const cells = (names.get('td') ?? 0) + (names.get('th') ?? 0)
  const isLayout = ['table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'pre'].some((name) => names.has(name))
  return cells > 1 && !isLayout
}
