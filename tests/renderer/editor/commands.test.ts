import type { Command } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { isActive, noteCommands, type NoteCommand } from '#renderer/editor/commands.ts'
import { noteKeys } from '#renderer/editor/note-keymap.ts'
import {
  blockQuotation,
  citation,
  heading,
  noteState,
  outline,
  paragraph,
  quotation,
  run,
  type
} from '../../support/editor-state.ts'

const keys = noteKeys()
const press = (key: string): Command => keys[key]!

describe('formatting', () => {
  it.each([
    ['heading1', 'h1 Weir'],
    ['heading2', 'h2 Weir'],
    ['heading3', 'h3 Weir'],
    ['codeBlock', 'code_block Weir'],
    ['bulletList', 'ul(li(p Weir))'],
    ['orderedList', 'ol(li(p Weir))'],
    ['blockquote', 'blockquote(p Weir)']
  ] satisfies [NoteCommand, string][])('makes a paragraph a %s, and a paragraph again', (command, expected) => {
    const before = noteState([paragraph('We|ir')])
    expect(isActive(before, command)).toBe(false)
    const after = run(before, noteCommands[command])
    expect(outline(after.doc)).toEqual([expected])
    expect(isActive(after, command)).toBe(true)
    expect(outline(run(after, noteCommands[command]).doc)).toEqual(['p Weir'])
  })

  it.each(['strong', 'em', 'code'] as const)('makes the selection %s and plain again', (mark) => {
    const after = run(noteState([paragraph('the |old| weir')]), noteCommands[mark])
    expect(outline(after.doc)).toEqual([`p the <${mark}>old</${mark}> weir`])
    expect(isActive(after, mark)).toBe(true)
    expect(outline(run(after, noteCommands[mark]).doc)).toEqual(['p the old weir'])
  })

  it('turns one kind of list into the other', () => {
    const list = run(noteState([paragraph('Weir|')]), noteCommands.bulletList)
    expect(outline(run(list, noteCommands.orderedList).doc)).toEqual(['ol(li(p Weir))'])
  })

  it('moves a list item in and out with Tab and Shift+Tab, and leaves Tab alone elsewhere', () => {
    const one = run(noteState([paragraph('one|')]), noteCommands.bulletList)
    const two = type(run(one, press('Enter')), 'two')
    const inner = run(two, press('Tab'))
    expect(outline(inner.doc)).toEqual(['ul(li(p one ul(li(p two))))'])
    expect(outline(run(inner, press('Shift-Tab')).doc)).toEqual(['ul(li(p one) li(p two))'])
    expect(press('Tab')(noteState([paragraph('one|')]))).toBe(false)
  })

  it('ends a list with Enter on an empty item', () => {
    const one = run(noteState([paragraph('one|')]), noteCommands.bulletList)
    const ended = run(run(one, press('Enter')), press('Enter'))
    expect(outline(ended.doc)).toEqual(['ul(li(p one))', 'p'])
  })

  it('puts in a rule', () => {
    expect(outline(run(noteState([paragraph('one|')]), noteCommands.rule).doc)).toContain('horizontal_rule')
  })

  it('takes back and does again', () => {
    const typed = type(noteState([paragraph('one|')]), ' two')
    const undone = run(typed, noteCommands.undo)
    expect(outline(undone.doc)).toEqual(['p one'])
    expect(outline(run(undone, noteCommands.redo).doc)).toEqual(['p one two'])
    expect(noteCommands.redo(typed)).toBe(false)
  })
})

describe('formatting and sources', () => {
  const passage = newId()

  it('never turns a block quotation into something else', () => {
    const state = noteState([blockQuotation(passage, 'The river |can wait.')])
    for (const command of ['heading1', 'codeBlock', 'paragraph'] as const)
      expect(noteCommands[command](state), command).toBe(false)
  })

  it('refuses a code block where it would drop a citation or a quotation', () => {
    expect(noteCommands.codeBlock(noteState([paragraph('a|b', citation())]))).toBe(false)
    expect(noteCommands.codeBlock(noteState([paragraph('a|b', quotation(passage, 'c'))]))).toBe(false)
  })

  it('makes a heading of a paragraph with a citation and keeps the citation', () => {
    const state = run(noteState([paragraph('We|ir ', citation())]), noteCommands.heading2)
    expect(outline(state.doc)).toEqual(['h2 Weir ¶'])
  })

  it('makes quoted words italic without losing the quotation', () => {
    const state = run(noteState([paragraph(quotation(passage, 'The |river| waits'))]), noteCommands.em)
    expect(state.doc.firstChild!.firstChild!.type.name).toBe('quotation')
  })
})

describe('keys next to a quotation', () => {
  const passage = newId()

  it('selects an inline quotation with the first Backspace, so that the second removes it knowingly', () => {
    const state = noteState([paragraph('a ', quotation(passage, 'quoted'), '| b')])
    const selected = run(state, press('Backspace'))
    expect(selected.selection.content().content.firstChild!.type.name).toBe('quotation')
    expect(outline(run(selected, press('Backspace')).doc)).toEqual(['p a  b'])
  })

  it('selects it with Delete before it, likewise', () => {
    const state = noteState([paragraph('a |', quotation(passage, 'quoted'))])
    expect(run(state, press('Delete')).selection.empty).toBe(false)
  })

  it('never runs one’s own words into a block quotation', () => {
    const own = noteState([blockQuotation(passage, 'quoted'), paragraph('|own')])
    expect(outline(run(own, press('Backspace')).doc)).toEqual(['block_quotation quoted', 'p own'])
    const before = noteState([paragraph('own|'), blockQuotation(passage, 'quoted')])
    expect(outline(run(before, press('Delete')).doc)).toEqual(['p own', 'block_quotation quoted'])
    const start = noteState([paragraph('own'), blockQuotation(passage, '|quoted')])
    expect(outline(run(start, press('Backspace')).doc)).toEqual(['p own', 'block_quotation quoted'])
    const end = noteState([blockQuotation(passage, 'quoted|'), heading(1, 'own')])
    expect(outline(run(end, press('Delete')).doc)).toEqual(['block_quotation quoted', 'h1 own'])
  })

  it('removes an empty paragraph after a block quotation', () => {
    const state = noteState([blockQuotation(passage, 'quoted'), paragraph('|')])
    expect(outline(run(state, press('Backspace')).doc)).toEqual(['block_quotation quoted'])
  })

  it('goes on in a paragraph below with Enter at the end of a block quotation', () => {
    const state = run(noteState([blockQuotation(passage, 'quoted|')]), press('Enter'))
    expect(outline(type(state, 'own').doc)).toEqual(['block_quotation quoted', 'p own'])
  })

  it('breaks the line with Enter within a block quotation', () => {
    const state = run(noteState([blockQuotation(passage, 'one| two')]), press('Enter'))
    expect(outline(state.doc)).toEqual(['block_quotation one⏎ two'])
  })

  it('leaves no empty quotation behind with Enter at the edge of one', () => {
    const end = run(noteState([paragraph('a ', quotation(passage, 'quoted|'))]), press('Enter'))
    expect(outline(type(end, 'own').doc)).toEqual(['p a «quoted»', 'p own'])
  })
})
