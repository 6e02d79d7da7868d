import { describe, expect, it } from 'vitest'
import { measureBlocks } from '#main/import/read/page/block-features.ts'
import { findCopies } from '#main/import/read/page/copies.ts'
import { parsePage } from '#main/import/read/page.ts'
import { sumContainers } from '#main/import/read/page/containers.ts'
import { SiblingGroups } from '#main/import/read/page/sibling-groups.ts'
import { takeBlocks } from '#main/import/read/page/take-blocks.ts'
import { listVisibleBlocks } from '#main/import/read/page/visible-blocks.ts'
import { thinOut } from '../../../training/page-variants.ts'
import { randomNumbers } from '../../../training/random-numbers.ts'

function measured(html: string) {
  const page = parsePage(html)
  const blocks = listVisibleBlocks(page)
  return { blocks, ...measureBlocks(page, blocks) }
}

const first = 'The ferry to the northern islands will sail twice a day from the first week of May, the company said.'
const second =
  'Tickets can be had at the harbour office and, for those who plan well ahead, at the post office in town.'
const third = 'Bicycles travel free of charge on weekdays, which the council had asked for in a letter last autumn.'

describe('what is taken of a page', () => {
  it('is a paragraph that is less likely than not, but no line that is as likely', () => {
    const { blocks, traits } = measured(`<p>${first}</p><p>Share this page</p><h2>${second}</h2>`)
    expect(takeBlocks(blocks, traits, Float32Array.of(0.35, 0.35, 0.35))).toEqual([0])
    expect(takeBlocks(blocks, traits, Float32Array.of(0.6, 0.6, 0.6))).toEqual([0, 1, 2])
  })

  it('is an unlikely paragraph between two sure ones, and not one at their end', () => {
    const { blocks, traits } = measured(`<p>${first}</p><p>${second}</p><p>${third}</p>`)
    expect(takeBlocks(blocks, traits, Float32Array.of(0.9, 0.2, 0.9))).toEqual([0, 1, 2])
    expect(takeBlocks(blocks, traits, Float32Array.of(0.9, 0.9, 0.2))).toEqual([0, 1])
  })
})

describe('copies within a page', () => {
  it('are found when one block says what several say', () => {
    const { blocks, traits } = measured(
      `<p>${first}</p><p>${second}</p><p>${third}</p><div style="display:none">${first} ${second} ${third}</div>`
    )
    expect([...findCopies(blocks, traits, [0, 1, 2, 3])]).toEqual([3])
  })

  it('of what is not shown need not be whole', () => {
    const page = (style: string) =>
      measured(`<p>${first}</p><p>${second}</p><div ${style}>${first} Only today, half price. ${second}</div>`)
    const shown = page('')
    expect(findCopies(shown.blocks, shown.traits, [0, 1, 2]).size).toBe(0)
    const hidden = page('style="display:none"')
    expect([...findCopies(hidden.blocks, hidden.traits, [0, 1, 2])]).toEqual([2])
  })
})

describe('parts of a page that are alike', () => {
  const posts = ['One', 'Two', 'Three'].map((name) => `<div class="post"><h2>${name}</h2><p>${first}</p></div>`)

  it('are known by their number, and which has the headline', () => {
    const { blocks, traits } = measured(`<h1>News</h1><section>${posts.join('')}</section>`)
    const groups = new SiblingGroups(sumContainers(blocks, traits), 1, 3)
    const [size, titled] = groups.of(blocks[4]!.holder)
    expect([size, titled]).toEqual([3, 2])
    expect(groups.of(blocks[2]!.holder)[1]).toBe(1)
  })

  it('are no group when they are two', () => {
    const { blocks, traits } = measured(`<section>${posts.slice(1).join('')}</section>`)
    const groups = new SiblingGroups(sumContainers(blocks, traits), 1, 0)
    expect(groups.of(blocks[1]!.holder)[0]).toBe(-1)
  })
})

describe('a page that is learned from in a variant', () => {
  const labels = {
    shares: Float32Array.from({ length: 90 }, (_, i) => (i >= 30 && i < 60 ? 1 : 0)),
    words: new Int32Array(90).fill(40),
    copies: new Set<number>()
  }

  it('keeps its order and something of its article', () => {
    for (let seed = 1; seed < 40; seed++) {
      const kept = thinOut(labels, randomNumbers(seed))
      expect(kept).toEqual(kept.toSorted((a, b) => a - b))
      expect(kept.some((i) => labels.shares[i]! > 0)).toBe(true)
    }
  })

  it('is cut short, thinned out around its article, or whole', () => {
    const sizes = Array.from({ length: 40 }, (_, seed) => {
      const kept = thinOut(labels, randomNumbers(seed + 1))
      const own = kept.filter((i) => labels.shares[i]! > 0).length
      return `${own < 30 ? 'cut' : 'whole'} ${kept.length - own < 60 ? 'less around' : 'all around'}`
    })
    expect(new Set(sizes)).toEqual(new Set(['cut all around', 'whole less around', 'whole all around']))
  })
})
