import fc from 'fast-check'
import type { Node, Schema } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '#shared/article-schema.ts'
import { newId } from '#shared/id.ts'
import type { DocJson } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { TextPositions } from '#shared/text-positions.ts'

const id = newId()
const text = (words: string): DocJson => ({ type: 'text', text: words })
const block = (type: string, ...content: (DocJson | string)[]): DocJson => ({
  type,
  content: content.map((child) => (typeof child === 'string' ? text(child) : child))
})
const p = (...content: (DocJson | string)[]): DocJson => block('paragraph', ...content)
const br: DocJson = { type: 'hard_break' }
const cite: DocJson = { type: 'citation', attrs: { id, items: [{ passage: id, article: id }] } }
const quote = (...content: string[]): DocJson => ({ ...block('quotation', ...content), attrs: { passage: id } })

function read(schema: Schema, ...content: DocJson[]): { doc: Node; positions: TextPositions } {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  doc.check()
  return { doc, positions: new TextPositions(doc) }
}

describe('the canonical text', () => {
  it.each<[what: string, content: DocJson[], expected: string]>([
    ['blocks by a blank line', [block('title', 'One'), block('deck', 'Two'), p('Three')], 'One\n\nTwo\n\nThree'],
    [
      'a nested list like any blocks',
      [
        block(
          'bullet_list',
          block('list_item', p('a'), block('ordered_list', block('list_item', p('b')))),
          block('list_item', p('c'))
        ),
        p('d')
      ],
      'a\n\nb\n\nc\n\nd'
    ],
    [
      'a quote within a quote like any blocks',
      [block('blockquote', p('a'), block('blockquote', p('b'))), p('c')],
      'a\n\nb\n\nc'
    ],
    [
      'cells by a tab, rows by a blank line',
      [
        block(
          'table',
          block('table_row', block('table_cell', 'a'), block('table_cell', 'b')),
          block('table_row', block('table_cell', 'c'), block('table_cell'))
        ),
        p('d')
      ],
      'a\tb\n\nc\t\n\nd'
    ],
    ['a hard break as a line break', [p('a', br, 'b')], 'a\nb'],
    ['an empty block as nothing', [p('a'), p(), p('b')], 'a\n\n\n\nb'],
    ['code as it stands', [block('code_block', 'x\n  y'), block('caption', 'z')], 'x\n  y\n\nz']
  ])('joins %s', (_, content, expected) => {
    expect(read(articleSchema, ...content).positions.text).toBe(expected)
  })

  it('has a citation as one object replacement character, and a quotation as its words', () => {
    const { positions } = read(noteSchema, p('He said ', quote('never'), cite, ' twice.'))
    expect(positions.text).toBe('He said never\uFFFC twice.')
  })

  it('is empty for an empty document', () => {
    const { positions } = read(articleSchema)
    expect(positions.text).toBe('')
    expect(positions.toPos(0)).toBe(0)
    expect(positions.toOffset(0)).toBe(0)
  })
})

describe('TextPositions', () => {
  it('counts in UTF-16 code units, as ProseMirror does', () => {
    const { positions } = read(articleSchema, p('a😀b'), p('c'))
    expect(positions.toOffset(1 + 3)).toBe(3)
    expect(positions.toPos(3)).toBe(4)
    expect(positions.text.slice(positions.toOffset(7))).toBe('c')
  })

  it('takes a position between blocks for the end of the block before it', () => {
    const { positions } = read(articleSchema, p('ab'), p('cd'))
    expect(positions.toOffset(3)).toBe(2)
    expect(positions.toOffset(4)).toBe(2)
    expect(positions.toOffset(5)).toBe(4)
    expect(positions.toOffset(99)).toBe(6)
  })

  it('takes an offset within a separator for the end of the block before it', () => {
    const { positions } = read(articleSchema, p('ab'), p('cd'))
    expect([2, 3, 4, 99].map((offset) => positions.toPos(offset))).toEqual([3, 3, 5, 7])
  })

  it('finds its way into and past a quotation', () => {
    const { doc, positions } = read(noteSchema, p('a', quote('bc'), 'd'))
    for (const [from, to] of [
      [0, 1],
      [1, 3],
      [3, 4]
    ] as const) {
      const words = doc.textBetween(positions.toPos(from), positions.toPos(to))
      expect(words).toBe(positions.text.slice(from, to))
    }
  })

  it('names each block with its place', () => {
    const { positions } = read(articleSchema, p('ab'), block('heading', 'c'))
    expect(positions.blocks.map(({ pos, start, end, node }) => [pos, start, end, node.type.name])).toEqual([
      [1, 0, 2, 'paragraph'],
      [5, 4, 5, 'heading']
    ])
  })
})

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
const plainInline = fc.oneof(words.map(text), fc.constant(br))
const noteInline = fc.oneof(
  plainInline,
  fc.constant(cite),
  fc.oneof(
    words.map((w) => quote(w)),
    fc.constant(quote())
  )
)

/** Documents of either schema, with blocks nested three deep at most. */
function documents(inline: fc.Arbitrary<DocJson>, extra: fc.Arbitrary<DocJson>): fc.Arbitrary<DocJson[]> {
  const { block: any } = fc.letrec<{ block: DocJson; item: DocJson }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.array(inline, { maxLength: 5 }).map((content) => p(...content)),
      extra,
      fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => block('blockquote', ...content)),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => block('bullet_list', ...content))
    ),
    item: fc.array(tie('block'), { maxLength: 2 }).map((content) => block('list_item', p('item'), ...content))
  }))
  return fc.array(any, { minLength: 1, maxLength: 5 })
}

const cell = fc.array(plainInline, { maxLength: 3 }).map((content) => block('table_cell', ...content))
const table = fc
  .array(
    fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => block('table_row', ...cells)),
    { minLength: 1, maxLength: 3 }
  )
  .map((rows) => block('table', ...rows))
const quotationBlock = fc
  .array(fc.oneof(plainInline, fc.constant(cite)), { maxLength: 4 })
  .map((content): DocJson => ({ ...block('block_quotation', ...content), attrs: { passage: id } }))

describe.each<[string, Schema, fc.Arbitrary<DocJson[]>]>([
  ['articles', articleSchema, documents(plainInline, table)],
  ['notes', noteSchema, documents(noteInline, quotationBlock)]
])('TextPositions, for any document of %s', (_, schema, docs) => {
  it('leads from every offset of a block to a position and back', () => {
    fc.assert(
      fc.property(docs, (content) => {
        const { positions } = read(schema, ...content)
        for (const { start, end } of positions.blocks)
          for (let offset = start; offset <= end; offset++)
            expect(positions.toOffset(positions.toPos(offset))).toBe(offset)
      })
    )
  })

  it('leads from every position within a block to an offset and back to where the same text is before it', () => {
    fc.assert(
      fc.property(docs, (content) => {
        const { doc, positions } = read(schema, ...content)
        for (const { pos, node } of positions.blocks)
          for (let at = pos; at <= pos + node.content.size; at++) {
            const back = positions.toPos(positions.toOffset(at))
            const [from, to] = [Math.min(at, back), Math.max(at, back)]
            expect(doc.textBetween(from, to, '', '*')).toBe('')
          }
      })
    )
  })

  it('grows with the position', () => {
    fc.assert(
      fc.property(docs, (content) => {
        const { doc, positions } = read(schema, ...content)
        let before = 0
        for (let pos = 0; pos <= doc.content.size; pos++) {
          const offset = positions.toOffset(pos)
          expect(offset).toBeGreaterThanOrEqual(before)
          before = offset
        }
        expect(before).toBe(positions.text.length)
      })
    )
  })
})
