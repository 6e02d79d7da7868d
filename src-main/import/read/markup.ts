import { isTag, isText, type AnyNode, type Element, type ParentNode } from 'domhandler'
import { safeHref } from '#shared/inline-marks.ts'
import type { DocJson } from '#shared/model.ts'
import { tidyCharacters } from '../tidy.ts'
import { fromParagraph } from './first-paragraph.ts'
import { InlineContent, type Mark } from './inline-content.ts'
import { isBlock, isPlainTable, isUnseen } from './markup-elements.ts'
import { pieceOf, type Piece } from './pieces.ts'

/** What a reader knows of its elements that their names do not say. */
export interface MarkupRules {
  /** The node of a picture, or null when it is not taken. */
  picture?: (element: Element) => DocJson | null
  /** Why an element with everything in it is set aside. */
  aside?: (element: Element) => string | undefined
  /** The number of the chapter that begins with an element. */
  part?: (element: Element) => number | undefined
}

/** What a run of inline nodes gives apart from its text. */
interface Run {
  content: InlineContent
  pictures: DocJson[]
}

/**
 * The pieces of a document whose markup is all text of the author: HTML's elements, and besides them `note` (a footnote, with its
 * `label`), `note-reference` and `page-start` (with theirs), and `picture`. Readers rewrite their formats to these.
 */
export function listPieces(root: ParentNode, rules: MarkupRules = {}): Piece[] {
  return new MarkupWalk(rules).pieces(root)
}

class MarkupWalk {
  readonly #rules: MarkupRules
  /** Pages that begin where no text is yet. */
  #pages: DocJson[] = []
  #part = 0

  constructor(rules: MarkupRules) {
    this.#rules = rules
  }

  pieces(root: ParentNode): Piece[] {
    const pieces: Piece[] = []
    this.#flow(root.children, undefined, (node, reason) =>
      pieces.push({ ...pieceOf(node, pieces.length + 1, reason), part: this.#part })
    )
    return pieces
  }

  #flow(
    children: readonly AnyNode[],
    reason: string | undefined,
    emit: (node: DocJson, reason?: string) => void
  ): void {
    let run: AnyNode[] = []
    const close = (): void => {
      if (run.length) this.#textblock({ type: 'paragraph' }, run).forEach((node) => emit(node, reason))
      run = []
    }
    for (const child of children) {
      if (!isTag(child)) {
        if (isText(child)) run.push(child)
        continue
      }
      const own = this.#rules.aside?.(child) ?? reason
      const part = this.#rules.part?.(child)
      if (part !== undefined) {
        close()
        this.#part = part
      }
      if (isUnseen(child)) continue
      if (!isBlock(child)) {
        run.push(child)
        continue
      }
      close()
      const nodes = this.#block(child)
      if (nodes) nodes.forEach((node) => emit(node, own))
      else this.#flow(child.children, own, emit)
    }
    close()
  }

  /** The nodes of a block element; null for one that only holds others. */
  #block(element: Element): DocJson[] | null {
    const { name, attribs, children } = element
    switch (name) {
      case 'p':
      case 'dt':
      case 'dd':
        return children.some((child) => isTag(child) && isBlock(child))
          ? null
          : this.#textblock({ type: 'paragraph' }, children)
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#textblock({ type: 'heading', attrs: { level: Math.max(2, Number(name[1])) } }, children)
      case 'figcaption':
      case 'caption':
        return this.#textblock({ type: 'caption' }, children)
      case 'blockquote':
        return wrapped({ type: 'blockquote' }, this.#nodes(children))
      case 'note':
        return wrapped(
          { type: 'footnote', attrs: { label: attribs.label ?? '' } },
          this.#nodes(children),
          fromParagraph
        )
      case 'ul':
        return wrapped({ type: 'bullet_list' }, this.#items(children))
      case 'ol':
        return wrapped({ type: 'ordered_list', attrs: { order: listStart(attribs.start) } }, this.#items(children))
      case 'table':
        return isPlainTable(element) ? this.#table(element) : null
      case 'pre':
        return codeBlock(element)
      case 'hr':
        return []
      default:
        return null
    }
  }

  #nodes(children: readonly AnyNode[]): DocJson[] {
    const nodes: DocJson[] = []
    this.#flow(children, undefined, (node) => nodes.push(node))
    return nodes
  }

  #items(children: readonly AnyNode[]): DocJson[] {
    return children.flatMap((child) => {
      if (!isTag(child) || isUnseen(child)) return []
      const nodes = this.#nodes(child.name === 'li' ? child.children : [child])
      return nodes.length ? [{ type: 'list_item', content: fromParagraph(nodes) }] : []
    })
  }

