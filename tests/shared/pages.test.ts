import { describe, expect, it } from 'vitest'
import { pageLocator, pageSpan } from '#shared/pages.ts'

const pages = [
  { offset: 0, label: 'xi' },
  { offset: 40, label: '1' }
]

describe('the page of a passage', () => {
  it('is the page that its words stand on', () => {
    expect(pageLocator(pages, 3, 20)).toBe('xi')
    expect(pageLocator(pages, 40, 60)).toBe('1')
  })

  it('is two pages when the words run over the page’s end, and not before', () => {
    expect(pageLocator(pages, 30, 40)).toBe('xi')
    expect(pageLocator(pages, 30, 41)).toBe('xi–1')
  })

  it('is unknown where the source has no pages', () => {
    expect(pageLocator(undefined, 0, 5)).toBeNull()
    expect(pageSpan(null, null)).toBeNull()
  })

  it('is the one page that is known when only one is', () => {
    expect(pageSpan(null, '4')).toBe('4')
    expect(pageSpan('4', null)).toBe('4')
  })
})
