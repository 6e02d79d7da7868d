import { isTag, type AnyNode, type Element } from 'domhandler'
import { textOf } from '../page.ts'

const known = new WeakMap<Element, boolean>()

/** A cell of a table of facts is not longer. */
const longestCell = 800

/** Whether the table around an element parts a page into regions and is no table of facts. An element in no table is in such a one. */
export function isLayoutTable(within: Element): boolean {
  let table: AnyNode | null = within
  while (table && !(isTag(table) && table.name === 'table')) table = table.parent
  if (!table || !isTag(table)) return true
  const answer = known.get(table)
  if (answer !== undefined) return answer
  const found = looksLaidOut(table)
  known.set(table, found)
  return found
}

function looksLaidOut(table: Element): boolean {
  let rows = 0
  const visit = (element: Element, inCell: boolean): boolean => {
    let paragraphs = 0
    return element.children.some((child) => {
      if (!isTag(child)) return false
      if (child.name === 'tr') rows += 1
      const isCell = child.name === 'td' || child.name === 'th'
      if (isCell && textOf(child).length > longestCell) return true
      if (inCell && child.name === 'p') paragraphs += 1
      if (inCell && (paragraphs > 1 || regions.has(child.name))) return true
      return visit(child, inCell || isCell)
    })
  }
  return visit(table, false) || rows === 0
}

const regions = new Set(['table', 'ul', 'ol', 'h1', 'h2', 'h3', 'article', 'section', 'nav', 'form'])
