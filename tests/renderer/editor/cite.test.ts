import { undo } from 'prosemirror-history'
import { NodeSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { CitationItem } from '#shared/csl.ts'
import { newId } from '#shared/id.ts'
import { fitsInline, insertCitation, setCitationItem, type CitedPassage } from '#renderer/editor/cite.ts'
import {
  blockQuotation,
  caretText,
  citation,
  noteState,
  outline,
  paragraph,
  quotation,
  run,
  type
} from '../../support/editor-state.ts'

const short: CitedPassage = { passage: newId(), article: newId(), text: 'The river can wait', ordinal: 2, page: null }
const long = { ...short, text: Array.from({ length: 41 }, (_, i) => `word${i}`).join(' ') }
const split = { ...short, text: 'First paragraph.\n\nSecond paragraph.' }

describe('citing in the line', () => {
  it('puts the words and the citation at the caret, and the caret after them', () => {
    const state = run(noteState([paragraph('She said |')]), insertCitation(short, { quote: true }))
    expect(outline(state.doc)).toEqual(['p She said «The river can wait» ¶'])
    expect(outline(type(state, ', twice').doc)).toEqual(['p She said «The river can wait» ¶, twice'])
    state.doc.check()
  })

  it('names the passage, the article and the paragraph', () => {
    const state = run(noteState([paragraph('|')]), insertCitation(short, { quote: false }))
    const { id, items } = state.doc.firstChild!.firstChild!.attrs as { id: string; items: CitationItem[] }
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(items).toEqual([{ passage: short.passage, article: short.article, locator: '2', label: 'paragraph' }])
  })

  it('names the page instead of the paragraph where the source has pages', () => {
    const paged: CitedPassage = { ...short, page: '12–13' }
    const state = run(noteState([paragraph('|')]), insertCitation(paged, { quote: false }))
    expect((state.doc.firstChild!.firstChild!.attrs as { items: CitationItem[] }).items).toEqual([
      { passage: paged.passage, article: paged.article, locator: '12–13', label: 'page' }
    ])
  })

  it('names no paragraph for a title or a deck', () => {
    const state = run(noteState([paragraph('|')]), insertCitation({ ...short, ordinal: 0 }, { quote: false }))
    expect(state.doc.firstChild!.firstChild!.attrs.items).toEqual([{ passage: short.passage, article: short.article }])
  })

  it('puts spaces where words would touch', () => {
    const state = run(noteState([paragraph('said|so')]), insertCitation(short, { quote: true }))
    expect(outline(state.doc)).toEqual(['p said «The river can wait» ¶ so'])
    expect(caretText(state)).toBe('said The river can wait ¶| so')
    const bracket = run(noteState([paragraph('(|)')]), insertCitation(short, { quote: false }))
    expect(outline(bracket.doc)).toEqual(['p (¶)'])
  })

  it('keeps what is selected and goes after it', () => {
    const state = run(noteState([paragraph('a |claim|')]), insertCitation(short, { quote: false }))
    expect(outline(state.doc)).toEqual(['p a claim ¶'])
  })

  it('goes after a quotation or a citation that the caret is in or on', () => {
    const inside = noteState([paragraph(quotation(newId(), 'quo|ted'))])
    expect(outline(run(inside, insertCitation(short, { quote: false })).doc)).toEqual(['p «quoted» ¶'])
    const before = noteState([paragraph('a ', citation(), '.')])
    const on = before.apply(before.tr.setSelection(NodeSelection.create(before.doc, 3)))
    expect(outline(run(on, insertCitation(short, { quote: false })).doc)).toEqual(['p a ¶ ¶.'])
  })

  it('takes the place of what was typed after @', () => {
    const state = noteState([paragraph('They say @river| today')])
    const from = state.selection.from - 6
    const cited = run(state, insertCitation(short, { quote: true, place: { from, to: from + 6 } }))
    expect(outline(cited.doc)).toEqual(['p They say «The river can wait» ¶ today'])
  })

  it('goes into a paragraph of its own after code', () => {
    const state = run(noteState([paragraph('|')]), (before, dispatch) => {
      dispatch?.(before.tr.setBlockType(1, 1, before.schema.nodes.code_block!))
      return true
    })
    expect(outline(run(state, insertCitation(short, { quote: true })).doc)).toEqual([
      'code_block',
      'p «The river can wait» ¶'
    ])
  })
})

describe('citing as a block', () => {
  it('sets up to 40 words of one paragraph in the line and anything longer as a block', () => {
    expect(fitsInline(short.text)).toBe(true)
    expect(fitsInline(long.text)).toBe(false)
    expect(fitsInline(long.text.split(' ').slice(1).join(' '))).toBe(true)
    expect(fitsInline(split.text)).toBe(false)
  })

  it('takes the place of an empty paragraph and goes on below', () => {
    const state = run(noteState([paragraph('a'), paragraph('|')]), insertCitation(split, { quote: true }))
    expect(outline(state.doc)).toEqual(['p a', 'block_quotation First paragraph.⏎Second paragraph. ¶', 'p'])
    expect(outline(type(state, 'own').doc)[2]).toBe('p own')
    state.doc.check()
  })

  it('splits a paragraph around it', () => {
    const state = run(noteState([paragraph('before | after')]), insertCitation(split, { quote: true }))
    expect(outline(state.doc)).toEqual([
      'p before ',
      'block_quotation First paragraph.⏎Second paragraph. ¶',
      'p  after'
    ])
  })

  it('goes below the paragraph at its end, and before it at its start', () => {
    const end = run(noteState([paragraph('own|'), paragraph('next')]), insertCitation(split, { quote: true }))
    expect(outline(end.doc).map((line) => line.split(' ')[0])).toEqual(['p', 'block_quotation', 'p'])
    const start = run(noteState([paragraph('|own')]), insertCitation(split, { quote: true }))
    expect(outline(start.doc).map((line) => line.split(' ')[0])).toEqual(['block_quotation', 'p'])
  })

  it('goes below a block quotation that the caret is in', () => {
    const state = run(noteState([blockQuotation(newId(), 'quo|ted')]), insertCitation(split, { quote: true }))
    expect(outline(state.doc)[0]).toBe('block_quotation quoted')
    state.doc.check()
  })

  it('keeps a list item whole', () => {
    const list = run(noteState([paragraph('|')]), (before, dispatch) => {
      const item = before.schema.nodes.list_item!.create(null, before.doc.firstChild!)
      const { bullet_list } = before.schema.nodes
      const tr = before.tr.replaceWith(0, before.doc.content.size, bullet_list!.create(null, item))
      dispatch?.(tr.setSelection(NodeSelection.near(tr.doc.resolve(3))))
      return true
    })
    const state = run(list, insertCitation(split, { quote: true }))
    expect(() => state.doc.check()).not.toThrow()
    expect(outline(state.doc)[0]).toContain('block_quotation First')
  })
})

describe('taking it back', () => {
  it.each([
    ['in the line', short],
    ['as a block', split]
  ])('undoes a citation %s in one step and leaves what was typed before it', (_where, source) => {
    const typed = type(noteState([paragraph('|')]), 'own words')
    const undone = run(run(typed, insertCitation(source, { quote: true })), undo)
    expect(outline(undone.doc)).toEqual(['p own words'])
  })

  it('undoes an @ citation to what was typed', () => {
    const typed = type(noteState([paragraph('|')]), 'see @riv')
    const cited = run(typed, insertCitation(short, { quote: true, place: { from: 5, to: 9 } }))
    expect(outline(run(cited, undo).doc)).toEqual(['p see @riv'])
  })
})

describe('editing a citation', () => {
  it('changes locator, prefix and suffix, and leaves out what is empty', () => {
    const state = run(noteState([paragraph('|')]), insertCitation(short, { quote: false }))
    const changed = run(state, setCitationItem(1, 0, { locator: '7', prefix: 'see', suffix: '' }))
    const sources = { passage: short.passage, article: short.article }
    const items = (): unknown => changed.doc.firstChild!.firstChild!.attrs.items
    expect(items()).toEqual([{ ...sources, locator: '7', label: 'paragraph', prefix: 'see' }])
    const cleared = run(changed, setCitationItem(1, 0, { locator: '', prefix: '' }))
    expect(cleared.doc.firstChild!.firstChild!.attrs.items).toEqual([sources])
    changed.doc.check()
    cleared.doc.check()
  })
})
