import { describe, expect, it } from 'vitest'
import { bitsOfNames } from '#main/import/read/page/names-bits.ts'

describe('the words in the names of a page’s elements', () => {
  const bitsOf = bitsOfNames([/\bnav\w*\b/, undefined, /\bread ?more\b/, /\btable ?of ?contents\b/])

  it.each([
    ['main navbar', 0b1],
    ['unnav', 0],
    ['box readmore nav', 0b101],
    ['box read more', 0b100],
    ['read some more', 0],
    ['more read', 0],
    ['the table of contents nav', 0b1001],
    ['tableofcontents', 0b1000],
    ['table of', 0],
    ['', 0]
  ])('are looked at one by one, and in a row where a phrase begins: “%s”', (names, bits) => {
    expect(bitsOf(names)).toBe(bits)
  })
})
