import { describe, expect, it } from 'vitest'
import { byName, byPath } from '#shared/natural-order.ts'

describe('the natural order', () => {
  it('counts numbers and puts the case aside', () => {
    const names = ['page 10.html', 'Weir.txt', 'page 2.html', 'ferry.txt', 'Page 1.html', 'åland.txt']
    expect(names.sort(byName)).toEqual([
      'åland.txt',
      'ferry.txt',
      'Page 1.html',
      'page 2.html',
      'page 10.html',
      'Weir.txt'
    ])
  })

  it('keeps one order of names that differ in little', () => {
    const names = ['a1', 'a01', 'A1']
    expect([...names].sort(byName)).toEqual([...names].reverse().sort(byName))
  })

  it('goes through a path folder by folder', () => {
    const paths = ['b/10/a', 'b/2/z', 'b/2', 'a b/c', 'a/d']
    expect(paths.sort(byPath)).toEqual(['a/d', 'a b/c', 'b/2', 'b/2/z', 'b/10/a'])
  })
})
