import { describe, expect, it } from 'vitest'
import { excerpt } from '#shared/excerpt.ts'

describe('excerpt', () => {
  it('leaves a short text as it is, on one line', () => {
    expect(excerpt('One\n\ntwo  three')).toBe('One two three')
  })

  it('cuts a long text between words', () => {
    expect(excerpt('The gates stay shut, he said', 21)).toBe('The gates stay shut…')
  })

  it('never halves a character', () => {
    expect(excerpt('😀'.repeat(20), 8)).toBe('😀😀😀…')
  })

  it('is never longer than asked for', () => {
    for (let length = 2; length < 60; length++)
      expect(
        excerpt('Water is not a matter for ministers alone, said the fishermen of Velm.', length).length
      ).toBeLessThanOrEqual(length)
  })
})
