import { parseHTML } from 'linkedom'
import { DOMParser } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '#shared/article-schema.ts'
import type { DocJson } from '#shared/model.ts'

const linked = (href: unknown): DocJson => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }] }
  ]
})
const check = (json: DocJson): void => articleSchema.nodeFromJSON(json).check()

describe('the article schema', () => {
  it.each(['https://velm.example/a?b=c', 'http://velm.example/', 'mailto:desk@velm.example'])(
    'takes a link to %s',
    (href) => {
      expect(() => check(linked(href))).not.toThrow()
    }
  )

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    '',
    7,
    null
  ])('refuses a link to %j', (href) => {
    expect(() => check(linked(href))).toThrow()
  })

  it('reads HTML with a link that runs a script as its words alone', () => {
    const { document } = parseHTML(
      '<!doctype html><html><body><p><a href="javascript:alert(1)">one</a> <a href="https://velm.example/">two</a></p></body></html>'
    )
    const doc = DOMParser.fromSchema(articleSchema).parse(document.body)
    doc.check()
    expect(doc.textContent).toBe('one two')
    expect(JSON.stringify(doc.toJSON())).not.toContain('javascript')
    expect(JSON.stringify(doc.toJSON())).toContain('https://velm.example/')
  })

  it.each<[string, DocJson]>([
    ['a level that is no number', { type: 'heading', attrs: { level: 'x' } }],
    [
      'a header that is no yes or no',
      { type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_cell', attrs: { header: 1 } }] }] }
    ],
    ['a list of nothing', { type: 'bullet_list' }],
    ['a list item without a paragraph', { type: 'bullet_list', content: [{ type: 'list_item' }] }],
    ['a deck before the title', { type: 'title' }],
    ['marks in code', { type: 'code_block', content: [{ type: 'text', text: 'x', marks: [{ type: 'em' }] }] }]
  ])('refuses %s', (_, block) => {
    expect(() => check({ type: 'doc', content: [{ type: 'deck' }, block] })).toThrow()
  })

  it.each(['script', 'image', 'iframe', 'citation'])('does not know a node named %s', (type) => {
    expect(() => check({ type: 'doc', content: [{ type }] })).toThrow()
  })

  it('gives back the document that it was given', () => {
    const doc: DocJson = {
      type: 'doc',
      content: [
        { type: 'title', content: [{ type: 'text', text: 'T' }] },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'H' }] },
        {
          type: 'ordered_list',
          attrs: { order: 4 },
          content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'hard_break' }] }] }]
        },
        { type: 'blockquote', content: [{ type: 'paragraph' }] },
        { type: 'table', content: [{ type: 'table_row', content: [{ type: 'table_cell', attrs: { header: true } }] }] }
      ]
    }
    expect(articleSchema.nodeFromJSON(doc).toJSON()).toEqual(doc)
  })
})
