import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, describeRange, type TextPositionSelector } from '#shared/selectors.ts'

const text = `The river council met on Monday. Its chair, Anna Velt, said that the gates would stay shut until spring. The fishermen left early.

Nobody asked about the second gauge, which had been dry since August. A clerk wrote down the names of those who stayed, and of those who did not.

The council meets again in May. Its chair did not say where.`

function rangeOf(words: string, within = text): TextPositionSelector {
  const start = within.indexOf(words)
  return { start, end: start + words.length }
}

/** The state of a passage of `text` after an edit, and the words it is taken to be. */
function after(edited: string, words: string, hint = true): { state: string; found: string | null } {
  const range = rangeOf(words)
  const { state, start, end } = anchor(edited, describeRange(text, range), hint ? range : undefined)
  return { state, found: start === null || end === null ? null : edited.slice(start, end) }
}

describe('describeRange', () => {
  it('keeps the words and about a sentence on each side', () => {
    const selector = describeRange(text, rangeOf('the second gauge'))
    expect(selector.exact).toBe('the second gauge')
    expect(selector.prefix).toBe('The fishermen left early.\n\nNobody asked about ')
    expect(selector.suffix).toBe(', which had been dry since August.')
  })

  it('keeps what there is at the ends of a text', () => {
    expect(describeRange('one two', { start: 0, end: 3 })).toEqual({ exact: 'one', prefix: '', suffix: ' two' })
    expect(describeRange('one two', { start: 4, end: 7 })).toEqual({ exact: 'two', prefix: 'one ', suffix: '' })
  })

  it('never halves a character, and keeps 32 to 200 code units where the text has them', () => {
    const piece = fc.constantFrom('a', ' ', '. ', '\n\n', 'é', 'e\u0301\u0301', '😀', '👩‍👩‍👧', 'ж', '。', 'नि')
    const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 600 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const whole = pieces.join('')
        const starts = [...[...graphemes.segment(whole)].map(({ index }) => index), whole.length]
        const [start, end] = [starts[a % starts.length]!, starts[b % starts.length]!].sort((x, y) => x - y) as [
          number,
          number
        ]
        const { exact, prefix, suffix } = describeRange(whole, { start, end })
        expect(whole.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
        expect(starts).toContain(start - prefix.length)
        expect(starts).toContain(end + suffix.length)
        for (const [context, available] of [
          [prefix, start],
          [suffix, whole.length - end]
        ] as const) {
          expect(context.length).toBeLessThanOrEqual(216)
          expect(context.length).toBeGreaterThanOrEqual(Math.min(available, 16))
        }
      })
    )
  })
})

