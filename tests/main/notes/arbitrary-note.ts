import fc from 'fast-check'
import { noteSchema } from '#shared/note-schema.ts'
import type { DocJson } from '#shared/model.ts'
import { block, cite, citeSeveral, fixtureId, text } from '../../fixtures/export/harbour-note.ts'
import { hostileText } from './hostile-text.ts'

const link = { type: 'link', attrs: { href: 'https://a.example/b_(c)*d' } }
const hardBreak: DocJson = { type: 'hard_break' }

const words = fc
  .tuple(
    fc.oneof(hostileText, fc.constantFrom(' ', 'a ', ' b', '\u00A0')),
    fc.subarray(['em', 'strong', 'code', 'link'])
  )
  .map(([said, marks]) => text(said, ...marks.map((mark) => (mark === 'link' ? link : mark))))
const citation = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((n) => cite(n)),
  fc
    .tuple(hostileText, hostileText, hostileText)
    .map(([prefix, suffix, locator]) =>
      citeSeveral(
        { passage: null, article: fixtureId(1), prefix, suffix, locator, label: 'section' },
        { passage: null, article: fixtureId(3), suffix }
      )
    )
)
const quotation = fc
  .option(hostileText, { nil: null })
  .map((said) => block('quotation', said ? [text(said)] : [], { passage: fixtureId(12) }))
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: words }, citation, quotation, fc.constant(hardBreak)), {
  maxLength: 5
})
const quoted = fc.array(
  fc.oneof(
    hostileText.map((said) => text(said)),
    citation,
    fc.constant(hardBreak)
  ),
  { maxLength: 4 }
)

const { blocks } = fc.letrec<{ blocks: DocJson[]; block: DocJson }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline.map((content) => block('paragraph', content)),
    fc.tuple(inline, fc.integer({ min: 1, max: 3 })).map(([content, level]) => block('heading', content, { level })),
    quoted.map((content) => block('block_quotation', content, { passage: fixtureId(12) })),
    fc.option(hostileText, { nil: null }).map((said) => block('code_block', said ? [text(said)] : [])),
    fc.constant<DocJson>({ type: 'horizontal_rule' }),
    tie('blocks').map((content) => block('blockquote', content)),
    fc
      .tuple(
        fc.constantFrom('bullet_list', 'ordered_list'),
        fc.array(fc.tuple(inline, tie('blocks')), { minLength: 1, maxLength: 3 })
      )
      .map(([kind, items]) =>
        block(
          kind,
          items.map(([first, rest]) => block('list_item', [block('paragraph', first), ...rest]))
        )
      )
  )
}))

/** Any document that the note schema allows, full of hostile text. */
export const arbitraryNote: fc.Arbitrary<DocJson> = blocks.map(
  // Through the schema, which joins neighbours that carry the same marks and orders the marks.
  (content) => noteSchema.nodeFromJSON(block('doc', content)).toJSON() as DocJson
)
