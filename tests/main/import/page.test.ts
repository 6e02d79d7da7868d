import { describe, expect, it } from 'vitest'
import { attribute, parsePage, selectEvery, selectFirst, textOf } from '#main/import/read/page.ts'

describe('a page as a tree', () => {
  it('is made of anything, an empty string included', () => {
    expect(parsePage('').children).toEqual([])
    expect(textOf(parsePage('a < b &amp; c</p></html> d <p'))).toBe('a < b & c d p')
  })

  it('is asked with selectors, attributes and text', () => {
    const page = parsePage('<body><p class="a" title="x">One <b>two</b><script>three</script></p><p>four</p></body>')
    expect(selectEvery('body > p', page).map(textOf)).toEqual(['One two', 'four'])
    const first = selectFirst('p.a', page)!
    expect(attribute(first, 'title')).toBe('x')
    expect(attribute(first, 'constructor')).toBeNull()
    expect(textOf(selectFirst('script', page)!)).toBe('three')
  })

  it('is never nested so deeply that walking it could fail', () => {
    const page = parsePage(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}<p>after`)
    expect(textOf(page)).toBe('deepafter')
    let depth = 0
    for (let node = selectEvery('div', page).at(-1)?.parent ?? null; node; node = node.parent) depth += 1
    expect(depth).toBeLessThanOrEqual(256)
    expect(selectFirst('p', page)?.parent).toBe(page)
  })
})
