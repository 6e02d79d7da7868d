import { describe, expect, it } from 'vitest'
import { stepMark, stepParagraph } from '#renderer/reader/paragraph-cursor.ts'
import type { Paragraph } from '#shared/model.ts'

const paragraphs: Paragraph[] = [0, 100, 200].map((start, index) => ({
  kind: 'paragraph',
  ordinal: index + 1,
  start,
  end: start + 90,
  text: ''
}))

describe('J and K', () => {
  it('begin at the paragraph that stands at the top of the window', () => {
    expect(stepParagraph(paragraphs, null, 1, 0)).toBe(0)
    expect(stepParagraph(paragraphs, null, 1, 150)).toBe(1)
    expect(stepParagraph(paragraphs, null, 1, 500)).toBe(2)
  })

  it('go on by one and stay at the ends', () => {
    expect(stepParagraph(paragraphs, 0, 1, 0)).toBe(1)
    expect(stepParagraph(paragraphs, 2, 1, 0)).toBe(2)
    expect(stepParagraph(paragraphs, 0, -1, 0)).toBe(0)
  })

  it('have nowhere to go in an empty article', () => {
    expect(stepParagraph([], null, 1, 0)).toBeNull()
  })
})

describe('] and [', () => {
  const marks = [
    { start: 50, end: 60 },
    { start: 10, end: 20 },
    { start: 90, end: 95 }
  ]

  it('go to the next mark and the one before, in the order of the text', () => {
    expect(stepMark(marks, 20, 1)).toBe(marks[0])
    expect(stepMark(marks, 50, -1)).toBe(marks[1])
  })

  it('go round at the ends', () => {
    expect(stepMark(marks, 90, 1)).toBe(marks[1])
    expect(stepMark(marks, 10, -1)).toBe(marks[2])
    expect(stepMark([], 0, 1)).toBeNull()
  })
})
