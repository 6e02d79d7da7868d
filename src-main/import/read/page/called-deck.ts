import { isTag, type AnyNode, type Element } from 'domhandler'
import { namesOf } from './asides.ts'
import type { PageBlock } from './visible-blocks.ts'

/** What page authors call the deck and nothing else. */
const sure =
  /\b(?:stand ?first|dek|deck|sub ?titles?|sub ?head(?:s|lines?|ings?)?|sub ?hed|sub ?lines?|strap ?line|alternative ?headline|chapo|chapeau|sous ?titre|sapo|bajada|copete|entradilla|subtitulo|linha ?fina|vorspann|untertitel|ingress|underrubrik|manchet|onderkop|sottotitolo|perex|podtytul|podzagolovok)\b/
/** What they call the deck, and the first paragraph of the text as well. */
const maybe =
  /(?<!\b(?:speakable|with) )\b(?:lead|lede|leads? ?(?:in|text)|summary|excerpt|description|tagline|anons|annotation)\b/
/** What stands in the same place and is called otherwise. */
const other =
  /\b(?:captions?|credits?|by ?lines?|attribution|authors?|breadcrumbs?|crumbs|meta|dates?|time|timestamp|shar(?:e|es|ing)|social|reviews?|ratings?|taxonom(?:y|ies)|categor(?:y|ies)|tags|button|buttons|cta|errors?|alert|gallery|image|figure)\b/
/** How many elements around a block may be named for it. */
const highest = 3

/** What the author of a page calls a block under the headline: the deck, or surely something else. */
export type Called = 'deck' | 'other'

/**
 * Of the blocks named by their numbers, those that their page calls the deck, and those that it calls a byline, a caption and the
 * like. A name is told of a block that has its element for itself; one that other paragraphs of the article bear, too, tells nothing.
 * `apart`: the blocks that stand apart from the text after them.
 */
export function listCalled(
  blocks: readonly PageBlock[],
  lines: Iterable<number>,
  apart: (line: number) => boolean
): Map<number, Called> {
  const called = new Map<number, Called>()
  const at = new Map(blocks.map(({ line }, i) => [line, i]))
  for (const line of lines) {
    const i = at.get(line)
    const found = i === undefined ? null : calledAt(blocks, i, apart(line))
    if (found) called.set(line, found)
  }
  return called
}

function calledAt(blocks: readonly PageBlock[], i: number, isApart: boolean): Called | null {
  const { holder, kind } = blocks[i]!
  if (kind === 'caption') return 'other'
  let node: AnyNode | null = holder
  for (let step = 0; step < highest && node && isTag(node); step++, node = node.parent) {
    const names = namesOf(node)
    if (!names) continue
    const isAlone = !within(blocks[i - 1], node) && !within(blocks[i + 1], node)
    const isOther = other.test(names)
    const isDeck = sure.test(names) || (isApart && !isOther && maybe.test(names))
    if (isAlone && isDeck) return isOnly(blocks, i, node) ? 'deck' : null
    if (isOther) return 'other'
    if (!isAlone) return null
  }
  return null
}

function within(block: PageBlock | undefined, element: Element): boolean {
  for (let node: AnyNode | null = block?.holder ?? null; node; node = node.parent) if (node === element) return true
  return false
}

/** Whether no other block has an element of these names. */
function isOnly(blocks: readonly PageBlock[], i: number, { name, attribs }: Element): boolean {
  return blocks.every(({ holder, text }, j) => {
    if (j === i || text === blocks[i]!.text) return true
    let node: AnyNode | null = holder
    for (let step = 0; step < highest && node && isTag(node); step++, node = node.parent)
      if (node.name === name && node.attribs.class === attribs.class && node.attribs.itemprop === attribs.itemprop)
        return false
    return true
  })
}
