import type { AnyNode } from 'domhandler'
import type { TextTraits } from './text-traits.ts'
import type { PageBlock } from './visible-blocks.ts'

/** What an element of a page holds, all in all. */
export interface Container {
  node: AnyNode
  blocks: number
  words: number
  linkedWords: number
  /** Words in blocks that read like running text. */
  prose: number
  proseBlocks: number
  /** Running text directly within, and half of what is one step down: the measure that Readability made known. */
  points: number
  /** Short blocks with a date or a time. */
  stamps: number
  headings: number
  first: number
  last: number
}

/** Sums up every element of a page that holds a block. */
export function sumContainers(blocks: readonly PageBlock[], traits: readonly TextTraits[]): Map<AnyNode, Container> {
  const containers = new Map<AnyNode, Container>()
  blocks.forEach(({ holder, hidden, kind }, i) => {
    const { words, linked, prose, stamped } = traits[i]!
    const points = prose && !hidden ? 1 + Math.min(3, words / 25) : 0
    let steps = 0
    for (let node: AnyNode | null = holder; node; node = node.parent) {
      const container = containers.get(node) ?? emptyContainer(node, i)
      if (!container.blocks) containers.set(node, container)
      container.blocks += 1
      container.words += words
      container.linkedWords += words * linked
      container.last = i
      if (stamped) container.stamps += 1
      if (kind === 'heading') container.headings += 1
      if (prose) {
        container.prose += words
        container.proseBlocks += 1
      }
      if (steps === 1) container.points += points
      if (steps === 2) container.points += points / 2
      if (steps > 2 && steps < 6) container.points += points / (steps * 3)
      steps += 1
    }
  })
  return containers
}

/** An element that holds nothing yet, with its first block. */
export function emptyContainer(node: AnyNode, i: number): Container {
  return {
    node,
    blocks: 0,
    words: 0,
    linkedWords: 0,
    prose: 0,
    proseBlocks: 0,
    points: 0,
    stamps: 0,
    headings: 0,
    first: i,
    last: i
  }
}

/** The element with the most running text close to it; null when no block reads like it. */
export function topContainer(containers: ReadonlyMap<AnyNode, Container>): Container | null {
  let top: Container | null = null
  for (const container of containers.values()) {
    const points = rated(container)
    if (points > 0 && points > (top ? rated(top) : 0)) top = container
  }
  return top
}

function rated({ points, words, linkedWords }: Container): number {
  return points * (1 - (words ? linkedWords / words : 0))
}