  #table(table: Element): DocJson[] {
    const pictures: DocJson[] = []
    const captions: DocJson[] = []
    const rows: DocJson[] = []
    const visit = (parent: ParentNode): void => {
      for (const child of parent.children) {
        if (!isTag(child)) continue
        if (child.name === 'caption') captions.push(...this.#textblock({ type: 'caption' }, child.children))
        else if (child.name === 'tr') rows.push(...this.#row(child, pictures))
        else visit(child)
      }
    }
    visit(table)
    return [...captions, ...wrapped({ type: 'table' }, rows), ...pictures]
  }

  #row(row: Element, pictures: DocJson[]): DocJson[] {
    const cells = row.children.filter((child): child is Element => isTag(child) && /^t[dh]$/.test(child.name))
    const content = cells.map(({ name, children }): DocJson => {
      const run = this.#inline(children)
      pictures.push(...run.pictures)
      return { type: 'table_cell', attrs: { header: name === 'th' }, content: run.content.take() }
    })
    const hasText = content.some((cell) => cell.content?.some(({ text }) => text))
    return hasText ? [{ type: 'table_row', content }] : []
  }

  /** A block of text, with the pictures that stood in it before or after. */
  #textblock(node: DocJson, children: readonly AnyNode[]): DocJson[] {
    const { content, pictures } = this.#inline(children)
    const { hasText } = content
    const nodes = content.take()
    const pages = nodes.filter(({ type }) => type === 'page_start')
    if (!hasText) {
      this.#pages.push(...pages)
      return pictures
    }
    const text = { ...node, content: [...this.#pages.slice(-1), ...nodes] }
    this.#pages = []
    return [text, ...pictures]
  }

  #inline(children: readonly AnyNode[]): Run {
    const run: Run = { content: new InlineContent(), pictures: [] }
    this.#collect(children, [], run)
    return run
  }

  #collect(children: readonly AnyNode[], marks: readonly Mark[], run: Run): void {
    for (const child of children) {
      if (isText(child)) run.content.text(child.data, marks)
      else if (isTag(child) && !isUnseen(child)) this.#collectElement(child, marks, run)
    }
  }

  #picture(element: Element, run: Run): void {
    const node = this.#rules.picture?.(element)
    if (node) run.pictures.push(node)
  }

  #collectElement(element: Element, marks: readonly Mark[], run: Run): void {
    const { name, attribs, children } = element
    const mark = markOf(element)
    if (name === 'br') run.content.lineBreak()
    else if (name === 'note-reference') run.content.atom('footnote_reference', attribs.label ?? '')
    else if (name === 'page-start') run.content.atom('page_start', attribs.label ?? '')
    else if (name === 'picture' || name === 'img') this.#picture(element, run)
    else {
      // Blocks within text that cannot hold them, a cell or a heading, are lines of it.
      if (isBlock(element) && run.content.hasText) run.content.lineBreak()
      this.#collect(children, mark ? [...marks, mark] : marks, run)
    }
  }
}

function markOf({ name, attribs }: Element): Mark | null {
  if (name === 'em' || name === 'i') return { type: 'em' }
  if (name === 'strong' || name === 'b') return { type: 'strong' }
  if (name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt') return { type: 'code' }
  const href = name === 'a' ? safeHref(attribs.href) : null
  return href ? { type: 'link', attrs: { href } } : null
}

function wrapped(
  node: DocJson,
  content: readonly DocJson[],
  fit: (content: readonly DocJson[]) => readonly DocJson[] = (same) => same
): DocJson[] {
  return content.length ? [{ ...node, content: [...fit(content)] }] : []
}

function codeBlock(element: Element): DocJson[] {
  const collect = (node: AnyNode): string => {
    if (isText(node)) return node.data
    if (!isTag(node)) return ''
    return node.name === 'br' ? '\n' : node.children.map(collect).join('')
  }
  const text = tidyCharacters(collect(element)).replace(/^\n|\s+$/g, '')
  return text ? [{ type: 'code_block', content: [{ type: 'text', text }] }] : []
}

function listStart(start: string | undefined): number {
  return start && /^-?\d{1,9}$/.test(start) ? Number(start) : 1
}
