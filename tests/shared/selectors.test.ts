import { describe, expect, it } from 'vitest'
import { anchor, describeRange } from '#shared/selectors.ts'

const text =
  'The river council met on Monday. Its chair, Anna Velt, said the gates would stay shut until spring. Fishermen left early. ' +
  'Nobody asked about the second gauge, which had been dry since August.'

const rangeOf = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('anchor', () => {
  it('finds unchanged words exactly', () => {
    const range = rangeOf('the gates would stay shut until spring')
    expect(anchor(text, describeRange(text, range), range)).toMatchObject({ state: 'exact', ...range, score: 1 })
  })
})
