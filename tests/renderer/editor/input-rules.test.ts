import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { noteKeys } from '#renderer/editor/note-keymap.ts'
import { blockQuotation, noteState, outline, paragraph, quotation, run, type } from '../../support/editor-state.ts'

const typed = (text: string, before = '|'): string[] => outline(type(noteState([paragraph(before)]), text).doc)

describe('Markdown as one types', () => {
  it.each([
    ['# Weir', ['h1 Weir']],
    ['## Weir', ['h2 Weir']],
    ['### Weir', ['h3 Weir']],
    ['#### Weir', ['p #### Weir']],
    ['- one', ['ul(li(p one))']],
    ['* one', ['ul(li(p one))']],
    ['1. one', ['ol(li(p one))']],
    ['> said', ['blockquote(p said)']],
    ['```x = 1', ['code_block x = 1']],
    ['---', ['horizontal_rule', 'p']],
    ['it is **never** so', ['p it is <strong>never</strong> so']],
    ['it is *rarely* so', ['p it is <em>rarely</em> so']],
    ['it is _rarely_ so', ['p it is <em>rarely</em> so']],
    ['run `make` now', ['p run <code>make</code> now']],
    ['(**now**)', ['p (<strong>now</strong>)']]
  ])('reads %s', (text, expected) => {
    expect(typed(text)).toEqual(expected)
  })

  it.each(['2 * 3 * 4', 'snake_case_name', 'a*b*c', '**', '* *'])('leaves %s as it is', (text) => {
    expect(typed(`x ${text}`)).toEqual([`p x ${text}`])
  })

  it('starts a numbered list at the number typed, and goes on with one right before it', () => {
    expect(typed('3. three')).toEqual(['ol(li(p three))'])
    const list = type(noteState([paragraph('|')]), '3. three')
    expect(list.doc.firstChild!.attrs.order).toBe(3)
  })

  it('takes a rule’s effect back with Backspace right after it', () => {
    const state = run(type(noteState([paragraph('|')]), '# '), noteKeys().Backspace!)
    expect(outline(state.doc)).toEqual(['p # '])
  })
})

describe('Markdown and quoted words', () => {
  const passage = newId()

  it('reads no Markdown within a quotation, for it would change the words', () => {
    const block = type(noteState([blockQuotation(passage, '|words')]), '# ')
    expect(outline(block.doc)).toEqual(['block_quotation # words'])
    const inline = type(noteState([paragraph(quotation(passage, 'so |said'))]), '*no* ')
    expect(outline(inline.doc)).toEqual(['p «so *no* said»'])
  })

  it('never takes a quotation into a mark’s delimiters', () => {
    const state = type(noteState([paragraph('*a ', quotation(passage, 'quoted'), ' b|')]), '*')
    expect(outline(state.doc)).toEqual(['p *a «quoted» b*'])
  })
})
