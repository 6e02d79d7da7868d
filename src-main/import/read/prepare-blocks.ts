/** Elements that start a new block of text. */
export const blockTags = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6
  HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL`.split(/\s+/)
)

const unseen =
  'script, style, noscript, template, svg, iframe, object, embed, canvas, audio, video, button, select, textarea, input, option'
/** Elements of the article schema that hold text only. */
const textOnly = 'h1, h2, h3, h4, h5, h6, td, th, figcaption'

const longestHidden = 1500

/** Drops what cannot be seen, and wraps text that stands beside blocks, so that every block of a page is an element. */
export function prepareBlocks(body: Element): void {
  for (const element of body.querySelectorAll(unseen)) element.remove()
  for (const element of body.querySelectorAll('[hidden], [aria-hidden="true"], [style]'))
    if (isHidden(element)) element.remove()
  for (const table of body.querySelectorAll('table')) prepareTable(table)
  for (const element of body.querySelectorAll(textOnly)) flatten(element)
  wrapLooseText(body)
}

/** Pages that build themselves with scripts keep their very text hidden until then. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? ''
  const marked = element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true'
  if (!marked && !/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return false
  return (element.textContent?.length ?? 0) < longestHidden
}

/** Tables that lay a page out are no tables; a table's caption stands before it. */
function prepareTable(table: Element): void {
  const caption = table.querySelector('caption')
  if (caption) table.before(renamed(caption, 'figcaption'))
  if (!table.querySelector('td table, td div div, td p + p, td ul, td ol, td h1, td h2, td h3, th h1')) return
  for (const part of [...table.querySelectorAll('thead, tbody, tfoot, tr, td, th'), table])
    if (part === table || part.closest('table') === table) part.replaceWith(renamed(part, 'div'))
}

/** An element with another name and the same content. */
function renamed(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag)
  other.append(...element.childNodes)
  return other
}

/** Takes the blocks within an element apart, with a line break between them. */
function flatten(element: Element): void {
  for (const inner of [...element.querySelectorAll('*')].reverse()) {
    if (!blockTags.has(inner.tagName)) continue
    const content = [...inner.childNodes]
    if (inner.previousSibling?.textContent?.trim()) content.unshift(element.ownerDocument.createElement('br'))
    inner.replaceWith(...content)
  }
}

function wrapLooseText(element: Element): void {
  if (element.tagName === 'PRE' || element.matches(textOnly) || element.tagName === 'TR') return
  const children = [...element.childNodes]
  const isSplit = children.some((child, i) => isBreak(child) && nextVisible(children, i)?.nodeName === 'BR')
  if (!isSplit && !children.some(holdsBlock)) return
  let run: ChildNode[] = []
  const close = (): void => {
    if (run.some((node) => node.textContent?.trim())) {
      const paragraph = element.ownerDocument.createElement('p')
      run[0]!.before(paragraph)
      paragraph.append(...run)
    } else run.forEach((node) => node.remove())
    run = []
  }
  children.forEach((child, i) => {
    if (holdsBlock(child)) {
      close()
      wrapLooseText(child as Element)
    } else if (isSplit && isBreak(child) && (nextVisible(children, i)?.nodeName === 'BR' || !run.length)) {
      close()
      child.remove()
    } else run.push(child)
  })
  close()
  if (element.tagName === 'P') element.replaceWith(renamed(element, 'div'))
}

function holdsBlock(node: ChildNode): boolean {
  if (node.nodeType !== 1) return false
  const element = node as Element
  return blockTags.has(element.tagName) || [...element.children].some(holdsBlock)
}

function isBreak(node: ChildNode): boolean {
  return node.nodeName === 'BR'
}

function nextVisible(nodes: ChildNode[], i: number): ChildNode | undefined {
  return nodes.slice(i + 1).find((node) => node.nodeName === 'BR' || node.textContent?.trim())
}
