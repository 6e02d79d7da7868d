import { describe, expect, it } from 'vitest'
import { passageContext } from '#shared/passage-context.ts'
import { sourceLine } from '#shared/source-line.ts'

describe('the context of a passage', () => {
  it('stays within its paragraph', () => {
    const text = 'Before it.\n\nShe said yes, twice.\n\nAfter it.'
    const start = text.indexOf('yes')
    expect(passageContext(text, start, start + 3)).toEqual({ before: 'She said ', after: ', twice.' })
  })

  it('is cut at a word, and says that it was cut', () => {
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ')
    const start = words.indexOf('word100')
    const { before, after } = passageContext(words, start, start + 7)
    expect(before).toMatch(/^… word\d+ .*word99 $/)
    expect(after).toMatch(/^ word101 .*word\d+ …$/)
  })
})

describe('a source line', () => {
  it('says what is unknown', () => {
    expect(sourceLine({ outlet: null, published: null })).toBe('outlet unknown · date unknown')
  })
})
