import { describe, expect, it } from 'vitest'
import { featureCount, measureBlocks } from '#main/import/read/page/block-features.ts'
import { findCopies } from '#main/import/read/page/copies.ts'
import { judgeBlocks } from '#main/import/read/page/judge.ts'
import { parsePage } from '#main/import/read/page.ts'
import { sumContainers } from '#main/import/read/page/containers.ts'
import { SiblingGroups } from '#main/import/read/page/sibling-groups.ts'
import { StatedTraits } from '#main/import/read/page/stated-traits.ts'
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
    const { blocks, ...page } = measured(`<p>${first}</p><p>Share this page</p><h2>${second}</h2>`)
    expect(takeBlocks(blocks, page, Float32Array.of(0.38, 0.38, 0.38))).toEqual([0])
    expect(takeBlocks(blocks, page, Float32Array.of(0.6, 0.6, 0.6))).toEqual([0, 1, 2])
  })

  it('is an unlikely paragraph between sure ones, and not one at their end', () => {
    const { blocks, ...page } = measured(`<p>${first}</p>`.repeat(20))
    const likely = (unlikely: number) => Float32Array.from(blocks, (_, i) => (i === unlikely ? 0.18 : 0.9))
    expect(takeBlocks(blocks, page, likely(9))).toHaveLength(20)
    expect(takeBlocks(blocks, page, likely(19))).toEqual(blocks.slice(0, 19).map((_, i) => i))
  })

  it('is a doubtful paragraph that is little beside the article, and not one that is much', () => {
    const among = (paragraphs: number) => {
      const { blocks, ...page } = measured(`<p>${first}</p>`.repeat(paragraphs))
      const likely = Float32Array.from(blocks, (_, i) => (i === paragraphs - 1 ? 0.25 : 0.9))
      return takeBlocks(blocks, page, likely).length
    }
    expect(among(40)).toBe(40)
    expect(among(3)).toBe(2)
  })

  it('is a comment only when it surely is the article', () => {
    const { blocks, ...page } = measured(`<h1>Ferry</h1><p>${first}</p><div class="comments"><p>${second}</p></div>`)
    expect(takeBlocks(blocks, page, Float32Array.of(0.9, 0.9, 0.7))).toEqual([0, 1])
    expect(takeBlocks(blocks, page, Float32Array.of(0.9, 0.9, 0.9))).toEqual([0, 1, 2])
  })

  it('is nothing before the headline, when the text is behind it', () => {
    const page = (before: string, after: string) =>
      measured(`<title>The ferry sails again - The Harbour Post</title>${before}<h1>The ferry sails again</h1>${after}`)
    const likely = Float32Array.of(0.9, 0.9, 0.9, 0.9)
    const headed = page(`<p>${first}</p>`, `<p>${second}</p><p>${third}</p>`)
    expect(takeBlocks(headed.blocks, headed, likely)).toEqual([1, 2, 3])
    const footed = page(`<p>${first}</p><p>${second}</p>`, `<p>${third}</p>`)
    expect(takeBlocks(footed.blocks, footed, likely)).toEqual([0, 1, 2, 3])
  })
})

describe('what is settled before a page is judged', () => {
  const settledOf = (html: string): string[] => {
    const { blocks, settled } = measured(html)
    return blocks.filter((_, i) => settled[i]).map(({ text }) => text)
  }

  it('are lines of menus, comments and the like, but no paragraph there', () => {
    const menu = '<nav><p>Ferries</p><p>Weather</p></nav>'
    const comments = `<div class="comments"><p>Well said.</p><p>${second}</p></div>`
    expect(settledOf(`${menu}<p>${first}</p><p>Pell</p>${comments}`)).toEqual(['Ferries', 'Weather', 'Well said.'])
  })

  it('is what stands before the headline of a page', () => {
    const page = `<title>Ferry times</title><p>The Harbour Post</p><h1>Ferry times</h1><p>${first}</p>`
    expect(settledOf(page)).toEqual(['The Harbour Post'])
    expect(settledOf(page.replaceAll('h1', 'p'))).toEqual([])
  })

  it('is no part of the article, and measured only to learn from', () => {
    const page = parsePage(`<nav><p>Ferries</p></nav><p>${first}</p>`)
    const blocks = listVisibleBlocks(page)
    const isMeasured = (all: boolean): boolean[] => {
      const { rows } = measureBlocks(page, blocks, all)
      return blocks.map((_, i) => rows.subarray(i * featureCount, (i + 1) * featureCount).some(Boolean))
    }
    expect(isMeasured(false)).toEqual([false, true])
    expect(isMeasured(true)).toEqual([true, true])
    expect([...judgeBlocks(page, blocks).likely].map((likely) => likely > 0)).toEqual([false, true])
  })
})

describe('the headline of a page', () => {
  const headlineOf = (html: string) => {
    const page = parsePage(html)
    const blocks = listVisibleBlocks(page)
    const { traits } = measureBlocks(page, blocks)
    return blocks[new StatedTraits(page, blocks, traits).titleAt]?.text
  }

  it('is not the name of its site, which the title ends with', () => {
    const title = '<title>The ferry sails again | The Harbour Post</title>'
    expect(headlineOf(`${title}<h1>The Harbour Post</h1><h2>The ferry sails again</h2>`)).toBe('The ferry sails again')
  })

  it('need not be word for word what the title says', () => {
    const title = '<title>Why the ferry sails again this May - Harbour Post</title>'
    expect(headlineOf(`${title}<p>News</p><h1>Why the ferry is sailing again</h1>`)).toBe(
      'Why the ferry is sailing again'
    )
  })

  it('is the heading rather than the same words in a menu', () => {
    const page = '<title>Ferry times</title><nav><a>Ferry times</a></nav><p>By post</p><h1>Ferry times</h1>'
    const blocks = listVisibleBlocks(parsePage(page))
    expect(blocks.map(({ kind }) => kind).indexOf('heading')).toBe(2)
    expect(measured(`${page}<p>${first}</p>`).start).toBe(2)
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

describe('what is said twice', () => {
  it('is a copy in another element, and meant to be within one', () => {
    const within = measured(`<div><p>${first}</p><p>${second}</p><p>${first}</p></div>`)
    expect(findCopies(within.blocks, within.traits, [0, 1, 2]).size).toBe(0)
    const apart = measured(`<div><p>${first}</p><p>${second}</p></div><div><p>${first}</p></div>`)
    expect([...findCopies(apart.blocks, apart.traits, [0, 1, 2])]).toEqual([2])
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
