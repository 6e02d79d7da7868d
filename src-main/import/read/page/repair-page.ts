import { isTag, isText, type AnyNode, type Element, type Text } from 'domhandler'
import type { RemovedLine } from '#shared/model.ts'
import { lettersRepaired, mayBeMisread, repairLetters } from '../../mojibake.ts'
import { tidyCharacters } from '../../tidy.ts'
import { attribute, parsePage, selectEvery, type Page } from '../page.ts'
import { listVisibleBlocks, type PageBlock } from './visible-blocks.ts'

/** A page with its letters put right, its blocks, and those that were changed, as they were. */
export interface RepairedPage {
  page: Page
  blocks: PageBlock[]
  repaired: RemovedLine[]
}

/** Entities that letters read wrongly were written as. */
const misreadEntities = /&(?:[Aa]circ|Atilde|ETH|Ntilde|#19[45]|#20[89]|#226|#x[Cc][23]|#x[Dd][01]|#x[Ee]2);/
/** Parts the texts of a block while it is judged as one. Pages hold no such sign. */
const parting = '\u0001'

/**
 * Parses a page and puts letters right that were read in a wrong encoding before it was saved, block by block, but not in blocks
 * with the numbers in `unrepaired`; nothing is repaired when it is absent. Characters that show nothing are left out.
 */
export function parseRepaired(html: string, unrepaired?: ReadonlySet<number>): RepairedPage {
  const tidied = tidyCharacters(html)
  if (unrepaired && (mayBeMisread(html) || misreadEntities.test(html))) {
    const page = parsePage(html)
    const blocks = listVisibleBlocks(page)
    const repaired = repairBlocks(blocks, unrepaired)
    if (repaired.length) {
      repairStatements(page)
      tidyTree(page)
      return { page, blocks: listVisibleBlocks(page), repaired }
    }
    if (tidied === html) return { page, blocks, repaired }
  }
  const page = parsePage(tidied)
  return { page, blocks: listVisibleBlocks(page), repaired: [] }
}

function repairBlocks(blocks: readonly PageBlock[], unrepaired: ReadonlySet<number>): RemovedLine[] {
  const texts = blocks.map(({ leaves }) => leaves.filter(isOwnText))
  const lines = texts.map((leaves) => leaves.map(({ data }) => data).join(parting))
  const better = repairLetters(lines)
  if (!better) return []
  const repaired: RemovedLine[] = []
  let line = 0
  blocks.forEach(({ text }, i) => {
    const before = tidyCharacters(text).trim()
    // What holds nothing to be seen is no block once it is tidied.
    if (before) line++
    const pieces = better[i]!.split(parting)
    if (better[i] === lines[i] || unrepaired.has(line) || pieces.length !== texts[i]!.length) return
    texts[i]!.forEach((leaf, k) => (leaf.data = pieces[k]!))
    repaired.push({ text: before, reason: lettersRepaired, line })
  })
  return repaired
}

/** Quotation marks and numbers of notes that the reader puts in are no text of the page's. */
function isOwnText(leaf: Text | Element): leaf is Text {
  return isText(leaf) && leaf.parent !== null && leaf.parent.children.includes(leaf)
}

/** What the page says of itself was read as wrongly as its text. */
function repairStatements(page: Page): void {
  for (const meta of selectEvery('meta[content]', page))
    meta.attribs.content = repairedText(attribute(meta, 'content') ?? '')
  for (const holder of selectEvery('title, script[type="application/ld+json" i]', page))
    for (const child of holder.children) if (isText(child)) child.data = repairedText(child.data)
}

function repairedText(text: string): string {
  return repairLetters([text])?.[0] ?? text
}

function tidyTree(node: AnyNode): void {
  if (isText(node)) node.data = tidyCharacters(node.data)
  if (isTag(node)) for (const [name, value] of Object.entries(node.attribs)) node.attribs[name] = tidyCharacters(value)
  if ('children' in node) for (const child of node.children) tidyTree(child)
}
