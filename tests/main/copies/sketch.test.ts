import { describe, expect, it } from 'vitest'
import { comparable, resemblance } from '#main/import/copies/resemblance.ts'
import { sketchOf } from '#main/import/copies/sketch.ts'
import { seeded } from '../../support/seeded.ts'

const random = seeded(7)
const vocabulary = Array.from({ length: 4_000 }, (_, n) => `w${n.toString(36)}`)
const word = (): string => vocabulary[Math.floor(random() ** 2 * vocabulary.length)]!
const words = (count: number): string[] => Array.from({ length: count }, word)

/** How often two texts of 500 words share a band when each word is another with this chance, and how much they share then. */
function found(rate: number): { found: number; shared: number } {
  const runs = 200
  let hits = 0
  let shared = 0
  for (let run = 0; run < runs; run++) {
    const first = words(500)
    const second = first.map((old) => (random() < rate ? word() : old))
    const bands = new Set(sketchOf(first.join(' ')))
    if (sketchOf(second.join(' ')).some((band) => bands.has(band))) hits++
    shared += resemblance(comparable(first.join(' ')), comparable(second.join(' '))).shared
  }
  return { found: hits / runs, shared: shared / runs }
}

describe('a sketch', () => {
  it('is found again in nearly every text that shares most runs of words, and in hardly any that shares few', () => {
    expect(found(0.04)).toMatchObject({ found: expect.toSatisfy((share: number) => share > 0.98) })
    expect(found(0.5).found).toBeLessThan(0.05)
    expect(found(1)).toEqual({ found: 0, shared: expect.closeTo(0, 2) })
  })

  it('does not depend on capitals, accents, punctuation and white space', () => {
    expect(sketchOf('“Где же Ёж?” — спросил Štěpán, не дождавшись ответа.')).toEqual(
      sketchOf('где же еж\nспросил\u00A0STEPAN не до\u00ADждавшись ответа')
    )
  })

  it('takes signs for words where a script has no spaces', () => {
    const first = sketchOf('河口的水闸将关闭到秋天，水务局星期二宣布，潜水员在两扇闸门上发现了裂缝。')
    const second = sketchOf('快讯：河口的水闸将关闭到秋天，水务局星期二宣布，潜水员在两扇闸门上发现了裂缝。')
    expect(first.some((band) => second.includes(band))).toBe(true)
  })

  it('is empty for a text without words', () => {
    expect(sketchOf(' … — !\n')).toEqual([])
    expect(sketchOf('one')).toHaveLength(16)
  })
})

describe('how much two texts resemble each other', () => {
  it('says the share of words that stand where both have them', () => {
    const text = Array.from({ length: 100 }, (_, n) => `word${n}`)
    const other = text.with(50, 'another').join(' ')
    expect(resemblance(comparable(text.join(' ')), comparable(other))).toMatchObject({ sameWords: 0.99 })
    expect(resemblance(comparable(other), comparable(other))).toEqual({ shared: 1, sameWords: 1 })
    expect(resemblance(comparable('a b c d'), comparable(''))).toEqual({ shared: 0, sameWords: 0 })
  })
})
