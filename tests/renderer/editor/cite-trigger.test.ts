import { undo } from 'prosemirror-history'
import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { citeTrigger, closeTrigger, openTrigger, queryAfterAt, startCiting } from '#renderer/editor/cite-trigger.ts'
import { citation, noteState, outline, paragraph, quotation, run, type } from '../../support/editor-state.ts'

const open = (before: string, text: string): string | null =>
  openTrigger(type(noteState([paragraph(before)], [citeTrigger(() => false)]), text))?.query ?? null

describe('what @ is', () => {
  it.each([
    ['@', ''],
    ['see @riv', 'riv'],
    ['see (@the river can', 'the river can'],
    ['“@x', 'x'],
    ['—@x', 'x']
  ])('looks for passages at %s', (text, query) => expect(queryAfterAt(text)).toBe(query))

  it.each([
    'ilse@board.example',
    'ilse.varga@board',
    'a1@',
    'user_@x',
    'see @ river',
    'see @river  ',
    'no at',
    '@a@b@'
  ])('does not at %s', (text) => expect(queryAfterAt(text)).toBeNull())
})

describe('the popup', () => {
  it('opens when @ is typed and follows the words typed after it', () => {
    expect(open('|', '@')).toBe('')
    expect(open('They say |', '@the riv')).toBe('the riv')
  })

  it('stays shut for an e-mail address', () => {
    expect(open('|', 'write to ilse@board')).toBeNull()
  })

  it('opens right after a citation, and not within quoted words or code', () => {
    const after = noteState([paragraph('a ', citation(), '|')], [citeTrigger(() => false)])
    expect(openTrigger(type(after, '@r'))?.query).toBe('r')
    const inside = noteState([paragraph(quotation(newId(), 'a |b'))], [citeTrigger(() => false)])
    expect(openTrigger(type(inside, '@r'))).toBeNull()
    expect(open('|', '```@')).toBeNull()
  })

  it('knows the range to replace when a quotation stands before it in the line', () => {
    const state = type(noteState([paragraph(quotation(newId(), 'ab'), ' |')], [citeTrigger(() => false)]), '@riv')
    const trigger = openTrigger(state)!
    expect(state.doc.textBetween(trigger.from, trigger.to)).toBe('@riv')
  })

  it('closes when the caret leaves', () => {
    const state = type(noteState([paragraph('one |')], [citeTrigger(() => false)]), '@r')
    const left = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)))
    expect(openTrigger(left)).toBeNull()
  })

  it('stays closed once closed, until another @ is typed', () => {
    const closed = run(type(noteState([paragraph('|')], [citeTrigger(() => false)]), '@ri'), closeTrigger)
    expect(openTrigger(closed)).toBeNull()
    expect(openTrigger(type(closed, 'ver'))).toBeNull()
    expect(openTrigger(type(closed, ' @'))?.query).toBe('')
  })

  it('does not open for an @ that undo brings back', () => {
    const typed = type(noteState([paragraph('|')], [citeTrigger(() => false)]), '@')
    const gone = typed.apply(typed.tr.delete(1, 2).setMeta('closeHistory$', true))
    expect(openTrigger(run(gone, undo))).toBeNull()
  })

  it('opens by the shortcut, with a space where one is needed', () => {
    const state = run(noteState([paragraph('said|')], [citeTrigger(() => false)]), startCiting)
    expect(outline(state.doc)).toEqual(['p said @'])
    expect(openTrigger(state)?.query).toBe('')
  })
})
