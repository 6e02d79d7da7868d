import { isTag, type ParentNode } from 'domhandler'
import type { Page } from '#main/import/read/page.ts'
import type { Labels } from './label-blocks.ts'

/** How often a page's names, or what it states for machines, are taken from a variant. */
const shareBare = 0.5
const shareMute = 0.4
/** How often its blocks are thinned out, and of these, how often those that are not the article's. */
const shareThinned = 0.7
const shareLessAround = 0.4

/** Takes from a page what other pages do not have: classes and the like, or what it states in its head. */
export function takeHints(page: Page, random: () => number): void {
  const share = random() < shareBare ? (random() < 0.5 ? 1 : 0.5) : 0
  const mute = random() < shareMute
  const visit = (node: ParentNode): void => {
    if (mute) node.children = node.children.filter((child) => !isTag(child) || !stating.has(child.name))
    for (const child of node.children) {
      if (!isTag(child)) continue
      if (child.name !== 'html' && child.name !== 'body' && random() < share)
        for (const name of ['class', 'id', 'role', 'itemprop']) delete child.attribs[name]
      visit(child)
    }
  }
  visit(page)
}

const stating = new Set(['meta', 'script'])

/** Which blocks of a page stay in a variant of it: an article cut short, or less of what is around it; or all. */
export function thinOut({ shares, words }: Labels, random: () => number): number[] {
  const all = Array.from(shares, (_, i) => i)
  const isArticle = (i: number): boolean => shares[i]! > 0.4
  if (random() > shareThinned) return all
  if (random() < shareLessAround) return lessAround(all, isArticle, random)
  const size = all.reduce((sum, i) => sum + (isArticle(i) ? words[i]! : 0), 0)
  const wanted = Math.max(30, Math.min(size * 0.7, 30 + random() * 400))
  const before = random() < 0.5 ? wanted : random() * wanted
  let at = 0
  return all.filter((i) => {
    if (!isArticle(i)) return true
    const start = at
    at += words[i]!
    return start < before || start >= size - (wanted - before)
  })
}

/** Leaves out runs of up to thirty blocks. */
function lessAround(all: readonly number[], isArticle: (i: number) => boolean, random: () => number): number[] {
  const share = 0.2 + random() * 0.6
  let left = 0
  let isOut = false
  return all.filter((i) => {
    if (left-- <= 0) {
      isOut = random() < share
      left = Math.floor(random() * 30)
    }
    return isArticle(i) || !isOut
  })
}
