import { isTag, type AnyNode, type Element } from 'domhandler'
import { attribute, elementsNamed, selectEvery, textOf, type Page } from '../page.ts'
import { blockElements } from './elements.ts'
import type { Leaf, PageBlock } from './visible-blocks.ts'

/** A footnote of a page: what holds its text, what refers to it, and the links back to there. */
export interface PageNote {
  label: string
  element: Element
  references: Element[]
  backLinks: Element[]
}

const noteMark = /^[[(]?(?:\d{1,4}|[*†‡§¶]{1,4}|[ivxlc]{1,6}|[a-z])[\])]?$/iu
const noteNames = /footnote|endnote|noteref|^fn|_ftn|cite_note|^note/i

/**
 * The footnotes of a page: a short mark that links to a text further down, which links back or is called a note, as Wikipedia,
 * Substack, WordPress, Word, Pandoc and most Markdown programs write them.
 */
export function listNotes(page: Page): PageNote[] {
  const marks = elementsNamed('a', page).filter(
    (link) => attribute(link, 'href')?.includes('#') && noteMark.test(textOf(link).replace(/\s/g, ''))
  )
  if (!marks.length) return []
  const targets = new Map<string, Element>()
  for (const element of selectEvery('[id], a[name]', page))
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (name && !targets.has(name)) targets.set(name, element)
  const notes = new Map<Element, PageNote>()
  for (const link of marks) {
    const target = targets.get(fragment(link))
    const element = target && blockAround(target)
    if (!target || !element || isWithin(link, element) || !follows(element, link)) continue
    const backLinks = selectEvery('a[href*="#"]', element).filter((back) => isAround(targets.get(fragment(back)), link))
    if (!backLinks.length && !isNamed(link, target)) continue
    const note = notes.get(element) ?? { label: '', element, references: [], backLinks: [] }
    note.references.push(markAround(link))
    note.backLinks.push(...backLinks)
    note.label ||= textOf(link).replace(/[\s[\]()]/g, '')
    notes.set(element, note)
  }
  return distinct(
    [...notes.values()].filter(
      ({ element }) => ![...notes.keys()].some((other) => other !== element && isWithin(other, element))
    )
  )
}

/** The numbers of the blocks of those notes that an article's own blocks refer to. */
export function linesOfNotes(
  notes: readonly PageNote[],
  blocks: readonly PageBlock[],
  lines: ReadonlySet<number>
): number[] {
  if (!notes.length) return []
  const referring = new Set(
    blocks.filter(({ line }) => lines.has(line)).flatMap(({ leaves }) => leaves.flatMap((leaf) => [...above(leaf)]))
  )
  const wanted = notes.filter(({ references }) => references.some((each) => referring.has(each)))
  return blocks.filter(({ holder }) => wanted.some(({ element }) => isWithin(holder, element))).map(({ line }) => line)
}

/** A page's notes as far as blocks that stay hold both the note and what refers to it. */
export class KeptNotes {
  readonly notes: readonly PageNote[]
  readonly #byReference = new Map<AnyNode, string>()
  readonly #backLinks = new Set<AnyNode>()

  constructor(notes: readonly PageNote[], blocks: readonly PageBlock[]) {
    const nodes = notes.length
      ? new Set(blocks.flatMap(({ leaves }) => leaves.flatMap((leaf) => [...above(leaf)])))
      : new Set()
    this.notes = notes.filter(
      ({ element, references }) => nodes.has(element) && references.some((each) => nodes.has(each))
    )
    for (const { label, references, backLinks } of this.notes) {
      for (const reference of references) this.#byReference.set(reference, label)
      for (const link of backLinks) this.#backLinks.add(link)
    }
  }

  /** The note that a block is of. */
  noteOf({ holder }: PageBlock): PageNote | undefined {
    return this.notes.find(({ element }) => isWithin(holder, element))
  }

  /** The mark that a leaf stands in: the element and the label of its note; null when it stands in none. */
  referenceAt(leaf: Leaf): { element: AnyNode; label: string } | null {
    if (!this.#byReference.size) return null
    for (const element of above(leaf)) {
      const label = this.#byReference.get(element)
      if (label !== undefined) return { element, label }
    }
    return null
  }

  /** Whether a leaf is only there to lead back from a note. */
  isBackLink(leaf: Leaf): boolean {
    if (!this.#backLinks.size) return false
    for (const element of above(leaf)) if (this.#backLinks.has(element)) return true
    return false
  }
}

function fragment(link: Element): string {
  const raw = (attribute(link, 'href') ?? '').replace(/^[^#]*#/, '')
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

/** Whether links are called notes where nothing leads back. */
function isNamed(link: Element, target: Element): boolean {
  const words = (element: Element): string =>
    ['role', 'class', 'epub:type'].map((name) => attribute(element, name) ?? '').join(' ')
  const isRaised = [...above(link)].some((node) => isTag(node) && node.name === 'sup')
  return (
    /doc-noteref|footnote/.test(words(link)) ||
    (isRaised && noteNames.test(attribute(target, 'id') ?? attribute(target, 'name') ?? ''))
  )
}

/** A link back leads to the mark, to the element around it, or to an anchor beside it. */
function isAround(target: Element | undefined, link: Element): boolean {
  return target !== undefined && (isWithin(link, target) || target.parent === link.parent) && textOf(target).length < 40
}

/** The mark with the brackets and the raised element that it alone stands in. */
function markAround(link: Element): Element {
  let mark = link
  while (
    mark.parent &&
    isTag(mark.parent) &&
    !blockElements.has(mark.parent.name) &&
    noteMark.test(textOf(mark.parent).replace(/\s/g, ''))
  )
    mark = mark.parent
  return mark
}

function blockAround(target: Element): Element | null {
  for (const node of [target, ...above(target)])
    if (isTag(node) && blockElements.has(node.name)) return node.name === 'body' ? null : node
  return null
}

function follows(element: Element, link: Element): boolean {
  const [path, other] = [[...above(element)].reverse(), [...above(link)].reverse()]
  const at = path.findIndex((node, i) => node !== other[i])
  const [first, second] = [other[at], path[at]]
  const siblings = first?.parent?.children ?? []
  return (
    first !== undefined && second !== undefined && siblings.indexOf(first as never) < siblings.indexOf(second as never)
  )
}

/** A node and what it stands in, innermost first. */
function* above(node: AnyNode): Generator<AnyNode> {
  for (let each: AnyNode | null = node; each; each = each.parent) yield each
}

function isWithin(node: AnyNode, element: AnyNode): boolean {
  for (const each of above(node)) if (each === element) return true
  return false
}

/** Marks may begin anew in every part of a page. */
function distinct(notes: PageNote[]): PageNote[] {
  const taken = new Set<string>()
  for (const note of notes) {
    while (taken.has(note.label)) note.label += '′'
    taken.add(note.label)
  }
  return notes
}
