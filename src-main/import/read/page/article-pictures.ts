import { isTag, type AnyNode, type Element } from 'domhandler'
import { attribute, elementsNamed, type Page } from '../page.ts'
import { addressesOf } from './page-pictures.ts'
import type { PageBlock } from './visible-blocks.ts'

/** What is known of a page when its pictures are looked at: its blocks, and the numbers of those that are the article's, its headline among them. */
export interface Chosen {
  page: Page
  blocks: readonly PageBlock[]
  lines: ReadonlySet<number>
}

/** A picture that belongs to the article, and the number of the block that it stands before; one more than the last one's at the end. */
export interface PlacedPicture {
  element: Element
  line: number
  /** The place alone speaks for it, so it has to be as large as pictures of articles are. */
  unsure: boolean
}

const captionNames = /caption|cutline|legend|bildunterschrift|legende/i
const pageElements = new Set(['body', 'html', 'main'])

/**
 * The pictures that belong to a page's article: between its blocks, and those right before the first and after the last that
 * stand in the same part of the page. A picture that shares its box with a text that is not the article's belongs to that.
 */
export function listArticlePictures(chosen: Chosen): PlacedPicture[] {
  const { page, blocks, lines } = chosen
  const content = blocks.filter(({ line }) => lines.has(line))
  const [first, last] = [content[0], content.at(-1)]
  if (!first || !last) return []
  const holders = new Set(content.map(({ holder }) => holder))
  const part = commonElement(content.map(({ holder }) => holder))
  const stating = elementsNamed('meta', page).find((meta) => attribute(meta, 'property') === 'og:image')
  const announced = fileName((stating && attribute(stating, 'content')) ?? '')
  const placed: PlacedPicture[] = []
  const look = (element: Element, line: number, block: PageBlock | null): void => {
    const isBetween = line > first.line && line <= last.line
    if (block && isBetween && lines.has(line)) return void placed.push({ element, line, unsure: false })
    if (!isWithin(element, part)) return
    if (
      block &&
      !lines.has(line) &&
      !isCaptionOf(block, element) &&
      !holdsAny(commonElement([element, block.holder]), holders)
    )
      return
    const isNamed =
      inFigure(element) !== null || addressesOf(element).some((address) => announced && fileName(address) === announced)
    if (isNamed || (isTag(part) && !pageElements.has(part.name))) placed.push({ element, line, unsure: !isBetween })
  }
  for (const block of blocks) for (const element of block.pictures) look(element, block.line, block)
  const known = new Set(blocks.flatMap(({ pictures }) => pictures))
  for (const element of elementsNamed('img', page)) if (!known.has(element)) look(element, blocks.length + 1, null)
  return placed
}

/** Blocks with the pictures that stand before each, those of blocks that go before the next that stays; and what is left behind the last. */
export function withPictures(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<number>,
  placed: readonly PlacedPicture[]
): { blocks: PageBlock[]; after: Element[] } {
  const byLine = Map.groupBy(placed, ({ line }) => line)
  const stay: PageBlock[] = []
  let open: Element[] = []
  for (const block of blocks) {
    open.push(...(byLine.get(block.line) ?? []).map(({ element }) => element))
    if (!kept.has(block.line)) continue
    stay.push({ ...block, pictures: open })
    open = []
  }
  const atEnd = byLine.get(blocks.length + 1) ?? []
  return { blocks: stay, after: [...open, ...atEnd.map(({ element }) => element)] }
}

/** The numbers of the blocks that are captions of some of a page's pictures. */
export function captionsOf(pictures: readonly Element[], blocks: readonly PageBlock[]): Set<number> {
  const captions = new Set<number>()
  for (const element of pictures) for (const block of blocks) if (isCaptionOf(block, element)) captions.add(block.line)
  return captions
}

/** A block in a picture's figure, or one that says that it is a caption and has a box alone with the picture. */
function isCaptionOf({ holder, kind, text }: PageBlock, picture: Element): boolean {
  const figure = inFigure(picture)
  if (figure && isWithin(holder, figure)) return kind === 'caption' || text.length < 600
  if (!isTag(holder) || !captionNames.test(`${attribute(holder, 'class')} ${attribute(holder, 'id')}`)) return false
  return (
    holder.parent !== null &&
    isTag(holder.parent) &&
    isWithin(picture, holder.parent) &&
    holder.parent.children.filter(isTag).length <= 3
  )
}

function inFigure(element: Element): Element | null {
  for (let node: AnyNode | null = element; node; node = node.parent)
    if (isTag(node) && node.name === 'figure') return node
  return null
}

function isWithin(node: AnyNode, element: AnyNode): boolean {
  for (let above: AnyNode | null = node; above; above = above.parent) if (above === element) return true
  return false
}

function holdsAny(element: AnyNode, holders: ReadonlySet<AnyNode>): boolean {
  for (const holder of holders) if (isWithin(holder, element)) return true
  return false
}

/** The innermost element that all nodes stand in. */
function commonElement(nodes: readonly AnyNode[]): AnyNode {
  let common = nodes[0]!
  for (const node of nodes) while (!isWithin(node, common) && common.parent) common = common.parent
  return common
}

function fileName(address: string): string {
  return (
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  )
}
