import { isTag, type AnyNode } from 'domhandler'
import type { Page } from '../page.ts'
import { Anchor, anchorCount } from './anchors.ts'
import { asideCount, Asides, sureAsides } from './asides.ts'
import { distanceCount, Surroundings } from './class-words.ts'
import { cuesIn } from './cue-words.ts'
import { emptyContainer, sumContainers, topContainer, type Container } from './containers.ts'
import { statedCount, StatedTraits } from './stated-traits.ts'
import { headingLevel } from './elements.ts'
import { endCount, Ends } from './ends.ts'
import { groupCount, SiblingGroups } from './sibling-groups.ts'
import { signatureOf, sumSignatures, type Alike } from './signatures.ts'
import { textTraitCount, writeTextTraits, type TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** What the judge knows of a page: a row of numbers for every block, one after the other. */
export interface PageFeatures {
  count: number
  rows: Float32Array
  traits: TextTraits[]
  signatures: string[]
  asides: Asides
  /** The first block that may be the article's: its headline, when that is a heading of the first level with most of the running text behind it. */
  start: number
}

const kinds = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-row', 'code']
/** Farther up a mark stands around the whole page, and tells pages apart rather than blocks. */
const closest = 4
const near = [-3, -2, -1, 1, 2, 3]
const nearCount = 6
const headingCues = [1, 2, 3, 5, 6, 7, 11, 17, 19]
const placeCount = 29 + 7 + asideCount + 4 + headingCues.length + groupCount + 2 * anchorCount + endCount + 4

/** How many numbers a block has. */
export const featureCount = textTraitCount + distanceCount + statedCount + placeCount + near.length * nearCount

/** Measures every block of a page for the judge. */
export function measureBlocks(page: Page, blocks: readonly PageBlock[]): PageFeatures {
  const rows = new Float32Array(blocks.length * featureCount)
  const traits = blocks.map((block, i) => writeTextTraits(block, rows, i * featureCount))
  const surroundings = new Surroundings()
  const signatures = blocks.map(({ holder }) => signatureOf(holder))
  const stated = new StatedTraits(page, blocks, traits)
  const places = new Places(blocks, traits, signatures, stated)
  blocks.forEach((block, i) => {
    let at = i * featureCount + textTraitCount
    const distances = surroundings.distances(block.holder)
    for (let k = 0; k < distanceCount; k++) rows[at + k] = Math.min(closest, distances[k]!)
    at += distanceCount
    rows.set(stated.of(i), at)
    at += statedCount
    rows.set(places.of(i), at)
    at += placeCount
    for (const step of near) {
      rows.set(places.neighbour(i, i + step), at)
      at += nearCount
    }
  })
  return { count: blocks.length, rows, traits, signatures, asides: places.asides, start: places.start }
}

/** Where blocks stand: in the page, in its elements, under its headings, among their like. */
class Places {
  asides: Asides
  /** See `PageFeatures`. */
  start = 0
  #blocks: readonly PageBlock[]
  #traits: readonly TextTraits[]
  #signatures: readonly string[]
  #containers: Map<AnyNode, Container>
  #top: Container | null
  #all: Container
  #like: ReturnType<typeof sumSignatures>
  #headings: number[] = []
  #wordsBefore: number[] = []
  #proseBefore: number[] = []
  #titleAt: number
  /** The elements around the headline, with the steps down to it. */
  #titleLine = new Map<AnyNode, number>()
  /** Which `article` element, from 1, each block is in; 0 for none. */
  #articleOf: number[] = []
  #above = new Map<AnyNode, AnyNode[]>()
  /** How many top headings stand before each block. */
  #h1s: number[] = []
  /** By the heading's number. */
  #cues = new Map<number, number>()
  #groups: SiblingGroups
  #first: Anchor
  #summed: Anchor
  #ends: Ends

  constructor(
    blocks: readonly PageBlock[],
    traits: readonly TextTraits[],
    signatures: readonly string[],
    stated: StatedTraits
  ) {
    const { titleAt } = stated
    this.#blocks = blocks
    this.#traits = traits
    this.#signatures = signatures
    this.#titleAt = titleAt
    this.#containers = sumContainers(blocks, traits)
    this.#top = topContainer(this.#containers)
    const h1 = blocks.find(({ holder }) => headingLevel(holder) === 1)
    this.asides = new Asides(blocks[titleAt]?.holder ?? h1?.holder ?? this.#top?.node ?? null)
    this.#like = sumSignatures(signatures, traits)
    if (blocks[titleAt]) elementsAbove(blocks[titleAt].holder).forEach((node, step) => this.#titleLine.set(node, step))
    const articles = new Map<AnyNode, number>()
    let h1s = 0
    for (const { holder } of blocks) {
      const article = this.#elementsAbove(holder).find((node) => isTag(node) && node.name === 'article')
      if (article && !articles.has(article)) articles.set(article, articles.size + 1)
      this.#articleOf.push(article ? articles.get(article)! : 0)
      if (headingLevel(holder) === 1) h1s += 1
      this.#h1s.push(h1s)
    }
    let heading = -1
    let words = 0
    let prose = 0
    blocks.forEach(({ kind }, i) => {
      this.#headings.push(heading)
      this.#wordsBefore.push(words)
      this.#proseBefore.push(prose)
      if (kind === 'heading') heading = i
      words += traits[i]!.words
      if (traits[i]!.prose) prose += traits[i]!.words
    })
    this.#all = { ...emptyContainer(blocks[0]?.holder ?? ({} as AnyNode), 0), blocks: blocks.length, words, prose }
    const start = titleAt >= 0 ? titleAt : blocks.findIndex(({ holder }) => headingLevel(holder) === 1)
    this.#groups = new SiblingGroups(this.#containers, prose, start)
    const headline = blocks[titleAt]
    if (headline && headingLevel(headline.holder) === 1 && this.#proseBefore[titleAt]! < prose / 2) this.start = titleAt
    const first = traits.findIndex(({ prose }, i) => prose && !blocks[i]!.hidden && i > start)
    this.#first = new Anchor(blocks, signatures, first)
    this.#summed = new Anchor(blocks, signatures, stated.summedAt)
    this.#ends = new Ends(blocks, traits, start)
  }

  #elementsAbove(holder: AnyNode): AnyNode[] {
    const known = this.#above.get(holder)
    if (known) return known
    const above = elementsAbove(holder)
    this.#above.set(holder, above)
    return above
  }

  of(i: number): number[] {
    const { kind, holder, hidden } = this.#blocks[i]!
    const like = this.#like.get(this.#signatures[i]!)!
    const heading = this.#headings[i]!
    const parents = this.#elementsAbove(holder)
    const inTop = this.#stepsToTop(holder)
    const numbers = [
      kinds.indexOf(kind),
      headingLevel(holder),
      hidden ? 1 : 0,
      i / this.#all.blocks,
      this.#wordsBefore[i]! / (this.#all.words || 1),
      this.#proseBefore[i]! / (this.#all.prose || 1),
      signedLog(this.#titleAt < 0 ? -1000 : i - this.#titleAt),
      heading < 0 ? -1 : Math.log1p(i - heading),
      heading < 0 ? -1 : headingLevel(this.#blocks[heading]!.holder),
      Math.min(20, like.count),
      like.prose / (like.words || 1),
      like.words / (this.#all.words || 1),
      like.linked / (like.words || 1),
      like.prose / (this.#all.prose || 1),
      inTop,
      this.#top ? (i < this.#top.first ? -1 : i > this.#top.last ? 1 : 0) : -2
    ]
    for (const step of [1, 2, 4]) {
      const container = this.#containers.get(parents[step] ?? parents.at(-1) ?? holder)!
      numbers.push(
        container.prose / (this.#all.prose || 1),
        container.linkedWords / (container.words || 1),
        Math.min(4, Math.round(Math.log1p(container.blocks))),
        container.points / (this.#top?.points || 1)
      )
    }
    numbers.push(this.#traits[i]!.words / (this.#all.words || 1))
    numbers.push(...this.#tree(i), heading < 0 ? -1 : this.#traits[heading]!.linked, this.#proseAround(i, 5))
    numbers.push(...this.#asides(i))
    const above = heading < 0 ? 0 : this.#cuesOf(heading)
    for (const cue of headingCues) numbers.push((above >> cue) & 1)
    numbers.push(...this.#kin(i, like))
    return numbers
  }

  /** What the heading above says the text below is. */
  #cuesOf(heading: number): number {
    const found = this.#cues.get(heading) ?? cuesIn(this.#blocks[heading]!.text)
    this.#cues.set(heading, found)
    return found
  }

  /** What a block's like is, how near it is to what surely is the article, and what heading parts them. */
  #kin(i: number, like: Alike): number[] {
    const block = this.#blocks[i]!
    const signature = this.#signatures[i]!
    const { led, stamped } = this.#traits[i]!
    return [
      ...this.#groups.of(block.holder),
      ...this.#first.of(block, signature),
      ...this.#summed.of(block, signature),
      ...this.#ends.of(i),
      led ? 1 : 0,
      like.led / like.count,
      Math.min(3, block.pictures.length),
      stamped ? 1 : 0
    ]
  }

  /** Where a block stands in the tree as seen from the headline, and in which of the page's articles. */
  #tree(i: number): number[] {
    const { holder } = this.#blocks[i]!
    let steps = 0
    let common: AnyNode | null = holder
    while (common && !this.#titleLine.has(common)) {
      common = common.parent
      steps += 1
    }
    const up = this.#titleAt < 0 ? -1 : steps
    const down = this.#titleAt < 0 || !common ? -1 : this.#titleLine.get(common)!
    const own = this.#articleOf[i]!
    const isTitles = this.#titleAt >= 0 && own === this.#articleOf[this.#titleAt] ? 1 : 0
    return [Math.min(10, up), Math.min(10, down), Math.min(3, own), isTitles, Math.min(3, this.#h1s[i]!)]
  }

  /** Which parts of the page a block is in that are not its article. */
  #asides(i: number): number[] {
    const parts = this.asides.of(this.#blocks[i]!.holder)
    const numbers: number[] = []
    for (let part = 0; part < asideCount; part++) numbers.push((parts >> part) & 1)
    const wanted = this.#titleAt >= 0 ? this.#articleOf[this.#titleAt]! : 0
    const isWithout = wanted > 0 && this.#articleOf[i] === 0 ? 1 : 0
    const isOther = wanted > 0 && this.#articleOf[i]! > 0 && this.#articleOf[i] !== wanted ? 1 : 0
    const isBefore = i < this.#titleAt ? 1 : 0
    numbers.push(isWithout, isOther, isBefore, (parts & sureAsides) !== 0 || isWithout ? 1 : 0)
    return numbers
  }

  #proseAround(i: number, reach: number): number {
    let count = 0
    for (let j = i - reach; j <= i + reach; j++) if (this.#traits[j]?.prose) count += 1
    return count
  }

  /** What of one block another wants to know. */
  neighbour(i: number, j: number): number[] {
    const block = this.#blocks[j]
    if (!block) return [-1, -1, -1, -1, -1, -1]
    const own = this.#blocks[i]!
    const { words, linked, prose } = this.#traits[j]!
    return [
      Math.log1p(words),
      linked,
      prose ? 1 : 0,
      kinds.indexOf(block.kind),
      this.#signatures[i] === this.#signatures[j] ? 1 : 0,
      block.holder === own.holder ? 2 : block.holder.parent === own.holder.parent ? 1 : 0
    ]
  }

  /** How many steps up the element is that holds the most running text; -1 when it is not around this one. */
  #stepsToTop(holder: AnyNode): number {
    let steps = 0
    for (let node: AnyNode | null = holder; node; node = node.parent) {
      if (node === this.#top?.node) return steps
      steps += 1
    }
    return -1
  }
}

function elementsAbove(holder: AnyNode): AnyNode[] {
  const found: AnyNode[] = []
  for (let node: AnyNode | null = holder; node; node = node.parent) found.push(node)
  return found
}

function signedLog(n: number): number {
  return Math.sign(n) * Math.log1p(Math.abs(n))
}
