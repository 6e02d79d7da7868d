import { expect, it } from 'vitest'
import { findRanges } from '#renderer/reader/find-ranges.ts'

const found = (text: string, words: string): string[] =>
  findRanges(text, words).map(({ start, end }) => text.slice(start, end))

it('finds words whatever their case, in every script', () => {
  expect(found('The channel. A CHANNEL', 'channel')).toEqual(['channel', 'CHANNEL'])
  expect(found('Вода и ВОДА', 'вода')).toEqual(['Вода', 'ВОДА'])
})

it('finds typed quotes in typographic ones', () => {
  expect(found('“We don’t vote,” she said', '"we don\'t vote')).toEqual(['“We don’t vote'])
})

it('takes any white space for a space, so words are found over a line break', () => {
  expect(found('deep\nwater, deep\u00a0water', 'deep water')).toEqual(['deep\nwater', 'deep\u00a0water'])
})

it('takes signs as they are typed', () => {
  expect(found('cost (5.0) and 550', '5.0)')).toEqual(['5.0)'])
})

it('finds nothing for nothing', () => {
  expect(findRanges('some text', '  ')).toEqual([])
})

it('stops at 5,000 places', () => {
  expect(findRanges('a '.repeat(6_000), 'a')).toHaveLength(5_000)
})
