import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '#shared/word-diff.ts'
import { matchSequences } from '#shared/word-diff/match-sequences.ts'
import { edited, invented } from '../support/edited-texts.ts'
import { seeded } from '../support/seeded.ts'

/** A diff as a line: `[-gone-]{+put in+}`. */
function shown(before: string, after: string): string {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
  return wordDiff(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('')
}

describe('a word diff', () => {
  it.each([
    [
      'whole words',
      'The gate was shut at noon.',
      'The gates were shut at noon.',
      'The [-gate was-]{+gates were+} shut at noon.'
    ],
    ['a number as one', 'It cost 1,250 crowns.', 'It cost 1,300 crowns.', 'It cost [-1,250-]{+1,300+} crowns.'],
    [
      'small words between changes together with these',
      'Nobody expected a decision of the council before the winter.',
      'Everyone hoped for an answer of some kind after the elections.',
      '[-Nobody expected a decision of the council before the winter.-]{+Everyone hoped for an answer of some kind after the elections.+}'
    ],
    [
      'a sentence put in as a sentence',
      'One is here. Two is here.',
      'One is here. More is here. Two is here.',
      'One is here. {+More is here. +}Two is here.'
    ],
    [
      'a paragraph cut in two',
      'It says this and that. It goes on at length.',
      'It says this and that.\n\nIt goes on at length.',
      'It says this and that.[- -]{+\n\n+}It goes on at length.'
    ],
    [
      'signs where a script has no spaces',
      '水务局星期二宣布水闸关闭。',
      '水务局星期三宣布水闸关闭。',
      '水务局星期[-二-]{+三+}宣布水闸关闭。'
    ],
    [
      'letters outside Latin',
      '«Мы предупреждали об этом ещё весной».',
      '«Мы говорили об этом ещё весной».',
      '«Мы [-предупреждали-]{+говорили+} об этом ещё весной».'
    ],
    ['nothing of two texts that are the same', 'One.\n\nTwo.', 'One.\n\nTwo.', 'One.\n\nTwo.'],
    ['all of a text that was empty', '', 'One.', '{+One.+}']
  ])('shows %s', (_name, before, after, diff) => {
    expect(shown(before, after)).toBe(diff)
  })

  it('leaves every other paragraph whole when one is put in, taken away or moved', () => {
    const [a, b, c] = [
      'The first one speaks of herring and of boats.',
      'The second is about taxes, boats and the tide.',
      'And the third of nothing but the tide itself.'
    ]
    expect(shown(`${a}\n\n${b}`, `${a}\n\n${c}\n\n${b}`)).toBe(`${a}\n\n{+${c}\n\n+}${b}`)
    expect(shown(`${a}\n\n${b}\n\n${c}`, `${b}\n\n${c}`)).toBe(`[-${a}\n\n-}${b}\n\n${c}`.replace('-}', '-]'))
    expect(shown(`${a}\n\n${b}\n\n${c}`, `${c}\n\n${a}\n\n${b}`)).toBe(`{+${c}\n\n+}${a}\n\n${b}[-\n\n${c}-]`)
  })

  it('says where each stretch lies in both texts, without a gap', () => {
    const random = seeded(11)
    for (let run = 0; run < 40; run++) {
      const old = invented(random)
      const edit = { words: random() / 2, moves: 2, inserts: 1, removals: 1 }
      const [before, after] = [old.text, edited(old, [], edit, random).text]
      let [a, b] = [0, 0]
      for (const { kind, text, from, to } of wordDiff(before, after)) {
        expect([from.start, to.start]).toEqual([a, b])
        expect(kind === 'inserted' ? '' : text).toBe(before.slice(from.start, from.end))
        expect(kind === 'deleted' ? '' : text).toBe(after.slice(to.start, to.end))
        a = from.end
        b = to.end
      }
      expect([a, b]).toEqual([before.length, after.length])
    }
  })

  it('compares books: 100,000 words in a few seconds, in paragraphs or in one piece', () => {
    const random = seeded(5)
    const word = (): string => `w${Math.floor(random() ** 3 * 8_000).toString(36)}`
    for (const paragraph of [60, Infinity]) {
      const words = Array.from({ length: 100_000 }, (_, n) => word() + (n % paragraph === paragraph - 1 ? '\n\n' : ' '))
      const changed = words.map((old) => (random() < 0.02 ? `${word()} ` : old))
      const started = performance.now()
      const changes = wordDiff(words.join(''), changed.join(''))
      expect(performance.now() - started).toBeLessThan(10_000)
      const same = changes.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
      expect(same / words.join('').length).toBeGreaterThan(0.9)
    }
  })
})

describe('what two sequences have in common', () => {
  it('is the most that stands in the same order in both', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 40 }), fc.array(fc.nat(4), { maxLength: 40 }), (a, b) => {
        const matches = matchSequences(a, b)
        for (const { a: x, b: y, length } of matches) expect(a.slice(x, x + length)).toEqual(b.slice(y, y + length))
        const length = matches.reduce((sum, match) => sum + match.length, 0)
        expect(length).toBe(longestCommon(a, b))
      })
    )
  })
})

/** The length of the longest common subsequence, the plain way. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const value of a) {
    const next = [0]
    b.forEach((other, j) => next.push(value === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)))
    row = next
  }
  return row.at(-1)!
}
