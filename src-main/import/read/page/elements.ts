import { isTag, type AnyNode, type Element } from 'domhandler'

const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Elements that start a new block of text. */
export const blockElements = names(
  `address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead
  tr ul`
)

/** Elements whose content is no text of the page. */
export const unreadElements = names(
  `title meta link base script style svg iframe object embed canvas audio video select textarea input option datalist rp area map
  param source track annotation annotation-xml frameset`
)

/** Elements whose whole text is one block, whatever is within. */
export const wholeElements = names('h1 h2 h3 h4 h5 h6 pre figcaption caption tr')

/** Whether a node is an element of this name. */
export function isElement(node: AnyNode | null, name: string): node is Element {
  return node !== null && isTag(node) && node.name === name
}

/** The level of a heading, 1 to 6; 0 for what is none. */
export function headingLevel(node: AnyNode): number {
  return isTag(node) && /^h[1-6]$/.test(node.name) ? Number(node.name[1]) : 0
}
