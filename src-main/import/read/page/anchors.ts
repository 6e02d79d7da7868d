import type { AnyNode } from 'domhandler'
import type { FeatureRows } from './feature-rows.ts'
import type { PageBlock } from './visible-blocks.ts'

/** How many numbers `Anchor.write` adds. */
export const anchorCount = 5

const none = [-1, -1, -1, -1, 0]

/** A block that is likely the article's, and how far others are from it in the tree. */
export class Anchor {
  #block: PageBlock | undefined
  #signature: string | undefined
  #line = new Map<AnyNode, number>()
  #known = new Map<AnyNode, [number, number]>()

  constructor(blocks: readonly PageBlock[], signatures: readonly string[], at: number) {
    this.#block = blocks[at]
    this.#signature = signatures[at]
    let step = 0
    for (let node: AnyNode | null = this.#block?.holder ?? null; node; node = node.parent) this.#line.set(node, step++)
  }

  /** Adds the steps up to the nearest element around both and down to the anchor; how they are written; which is first. */
  write(rows: FeatureRows, block: PageBlock, signature: string): void {
    if (!this.#block) return rows.addAll(none)
    const [up, down] = this.#steps(block.holder)
    rows.add(up)
    rows.add(down)
    rows.add(block.holder === this.#block.holder ? 2 : block.holder.parent === this.#block.holder.parent ? 1 : 0)
    rows.add(signature === this.#signature ? 1 : 0)
    rows.add(Math.sign(block.line - this.#block.line))
  }

  #steps(holder: AnyNode): [number, number] {
    const known = this.#known.get(holder)
    if (known) return known
    let up = 0
    let node: AnyNode | null = holder
    while (node && !this.#line.has(node)) {
      node = node.parent
      up += 1
    }
    const steps: [number, number] = [Math.min(12, up), node ? Math.min(12, this.#line.get(node)!) : 12]
    this.#known.set(holder, steps)
    return steps
  }
}
