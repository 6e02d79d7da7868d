import { expect, it } from 'vitest'
import { joinPages } from '#renderer/articles/join-pages.ts'

const row = (id: string): { id: string } => ({ id })

it('an article that was moved into the next page by new ones is listed once', () => {
  const rows = joinPages(['d', 'c', 'b'].map(row), ['c', 'b', 'a'].map(row))
  expect(rows.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
})
