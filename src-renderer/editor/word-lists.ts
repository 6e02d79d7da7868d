import { styleOf } from './written-style.ts'

interface ListParagraph {
  element: Element
  level: number
  ordered: boolean
}

/** Turns Word's list paragraphs, which are paragraphs with a `mso-list` style and a typed marker, into real lists in place. */
export function liftWordLists(root: HTMLElement): void {
  let run: ListParagraph[] = []
  for (const element of [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div')]) {
    const level = listLevel(element)
    const last = run.at(-1)
    if (last && (!level || nextBlock(last.element) !== element)) {
      replaceRun(run)
      run = []
    }
    if (level) run.push({ element, level, ordered: takeMarker(element) })
  }
  if (run.length) replaceRun(run)
}

function nextBlock(element: Element): Element | null {
  return element.nextElementSibling
}

function listLevel(element: Element): number | null {
  if (element.tagName === 'LI') return null
  const level = /\blevel(\d)/.exec(styleOf(element, 'mso-list'))
  return level ? Number(level[1]) : null
}

/** Removes the typed marker, and says whether it was a number or a letter. */
function takeMarker(element: Element): boolean {
  let marker = ''
  for (const span of [...element.querySelectorAll('span')])
    if (styleOf(span, 'mso-list') === 'ignore') {
      marker += span.textContent
      span.remove()
    }
  return /^[\s(]*(\d+|[a-z]{1,4})[.)]/i.test(marker)
}

function replaceRun(run: readonly ListParagraph[]): void {
  const first = run[0]!
  const document = first.element.ownerDocument
  const outer: { list: Element; level: number }[] = []
  for (const { element, level, ordered } of run) {
    while (outer.length > 1 && outer.at(-1)!.level > level) outer.pop()
    const open = outer.at(-1)
    if (!open || open.level < level) {
      const list = document.createElement(ordered ? 'ol' : 'ul')
      if (open) (open.list.lastElementChild ?? open.list).append(list)
      else element.before(list)
      outer.push({ list, level })
    }
    const item = document.createElement('li')
    const paragraph = document.createElement('p')
    outer.at(-1)!.list.append(item)
    paragraph.append(...element.childNodes)
    item.append(paragraph)
    element.remove()
  }
}
