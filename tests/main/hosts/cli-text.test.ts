import { describe, expect, it } from 'vitest'
import { findQuote } from '#main/hosts/cli/find-quote.ts'
import { errorSentence } from '#main/hosts/cli/output.ts'
import { alignColumns, shorten, textWidth, wrap } from '#main/hosts/cli/text-layout.ts'
import { LibraryError } from '#shared/library-error.ts'

describe('text for a terminal', () => {
  it('counts the columns that a text takes', () => {
    expect(textWidth('naïve')).toBe(5)
    expect(textWidth('nai\u0308ve')).toBe(5)
    expect(textWidth('東京')).toBe(4)
  })

  it('cuts a text with an ellipsis where something is left out', () => {
    expect(shorten('one two three', 8)).toBe('one two…')
    expect(shorten('one  two', 8)).toBe('one two')
  })

  it('breaks lines between words and keeps a word that is longer whole', () => {
    expect(wrap('aaaa bbbb cccc dddd eeee ffff', 24, '    ')).toBe('    aaaa bbbb cccc dddd\n    eeee ffff')
    expect(wrap('x'.repeat(40), 20)).toBe('x'.repeat(40))
  })

  it('puts cells under each other, wide signs counted as two', () => {
    expect(
      alignColumns(
        [
          ['東京', 'a'],
          ['Rome', 'b'],
          ['x', 'c']
        ],
        80
      )
    ).toBe('東京  a\nRome  b\nx     c')
  })

  it('lets the last cell go on below itself where nothing may be cut', () => {
    const row = ['failed', 'one two three four five six seven']
    expect(alignColumns([row], 28)).toBe('failed  one two three four…')
    expect(alignColumns([row], 28, { whole: true })).toBe('failed  one two three four\n        five six seven')
    expect(alignColumns([row], 24, { whole: true })).toBe('failed\n    one two three four\n    five six seven')
    expect(alignColumns([row], Infinity, { whole: true })).toBe('failed  one two three four five six seven')
  })
})

describe('words typed on a keyboard', () => {
  it.each([
    ["It's here", 'so: “It’s here”, he said', [[5, 14]]],
    ['a - b', 'a – b', [[0, 5]]],
    ['two words', 'two\u00a0words', [[0, 9]]],
    ['cost (40)', 'cost (40) or cost [40]', [[0, 9]]],
    ['   ', 'anything', []],
    ['cafe\u0301', 'a café', [[2, 6]]]
  ])('finds %j in %j', (quote, text, places) => {
    expect(findQuote(text, quote).map(({ start, end }) => [start, end])).toEqual(places)
  })
})

describe('what went wrong, as one line', () => {
  it('joins what happened, what was kept and what to do', () => {
    const error = new LibraryError('disk', 'The disk is full.', { kept: 'All is kept.', remedy: 'Free some space.' })
    expect(errorSentence(error)).toBe('The disk is full. All is kept. Free some space.')
  })

  it('names a defect without its stack', () => {
    expect(errorSentence(new TypeError('x is not a function\n  at y'))).toBe(
      'Something unexpected went wrong: x is not a function.'
    )
  })
})
