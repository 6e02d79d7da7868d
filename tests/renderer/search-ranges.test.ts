import { expect, it } from 'vitest'
import { cutAtRanges } from '#renderer/search/cut-at-ranges.ts'

const text = 'deep water in the deep channel'

it('cuts a snippet at its matched words and loses none of it', () => {
  const pieces = cutAtRanges(text, [
    [18, 22],
    [0, 4]
  ])
  expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(['deep', 'deep'])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})

it('clips ranges that overlap or fall outside', () => {
  const pieces = cutAtRanges(text, [
    [0, 10],
    [5, 12],
    [28, 99],
    [99, 120]
  ])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter(({ found }) => found).map((piece) => piece.text)).toEqual(['deep water', ' i', 'el'])
})

it('leaves a snippet without matches whole', () => {
  expect(cutAtRanges(text, [])).toEqual([{ text, found: false }])
})
