import { describe, expect, it } from 'vitest'
import { toLike, toMatch } from '#main/db/search-query.ts'

describe('a typed query as FTS5', () => {
  it.each([
    ['weir', '"weir"'],
    ['weir gate', '("weir" AND "gate")'],
    ['"second report" weir', '("second report" AND "weir")'],
    ['weir OR gate', '("weir" OR "gate")'],
    ['weir NOT gate', '("weir" NOT "gate")'],
    ['promis*', '"promis"*'],
    ['NOT weir', null],
    ['weir AND', '"weir"'],
    ['AND OR', null],
    ['"unclosed phrase', '"unclosed phrase"'],
    ['— … ( *', null],
    ['or and not', '(("or" AND "and") AND "not")'],
    ['', null]
  ])('reads %j as %j', (query, match) => {
    expect(toMatch(query)).toBe(match)
  })

  it('lets the word being typed match what begins with it', () => {
    expect(toMatch('closed wei', { typing: true })).toBe('("closed" AND "wei"*)')
    expect(toMatch('closed wei ', { typing: true })).toBe('("closed" AND "wei")')
  })

  it('takes the signs of LIKE as themselves', () => {
    expect(toLike('50%_\\')).toBe('%50\\%\\_\\\\%')
  })
})