describe('anchor', () => {
  it('finds a passage where it was, exactly', () => {
    const range = rangeOf('the gates would stay shut until spring')
    expect(anchor(text, describeRange(text, range), range)).toEqual({ state: 'exact', ...range, score: 1 })
  })

  it('finds it exactly behind a new paragraph, with or without a hint', () => {
    const edited = 'A new first paragraph, with a few words of its own.\n\n' + text
    for (const hint of [true, false])
      expect(after(edited, 'the gates would stay shut until spring', hint)).toEqual({
        state: 'exact',
        found: 'the gates would stay shut until spring'
      })
  })

  it('takes other line breaks for the same words', () => {
    const edited = text.replace('stay shut until spring', 'stay\nshut  until spring')
    expect(after(edited, 'the gates would stay shut until spring').state).toBe('exact')
  })

  it('has changed words confirmed', () => {
    const edited = text.replace('stay shut until spring', 'stay closed until spring')
    expect(after(edited, 'the gates would stay shut until spring')).toEqual({
      state: 'moved',
      found: 'the gates would stay closed until spring'
    })
  })

  it('has a short passage confirmed of which half is new, when both sides are as they were', () => {
    const edited = text.replace('The fishermen left early.', 'The farmers left early too.')
    expect(after(edited, 'The fishermen left early.')).toEqual({ state: 'moved', found: 'The farmers left early too.' })
  })

  it('has words confirmed that now stand between others', () => {
    const sentence = 'Nobody asked about the second gauge, which had been dry since August.'
    const edited = 'An entirely new beginning. ' + sentence + ' And another end of it all, without fishermen.'
    expect(after(edited, sentence)).toEqual({ state: 'moved', found: sentence })
  })

  it('never says exact of two places that are alike, unless the hint is at one', () => {
    const once = 'A short report that says the same. The gates stay shut until spring. It says so every week. '
    const twice = once + once
    const range = rangeOf('The gates stay shut until spring', twice)
    const selector = { exact: 'The gates stay shut until spring', prefix: 'says the same. ', suffix: '. It says so' }
    expect(anchor(twice, selector).state).toBe('moved')
    expect(anchor(twice, selector, range)).toMatchObject({ state: 'exact', ...range })
    const second = { start: range.start + once.length, end: range.end + once.length }
    expect(anchor(twice, selector, second)).toMatchObject({ state: 'exact', ...second })
  })

  it('tells the places of a short word apart by what stands around it', () => {
    const range = rangeOf('chair did')
    const selector = describeRange(text, { start: range.start, end: range.start + 'chair'.length })
    const edited = 'New words. ' + text
    const found = anchor(edited, selector)
    expect(found).toMatchObject({ state: 'exact', start: range.start + 'New words. '.length })
  })

  it.each([
    'The fishermen left early.',
    'Nobody asked about the second gauge, which had been dry since August.',
    'Anna Velt',
    'in May',
    'chair'
  ])('loses %j when it is deleted', (words) => {
    expect(after(text.replace(words, ''), words)).toEqual({ state: 'lost', found: null })
  })

  it('loses a passage whose words say something else now', () => {
    const edited = text.replace('the gates would stay shut until spring', 'nothing at all, and smiled at everyone')
    expect(after(edited, 'the gates would stay shut until spring').state).toBe('lost')
  })

  it('loses a passage of no words', () => {
    expect(anchor(text, { exact: '', prefix: 'The ', suffix: 'river' })).toMatchObject({ state: 'lost', start: null })
  })

  it('finds the only occurrence when the selector has no context', () => {
    expect(anchor(text, { exact: 'river council', prefix: '', suffix: '' }).state).toBe('exact')
    expect(anchor(text, { exact: 'council', prefix: '', suffix: '' }).state).toBe('moved')
  })
})

const nouns =
  'gate river minister council gauge harbour boat treaty dam reservoir spring fleet clerk page answer'.split(' ')
const verbs = 'opened measured denied promised closed crossed signed counted questioned repaired'.split(' ')
const ends = 'on Monday|in Port Velm|without a word|for the third time|before the press|at the border|until May'.split(
  '|'
)

/** A text of sentences that resemble each other, as those of one report do. */
const sentences = fc
  .uniqueArray(fc.tuple(fc.nat(14), fc.nat(9), fc.nat(14), fc.nat(6), fc.nat(99)), {
    minLength: 12,
    maxLength: 30,
    selector: (parts) => parts.slice(0, 3).join()
  })
  .map((list) => list.map(([a, b, c, d, n]) => `The ${nouns[a]} ${verbs[b]} the ${nouns[c]} ${ends[d]}, ${n} said.`))

describe('anchor, for any text', () => {
  it('finds every passage of an unchanged text exactly, by its hint', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), (list, a, b) => {
        const whole = list.join(' ')
        const [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number]
        if (!whole.slice(start, end).trim()) return
        expect(anchor(whole, describeRange(whole, { start, end }), { start, end })).toEqual({
          state: 'exact',
          start,
          end,
          score: 1
        })
      })
    )
  })

  it('never takes a sentence for a deleted one without asking', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), (list, at) => {
        const deleted = list[at % list.length]!
        const whole = list.join(' ')
        const range = rangeOf(deleted, whole)
        const edited = list.filter((sentence) => sentence !== deleted).join(' ')
        expect(anchor(edited, describeRange(whole, range), range).state).not.toBe('exact')
      })
    )
  })

  it('finds a sentence exactly wherever others are put before it or taken away', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.nat(), (list, at, other) => {
        const index = (at % (list.length - 8)) + 4
        const words = list[index]!
        const whole = list.join(' ')
        const edited = list
          .toSpliced(other % (index - 2), 1, 'Something else was written here instead of it.')
          .join(' ')
        const found = anchor(edited, describeRange(whole, rangeOf(words, whole)), rangeOf(words, whole))
        expect(found).toMatchObject({ state: 'exact', ...rangeOf(words, edited) })
      })
    )
  })
})
