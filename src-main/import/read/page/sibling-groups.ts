import { isTag, type AnyNode } from 'domhandler'
import type { Container } from './containers.ts'
import { writtenAs } from './signatures.ts'

/** How many numbers `SiblingGroups.of` gives. */
export const groupCount = 2 * 9

/** Elements of one parent that are written alike and hold several blocks each: comments, cards, the articles of a list. */
interface Group {
  members: Container[]
  words: number
  linked: number
  prose: number
  stamped: number
  headed: number
  /** The one with the headline; -1 when none has it. */
  titled: number
}

/** Fewer alike are chance. */
const fewest = 3

const none = [-1, -1, -1, -1, -1, -1, -1, -1, -1]

/** Tells of blocks whether they stand in one of several parts of a page that are alike, and what those are like. */
export class SiblingGroups {
  #groups = new Map<AnyNode, Group>()
  #prose: number
  #known = new Map<AnyNode, number[]>()

  constructor(containers: ReadonlyMap<AnyNode, Container>, prose: number, titleAt: number) {
    this.#prose = prose || 1
    const byParent = new Map<AnyNode, Map<string, Group>>()
    for (const [node, container] of containers) {
      if (container.blocks < 2 || !node.parent || !isTag(node)) continue
      let own = byParent.get(node.parent)
      if (!own) byParent.set(node.parent, (own = new Map()))
      const key = writtenAs(node)
      const group = own.get(key) ?? { members: [], words: 0, linked: 0, prose: 0, stamped: 0, headed: 0, titled: -1 }
      if (!group.members.length) own.set(key, group)
      if (container.first <= titleAt && titleAt <= container.last) group.titled = group.members.length
      group.members.push(container)
      group.words += container.words
      group.linked += container.linkedWords
      group.prose += container.prose
      if (container.stamps) group.stamped += 1
      if (container.headings) group.headed += 1
      this.#groups.set(node, group)
    }
  }

  /** What the nearest and the farthest group around an element are like. */
  of(holder: AnyNode): number[] {
    const known = this.#known.get(holder)
    if (known) return known
    let near: number[] | null = null
    let far: number[] | null = null
    let steps = 0
    for (let node: AnyNode | null = holder; node; node = node.parent) {
      const group = this.#groups.get(node)
      if (group && group.members.length >= fewest) {
        far = this.#numbers(group, node, steps)
        near ??= far
      }
      steps += 1
    }
    const numbers = [...(near ?? none), ...(far ?? none)]
    this.#known.set(holder, numbers)
    return numbers
  }

  #numbers(group: Group, node: AnyNode, steps: number): number[] {
    const { members, words, linked, prose, stamped, headed, titled } = group
    const size = members.length
    const at = members.findIndex((member) => member.node === node)
    const own = members[at]!
    return [
      Math.min(12, size),
      titled < 0 ? 0 : titled === at ? 2 : 1,
      (own.words * size) / (words || 1),
      Math.log1p(words / size),
      stamped / size,
      headed / size,
      prose / this.#prose,
      linked / (words || 1),
      Math.min(8, steps)
    ]
  }
}
