import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { Footnotes } from '#renderer/reader/footnotes.ts'
import { articleSchema } from '#shared/article-schema.ts'

const text = (words: string, ...labels: string[]): Node =>
  articleSchema.node('paragraph', null, [
    articleSchema.text(words),
    ...labels.map((label) => articleSchema.node('footnote_reference', { label }))
  ])
const note = (label: string, words: string): Node => articleSchema.node('footnote', { label }, text(words))

/** Where nodes of a type and label stand, in order. */
function places(doc: Node, type: string, label: string): number[] {
  const found: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === type && node.attrs.label === label) found.push(pos)
  })
  return found
}

describe('footnotes', () => {
  it('lead from the reference to the note and back', () => {
    const doc = articleSchema.node('doc', null, [
      text('The weir.', '1', '2'),
      note('1', 'Built late.'),
      note('2', 'Twice.')
    ])
    const footnotes = new Footnotes(doc)
    const [reference] = places(doc, 'footnote_reference', '2')
    const [second] = places(doc, 'footnote', '2')
    expect(footnotes.noteOf(reference!)).toBe(second)
    expect(footnotes.referenceOf(second!)).toBe(reference)
  })

  it('mean the chapter’s own note where labels begin again', () => {
    const doc = articleSchema.node('doc', null, [
      text('One.', '1'),
      note('1', 'Of the first.'),
      text('Two.', '1'),
      note('1', 'Of the second.')
    ])
    const footnotes = new Footnotes(doc)
    const references = places(doc, 'footnote_reference', '1')
    const notes = places(doc, 'footnote', '1')
    expect(references.map((each) => footnotes.noteOf(each))).toEqual(notes)
    expect(notes.map((each) => footnotes.referenceOf(each))).toEqual(references)
  })

  it('lead nowhere when the other end is not in the text', () => {
    const doc = articleSchema.node('doc', null, [text('One.', '7'), note('8', 'Of nothing.')])
    const footnotes = new Footnotes(doc)
    expect(footnotes.noteOf(places(doc, 'footnote_reference', '7')[0]!)).toBeNull()
    expect(footnotes.referenceOf(places(doc, 'footnote', '8')[0]!)).toBeNull()
  })
})
