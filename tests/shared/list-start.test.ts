import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { listStart } from '#shared/list-start.ts'

describe('the start of a list in a page', () => {
  it.each([
    ['<ol></ol>', 1],
    ['<ol start="4"></ol>', 4],
    ['<ol start="1e999"></ol>', 1],
    ['<ol start="IV"></ol>', 1],
    ['<ol start="2.5"></ol>', 1]
  ])('of %s is %i', (html, order) => {
    expect(listStart(parseHTML(html).document.querySelector('ol')!)).toEqual({ order })
  })
})
