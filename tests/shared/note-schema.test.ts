import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { DocJson } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'

const id = newId()
const check = (...content: DocJson[]): void => noteSchema.nodeFromJSON({ type: 'doc', content }).check()
const inParagraph = (...content: DocJson[]): DocJson => ({ type: 'paragraph', content })
const citation = (attrs: Record<string, unknown>): DocJson => inParagraph({ type: 'citation', attrs: { id, ...attrs } })

describe('the note schema', () => {
  it.each<[string, unknown]>([
    ['a passage', [{ passage: id, article: id }]],
    ['an article as a whole', [{ passage: null, article: id }]],
    [
      'a locator, a label, a prefix and a suffix',
      [{ passage: id, article: id, locator: '3', label: 'paragraph', prefix: 'see ', suffix: ', my emphasis' }]
    ],
    [
      'several sources',
      [
        { passage: id, article: id },
        { passage: null, article: newId() }
      ]
    ]
  ])('takes a citation of %s', (_, items) => {
    expect(() => check(citation({ items }))).not.toThrow()
  })

  it.each<[string, unknown]>([
    ['nothing', []],
    ['no list', 'x'],
    ['no article', [{ passage: id }]],
    ['an article that is no id', [{ passage: null, article: '7' }]],
    ['a passage that is no id', [{ passage: 'x', article: id }]],
    ['a label that CSL does not have', [{ passage: null, article: id, label: 'verse' }]],
    ['a locator that is no text', [{ passage: null, article: id, locator: 3 }]]
  ])('refuses a citation of %s', (_, items) => {
    expect(() => check(citation({ items }))).toThrow()
  })

  it('refuses a citation and a quotation whose id is none', () => {
    expect(() => check(citation({ id: 'x', items: [{ passage: id, article: id }] }))).toThrow()
    expect(() => check(inParagraph({ type: 'quotation', attrs: { passage: 'x' } }))).toThrow()
    expect(() => check({ type: 'block_quotation', attrs: { passage: null } })).toThrow()
  })

  it('refuses a quotation that names no passage at all', () => {
    expect(() => check(inParagraph({ type: 'quotation' }))).toThrow()
  })

  it('refuses a quotation within a quotation', () => {
    const inner: DocJson = { type: 'quotation', attrs: { passage: id }, content: [{ type: 'text', text: 'x' }] }
    expect(() => check(inParagraph({ ...inner, content: [inner] }))).toThrow()
  })

  it('refuses a link that runs a script', () => {
    const marks = [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]
    expect(() => check(inParagraph({ type: 'text', text: 'x', marks }))).toThrow()
  })

  it('refuses a note without a block', () => {
    expect(() => check()).toThrow()
  })

  it('gives back the document that it was given', () => {
    const text: DocJson = { type: 'text', text: 'x', marks: [{ type: 'strong' }] }
    const doc: DocJson = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text] },
        inParagraph(
          { type: 'quotation', attrs: { passage: id }, content: [text] },
          { type: 'citation', attrs: { id, items: [{ passage: id, article: id, prefix: 'see ' }] } }
        ),
        { type: 'block_quotation', attrs: { passage: id }, content: [text, { type: 'hard_break' }] },
        { type: 'horizontal_rule' }
      ]
    }
    expect(noteSchema.nodeFromJSON(doc).toJSON()).toEqual(doc)
  })
})
