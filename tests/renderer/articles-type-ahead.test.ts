import { expect, it } from 'vitest'
import { TypeAhead } from '#renderer/articles/type-ahead.ts'

const titles = ['Harbour council', 'Pilots press', 'Port dues rise', 'Écluse fermée']

it('goes to the next row that begins with the letter, and round at the end', () => {
  expect(new TypeAhead().type('p', titles, 0, 0)).toBe(1)
  expect(new TypeAhead().type('p', titles, 1, 0)).toBe(2)
  expect(new TypeAhead().type('h', titles, 2, 0)).toBe(0)
})

it('takes letters in quick succession as one word', () => {
  const typeAhead = new TypeAhead()
  expect(typeAhead.type('p', titles, 0, 0)).toBe(1)
  expect(typeAhead.type('o', titles, 1, 200)).toBe(2)
})

it('begins a new word after a pause', () => {
  const typeAhead = new TypeAhead()
  typeAhead.type('p', titles, 0, 0)
  expect(typeAhead.typing(500)).toBe(true)
  expect(typeAhead.typing(1_000)).toBe(false)
  expect(typeAhead.type('h', titles, 1, 1_000)).toBe(0)
})

it('finds letters with accents whatever their case, and says when there is no such row', () => {
  expect(new TypeAhead().type('É', titles, 0, 0)).toBe(3)
  expect(new TypeAhead().type('x', titles, 0, 0)).toBe(-1)
})
