import { describe, expect, it } from 'vitest'
import { readerDecorations, type Shown } from '#renderer/reader/reader-decorations.ts'
import { articleSchema } from '#shared/article-schema.ts'
import type { Article, Passage, PlacementState } from '#shared/model.ts'
import { TextPositions } from '#shared/text-positions.ts'

const doc = articleSchema.node('doc', null, [
  articleSchema.node('title', null, articleSchema.text('Pilots press')),
  articleSchema.node('deck', null, articleSchema.text('They want depth')),
  articleSchema.node('paragraph', null, articleSchema.text('Every winter we wait.')),
  articleSchema.node('paragraph', null, articleSchema.text('A ship does not.'))
])
const positions = new TextPositions(doc)
const version = '0190a000-0000-7000-8000-000000000001'

function passage(words: string, changes: Partial<Passage> = {}, state: PlacementState = 'exact'): Passage {
  const start = positions.text.indexOf(words)
  const place = state === 'lost' ? { start: null, end: null } : { start, end: start + words.length }
  return {
    id: words,
    article: 'a',
    selector: { exact: words, prefix: '', suffix: '' },
    placement: { version, state, score: 1, ...place },
    colour: 'green',
    comment: '',
    usedIn: [],
    createdAt: '',
    ...changes
  }
}

function shown(passages: Passage[], more: Partial<Shown> = {}): Shown {
  const paragraphs = positions.blocks.map(({ start, end }, index) => ({
    kind: 'paragraph' as const,
    ordinal: Math.max(0, index - 1),
    start,
    end,
    text: positions.text.slice(start, end)
  }))
  const article = { version: { id: version, paragraphs }, passages } as unknown as Article
  const sourceLine = {} as HTMLElement
  return { article, found: [], foundCurrent: 0, flash: null, paragraph: null, sourceLine, ...more }
}

/** The decorations of a class: the words they lie on and their attributes. */
function inline(of: Shown, name: string): { words: string; attrs: Record<string, string> }[] {
  return readerDecorations(doc, positions, of)
    .find()
    .map(({ from, to, ...decoration }) => ({
      words: doc.textBetween(from, to),
      attrs: (decoration as unknown as { type: { attrs?: Record<string, string> } }).type.attrs ?? {}
    }))
    .filter(({ attrs }) => attrs['class']?.split(' ').includes(name))
}

describe('marks', () => {
  it('lie on exactly their words, in their colour, and name their passage', () => {
    const [mark] = inline(shown([passage('winter we')]), 'mark-green')
    expect(mark).toMatchObject({ words: 'winter we', attrs: { 'data-passage': 'winter we' } })
  })

  it('show that they moved, that they are only cited, that they have a comment', () => {
    const passages = [
      passage('winter', {}, 'moved'),
      passage('ship', { colour: null }),
      passage('wait', { comment: 'Who waits?' })
    ]
    expect(inline(shown(passages), 'mark-moved')).toMatchObject([{ words: 'winter' }])
    expect(inline(shown(passages), 'mark-cited')).toMatchObject([{ words: 'ship' }])
    expect(inline(shown(passages), 'mark-comment')).toMatchObject([{ words: 'wait' }])
  })

  it('are not drawn when they are lost, or placed in another version', () => {
    const elsewhere = passage('ship')
    elsewhere.placement.version = '0190a000-0000-7000-8000-000000000002'
    expect(inline(shown([passage('winter', {}, 'lost'), elsewhere]), 'mark')).toEqual([])
  })
})

it('draws found words, and the one that the reader is on apart', () => {
  const found = [
    { start: positions.text.indexOf('we'), end: positions.text.indexOf('we') + 2 },
    { start: positions.text.indexOf('wait'), end: positions.text.indexOf('wait') + 4 }
  ]
  expect(inline(shown([], { found, foundCurrent: 1 }), 'found')).toHaveLength(2)
  expect(inline(shown([], { found, foundCurrent: 1 }), 'found-current')).toMatchObject([{ words: 'wait' }])
})

it('numbers the paragraphs of the body, not title and deck', () => {
  const numbers = readerDecorations(doc, positions, shown([]))
    .find()
    .flatMap(
      (each) => (each as unknown as { type: { attrs?: Record<string, string> } }).type.attrs?.['data-ordinal'] ?? []
    )
  expect(numbers).toEqual(['1', '2'])
})

it('puts the source line after title and deck', () => {
  const end = doc.child(0).nodeSize + doc.child(1).nodeSize
  const widgets = readerDecorations(doc, positions, shown([])).find(end, end)
  expect(widgets.some(({ from, to }) => from === end && to === end)).toBe(true)
})
