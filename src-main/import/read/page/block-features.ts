import { isTag, type AnyNode } from 'domhandler'
import type { Page } from '../page.ts'
import { Anchor, anchorCount } from './anchors.ts'
import { asideCount, Asides, sureAsides } from './asides.ts'
import { distanceCount, Surroundings } from './class-words.ts'
import { emptyContainer, sumContainers, topContainer, type Container } from './containers.ts'
import { statedCount, StatedTraits } from './stated-traits.ts'
import { headingLevel } from './elements.ts'
import { endCount, Ends } from './ends.ts'
import { FeatureRows } from './feature-rows.ts'
import { groupCount, SiblingGroups } from './sibling-groups.ts'
import { signatureOf, sumSignatures, type Alike } from './signatures.ts'
import { textTraitCount, TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** What the judge knows of a page: a row of numbers for every block, one after the other. */
export interface PageFeatures {
  count: number
  rows: Float32Array
  traits: TextTraits[]
  /** Which blocks are so surely not the article's that they were not measured further: half of them, most of these a menu's. */
  settled: boolean[]
  signatures: string[]
  asides: Asides
  /** The first block that may be the article's: its headline, when that is a heading of the first level with most of the running text behind it. */
  start: number
}

const kinds = ['paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-row', 'code']
const near = [-3, -2, -1, 1, 2, 3]
const nearCount = 6
/** A line of fewer words in a part of the page that is surely not its article need not be looked at further. */
const fewestWords = 12
const headingCues = [1, 2, 3, 5, 6, 7, 11, 17, 19]
const placeCount = 29 + 7 + asideCount + 4 + headingCues.length + groupCount + 2 * anchorCount + endCount + 4

/** How many numbers a block has. */
export const featureCount = textTraitCount + distanceCount + statedCount + placeCount + near.length * nearCount

/** Measures the blocks of a page for the judge; those that are settled only if `all` are wanted, to learn from. */
export function measureBlocks(page: Page, blocks: readonly PageBlock[], all = false): PageFeatures {
  const rows = new FeatureRows(blocks.length, featureCount)
  const traits = blocks.map((block) => new TextTraits(block))
  const surroundings = new Surroundings()
  const signatures = blocks.map(({ holder }) => signatureOf(holder))
  const stated = new StatedTraits(page, blocks, traits)
  const places = new Places(blocks, traits, signatures, stated)
  const settled = blocks.map((_, i) => places.isSettled(i))
  blocks.forEach((block, i) => {
    if (settled[i] && !all) return
    rows.goTo(i)
    traits[i]!.write(rows)
    surroundings.write(rows, block.holder)
    stated.write(rows, i)
    places.write(rows, i)
    for (const step of near) places.writeNeighbour(rows, i, i + step)
  })
  const { asides, start } = places
  return { count: blocks.length, rows: rows.numbers, traits, settled, signatures, asides, start }
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
    this.#ends = new Ends(traits, start)
  }

  #elementsAbove(holder: AnyNode): AnyNode[] {
    const known = this.#above.get(holder)
    if (known) return known
    const above = elementsAbove(holder)
    this.#above.set(holder, above)
    return above
  }

  /** Whether a block is before the headline, or a line of a menu, a footer, comments and the like. */
  isSettled(i: number): boolean {
    if (i < this.start) return true
    return this.#traits[i]!.words < fewestWords && (this.asides.of(this.#blocks[i]!.holder) & sureAsides) !== 0
  }

  /** Adds where a block stands. */
  write(rows: FeatureRows, i: number): void {
    const { holder } = this.#blocks[i]!
    const like = this.#like.get(this.#signatures[i]!)!
    const heading = this.#headings[i]!
    this.#writePlace(rows, i)
    rows.addAll([
      Math.min(20, like.count),
      like.prose / (like.words || 1),
      like.words / (this.#all.words || 1),
      like.linked / (like.words || 1),
      like.prose / (this.#all.prose || 1)
    ])
    this.#writeContainers(rows, i)
    rows.add(this.#traits[i]!.words / (this.#all.words || 1))
    this.#writeTree(rows, i)
    rows.add(heading < 0 ? -1 : this.#traits[heading]!.linked)
    rows.add(this.#proseAround(i, 5))
    this.#writeAsides(rows, i)
    // What the heading above says the text below is.
    const above = heading < 0 ? 0 : this.#traits[heading]!.cues
    for (const cue of headingCues) rows.add((above >> cue) & 1)
    rows.addAll(this.#groups.of(holder))
    this.#writeKin(rows, i, like)
  }

  /** Adds how far into the page a block is, and how far from its headline and the heading above. */
  #writePlace(rows: FeatureRows, i: number): void {
    const { kind, holder, hidden } = this.#blocks[i]!
    const heading = this.#headings[i]!
    rows.addAll([
      kinds.indexOf(kind),
      headingLevel(holder),
      hidden ? 1 : 0,
      i / this.#all.blocks,
      this.#wordsBefore[i]! / (this.#all.words || 1),
      this.#proseBefore[i]! / (this.#all.prose || 1),
      signedLog(this.#titleAt < 0 ? -1000 : i - this.#titleAt),
      heading < 0 ? -1 : Math.log1p(i - heading),
      heading < 0 ? -1 : headingLevel(this.#blocks[heading]!.holder)
    ])
  }

  /** Adds what the elements around a block hold, and where it is as seen from the one with the most running text. */
  #writeContainers(rows: FeatureRows, i: number): void {
    const { holder } = this.#blocks[i]!
    const parents = this.#elementsAbove(holder)
    // How many steps up that is; -1 when it is not around this block.
    rows.add(this.#top ? parents.indexOf(this.#top.node) : -1)
    rows.add(this.#top ? (i < this.#top.first ? -1 : i > this.#top.last ? 1 : 0) : -2)
    for (const step of [1, 2, 4]) {
      const container = this.#containers.get(parents[step] ?? parents.at(-1) ?? holder)!
      rows.add(container.prose / (this.#all.prose || 1))
      rows.add(container.linkedWords / (container.words || 1))
      rows.add(Math.min(4, Math.round(Math.log1p(container.blocks))))
      rows.add(container.points / (this.#top?.points || 1))
    }
  }

  /** Adds how near a block is to what surely is the article, what parts them, and what its like is. */
  #writeKin(rows: FeatureRows, i: number, like: Alike): void {
    const block = this.#blocks[i]!
    const signature = this.#signatures[i]!
    const { led, stamped } = this.#traits[i]!
    this.#first.write(rows, block, signature)
    this.#summed.write(rows, block, signature)
    this.#ends.write(rows, i)
    rows.add(led ? 1 : 0)
    rows.add(like.led / like.count)
    rows.add(Math.min(3, block.pictures.length))
    rows.add(stamped ? 1 : 0)
  }

  /** Adds where a block stands in the tree as seen from the headline, and in which of the page's articles. */
  #writeTree(rows: FeatureRows, i: number): void {
    let steps = 0
    let common: AnyNode | null = this.#blocks[i]!.holder
    while (common && !this.#titleLine.has(common)) {
      common = common.parent
      steps += 1
    }
    const own = this.#articleOf[i]!
    rows.add(this.#titleAt < 0 ? -1 : Math.min(10, steps))
    rows.add(this.#titleAt < 0 || !common ? -1 : Math.min(10, this.#titleLine.get(common)!))
    rows.add(Math.min(3, own))
    rows.add(this.#titleAt >= 0 && own === this.#articleOf[this.#titleAt] ? 1 : 0)
    rows.add(Math.min(3, this.#h1s[i]!))
  }

  /** Adds which parts of the page a block is in that are not its article. */
  #writeAsides(rows: FeatureRows, i: number): void {
    const parts = this.asides.of(this.#blocks[i]!.holder)
    rows.addBits(parts, asideCount)
    const wanted = this.#titleAt >= 0 ? this.#articleOf[this.#titleAt]! : 0
    const isWithout = wanted > 0 && this.#articleOf[i] === 0
    rows.add(isWithout ? 1 : 0)
    rows.add(wanted > 0 && this.#articleOf[i]! > 0 && this.#articleOf[i] !== wanted ? 1 : 0)
    rows.add(i < this.#titleAt ? 1 : 0)
    rows.add((parts & sureAsides) !== 0 || isWithout ? 1 : 0)
  }

  #proseAround(i: number, reach: number): number {
    let count = 0
    for (let j = i - reach; j <= i + reach; j++) if (this.#traits[j]?.prose) count += 1
    return count
  }

  /** Adds what a block wants to know of another. */
  writeNeighbour(rows: FeatureRows, i: number, j: number): void {
    const block = this.#blocks[j]
    if (!block) return void rows.fill(-1, nearCount)
    const own = this.#blocks[i]!
    const { words, linked, prose } = this.#traits[j]!
    rows.add(Math.log1p(words))
    rows.add(linked)
    rows.add(prose ? 1 : 0)
    rows.add(kinds.indexOf(block.kind))
    rows.add(this.#signatures[i] === this.#signatures[j] ? 1 : 0)
    rows.add(block.holder === own.holder ? 2 : block.holder.parent === own.holder.parent ? 1 : 0)
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
