import type { Decoration } from 'prosemirror-view'
import type { EditorState } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { Id, PassageInContext } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { auditPlugin, auditSet, passagesFetched } from '#renderer/editor/audit-plugin.ts'
import { Passages } from '#renderer/editor/passages.ts'
import { auditLabel, quotedPositions } from '#renderer/editor/quotation-audit.ts'
import { blockQuotation, citation, noteState, paragraph, quotation } from '../../support/editor-state.ts'

const source = 'We will never open a gate that we cannot close again.'
const known = newId()
const missing = newId()

/** A passage as the library gives it. */
function passage(id: Id, exact: string): PassageInContext {
  return {
    id,
    article: newId(),
    selector: { exact, prefix: '', suffix: '' },
    placement: { version: newId(), state: 'exact', start: 0, end: exact.length, score: 1 },
    colour: null,
    comment: '',
    usedIn: [],
    createdAt: '2026-05-04T12:00:00.000Z',
    source: {
      key: 'varga2026',
      title: 'Weir',
      authors: [],
      outlet: null,
      published: null,
      language: 'en',
      deletedAt: null
    },
    paragraph: { ordinal: 1, kind: 'paragraph' },
    page: null,
    before: '',
    after: ''
  }
}

async function audited(...content: Parameters<typeof paragraph>): Promise<EditorState> {
  const passages = new Passages({
    getPassages: ({ ids }) => Promise.resolve(ids.includes(known) ? [passage(known, source)] : [])
  })
  await Promise.all([passages.get(known), passages.get(missing)])
  return noteState([paragraph(...content)], [auditPlugin(passages)])
}

interface Drawn {
  text: string
  class: string
  title?: string
  label?: string
}

function drawn(state: EditorState): Drawn[] {
  return auditSet(state)
    .find()
    .map((decoration) => {
      const { attrs } = (decoration as Decoration & { type: { attrs?: Record<string, string> } }).type
      return {
        text: state.doc.textBetween(decoration.from, decoration.to),
        class: attrs?.class ?? 'gap',
        ...(attrs?.title && { title: attrs.title }),
        ...(attrs?.['data-audit'] && { label: attrs['data-audit'] })
      }
    })
}

describe('the audit as one types', () => {
  it('ticks a quotation that is word for word', async () => {
    const state = await audited('She said: ', quotation(known, 'open a gate'))
    expect(drawn(state)).toEqual([{ text: 'open a gate', class: 'audited verbatim', label: '✓' }])
  })

  it('marks a changed word at once and says what the source has', async () => {
    const state = await audited('She said: ', quotation(known, 'We will never open a gate'))
    const from = state.doc.textContent.indexOf('never') + 2
    const changed = state.apply(state.tr.insertText('always', from, from + 5))
    expect(drawn(changed)).toEqual([
      { text: 'We will always open a gate', class: 'audited altered', label: 'altered: “never” → “always”' },
      { text: 'always', class: 'altered-words', title: 'The source has “never”' }
    ])
    const back = changed.apply(changed.tr.insertText('never', from, from + 6))
    expect(drawn(back)).toEqual([{ text: 'We will never open a gate', class: 'audited verbatim', label: '✓' }])
  })

  it('says that a quotation has no source', async () => {
    expect(drawn(await audited(quotation(missing, 'anything')))).toEqual([
      { text: 'anything', class: 'audited unsourced', label: 'no source' }
    ])
  })

  it('says nothing of a quotation whose source it does not know yet', () => {
    const passages = new Passages({ getPassages: () => new Promise(() => undefined) })
    const state = noteState([paragraph(quotation(known, 'open'))], [auditPlugin(passages)])
    expect(drawn(state)).toEqual([])
  })

  it('moves with the text around it, and goes with its quotation', async () => {
    const state = await audited(
      'She said: ',
      quotation(known, 'open a gate'),
      ' and ',
      quotation(known, 'open the gate')
    )
    const moved = state.apply(state.tr.insertText('Then ', 1))
    expect(drawn(moved).map(({ class: name }) => name)).toEqual(drawn(state).map(({ class: name }) => name))
    expect(drawn(moved)[0]!.text).toBe('open a gate')
    const gone = moved.apply(moved.tr.delete(1, moved.doc.content.size - 1))
    expect(drawn(gone)).toEqual([])
  })

  it('leaves a neighbour alone when one of two touching quotations changes', async () => {
    const state = await audited(quotation(known, 'open'), quotation(known, 'close'))
    const changed = state.apply(state.tr.insertText('never', 8, 13))
    expect(drawn(changed).map(({ class: name }) => name)).toEqual(['audited verbatim', 'audited verbatim'])
  })

  it('never changes the document', async () => {
    const state = await audited(quotation(known, 'open'))
    const tr = passagesFetched(state.tr, new Set([known]))
    expect(state.apply(tr).doc).toBe(state.doc)
  })
})

describe('the words of a block quotation', () => {
  it('are held against the source without its citation, and marked where they stand', async () => {
    const passages = new Passages({ getPassages: () => Promise.resolve([passage(known, 'One gate.\n\nTwo gates.')]) })
    await passages.get(known)
    const lineBreak = noteSchema.nodes.hard_break!.create()
    const block = blockQuotation(known, 'One gate.', lineBreak, 'Two weirs. ', citation(known))
    const state = noteState([block], [auditPlugin(passages)])
    expect(drawn(state)[1]).toMatchObject({ text: 'weirs', title: 'The source has “gates”' })
  })

  it('are counted without the white space at their ends', () => {
    const node = blockQuotation(known, '  ab', citation(), 'c ')
    expect(quotedPositions(node)).toEqual([2, 3, 5, 6])
  })
})

describe('the label of an altered quotation', () => {
  const change = (quoted: string, from: string) => ({ from: 0, to: 1, quoted, source: from, kind: 'word' as const })

  it.each([
    [[change('always', 'never')], 'altered: “never” → “always”'],
    [[change('', 'not')], 'altered: “not” left out'],
    [[change('very', '')], 'altered: “very” added'],
    [[change('a', 'b'), change('c', 'd'), change('e', 'f')], 'altered: “b” → “a” and 2 more']
  ])('names the first change and counts the others', (changes, label) => {
    expect(auditLabel({ state: 'altered', changes })).toBe(label)
  })
})
