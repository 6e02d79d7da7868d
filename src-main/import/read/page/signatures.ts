import { isTag, type AnyNode } from 'domhandler'
import type { TextTraits } from './text-traits.ts'

/** Blocks of a page that are written alike. */
export interface Alike {
  count: number
  words: number
  prose: number
  linked: number
  /** How many start with a link that is not all. */
  led: number
}

/** How an element is written: its name and classes and those of its parent. Blocks of one kind have it in common. */
export function signatureOf(holder: AnyNode): string {
  return `${writtenAs(holder.parent)}>${writtenAs(holder)}`
}

/** An element's name and classes, without digits. */
export function writtenAs(node: AnyNode | null): string {
  if (!node || !isTag(node)) return ''
  return `${node.name}.${(node.attribs.class ?? '').replace(/\d+/g, '').slice(0, 80)}`
}

/** Sums up the blocks of each signature. */
export function sumSignatures(signatures: readonly string[], traits: readonly TextTraits[]): Map<string, Alike> {
  const sums = new Map<string, Alike>()
  signatures.forEach((signature, i) => {
    const { words, linked, prose, led } = traits[i]!
    const sum = sums.get(signature) ?? { count: 0, words: 0, prose: 0, linked: 0, led: 0 }
    sum.count += 1
    sum.words += words
    sum.linked += words * linked
    if (led) sum.led += 1
    if (prose) sum.prose += words
    sums.set(signature, sum)
  })
  return sums
}
