import { describe, expect, it } from 'vitest'
import { matchQuote } from '#shared/match-quote.ts'

// Words without end that never repeat a sentence.
function* wordsFrom(seed: number): Generator<string> {
  const syllables = 'ka ro mi ten sal vo der lin pa us ger no'.split(' ')
  for (let state = seed; ;) {
    state = (state * 48_271) % 2_147_483_647
    const length = 1 + (state % 3)
    yield Array.from({ length }, (_, i) => syllables[(state >> (4 * i)) % syllables.length]).join('')
  }
}

function textOf(length: number, seed = 7): string {
  const words: string[] = []
  let size = 0
  for (const word of wordsFrom(seed)) {
    words.push(word)
    size += word.length + 1
    if (size >= length) return words.join(' ')
  }
  return ''
}

const megabyte = textOf(1_000_000)

function timed<T>(work: () => T): { value: T; ms: number } {
  const before = performance.now()
  const value = work()
  return { value, ms: performance.now() - before }
}

/** The words with every nth one replaced. */
function worn(words: string, nth: number): string {
  return words
    .split(' ')
    .map((word, i) => (i % nth === nth - 1 ? 'xyz' : word))
    .join(' ')
}

describe('matchQuote', () => {
  it('finds an exact quote in a megabyte at once', () => {
    const quote = megabyte.slice(700_000, 700_200)
    const { value, ms } = timed(() => matchQuote(megabyte, quote, { prefix: megabyte.slice(699_950, 700_000) }))
    expect(value).toMatchObject({ start: 700_000, end: 700_200, score: 1, sameWords: true, samePlace: true })
    expect(ms).toBeLessThan(200)
  })

  it('finds a worn sentence in a megabyte', () => {
    const start = megabyte.indexOf(' ', 700_000) + 1
    const quote = worn(megabyte.slice(start, start + 150), 8)
    const { value, ms } = timed(() => matchQuote(megabyte, quote, { prefix: megabyte.slice(start - 50, start) }))
    expect(Math.abs(value!.start - start)).toBeLessThan(5)
    expect(value).toMatchObject({ sameWords: false })
    expect(ms).toBeLessThan(2_000)
  })

  it('finds a worn quote of five thousand characters in a megabyte', () => {
    const start = megabyte.indexOf(' ', 300_000) + 1
    const quote = worn(megabyte.slice(start, start + 5_000), 9)
    const { value, ms } = timed(() =>
      matchQuote(megabyte, quote, { prefix: megabyte.slice(start - 50, start), hint: 0 })
    )
    expect(Math.abs(value!.start - start)).toBeLessThan(10)
    expect(Math.abs(value!.end - start - 5_000)).toBeLessThan(10)
    expect(ms).toBeLessThan(3_000)
  })

  it('finds nothing in a megabyte of other words, and says so in time', () => {
    const { value, ms } = timed(() => matchQuote(megabyte, textOf(5_000, 11), {}))
    expect(value).toBeNull()
    expect(ms).toBeLessThan(3_000)
  })

  it('is not held up by a text that repeats itself', () => {
    const { value, ms } = timed(() =>
      matchQuote('ab'.repeat(200_000), 'ab'.repeat(150) + 'xx', { prefix: 'q', suffix: 'z' })
    )
    expect(value?.samePlace ?? false).toBe(false)
    expect(ms).toBeLessThan(5_000)
  })

  it('prefers the place whose context agrees over an exact copy elsewhere', () => {
    const text = 'He left: the gates stay shut, they say. On Sunday she wrote that the gates stay shut. Nobody replied.'
    const match = matchQuote(text, 'the gates stay shut', {
      prefix: 'On Sunday she wrote that ',
      suffix: '. Nobody replied.'
    })
    expect(match).toMatchObject({ start: text.lastIndexOf('the gates'), samePlace: true })
  })

  it('scores better what is more alike', () => {
    const score = (text: string): number =>
      matchQuote(text, 'the gates of the dam would stay shut until spring', {
        prefix: 'He said that ',
        suffix: ' and left.'
      })?.score ?? 0
    const texts = [
      'He said that the gates of the dam would stay shut until spring and left.',
      'He said that the gates of the dam would stay shut until summer and left.',
      'She wrote: the gates of the dam would stay shut until summer; then silence.',
      'He said that the boats would go out again and left.'
    ]
    const scores = texts.map(score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(scores.at(-1)).toBe(0)
  })
})
