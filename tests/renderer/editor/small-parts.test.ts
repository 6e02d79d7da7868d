import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { SaveState } from '#renderer/editor/autosave.ts'
import { passageType, readDraggedPassage } from '#renderer/editor/cite-request.ts'
import { authorDateStyle, shortSource } from '#renderer/editor/citation-labels.ts'
import { defaultStyle, keepChoice, readChoice } from '#renderer/editor/export-choice.ts'
import { findWords, matchCount, replaceMatches } from '#renderer/editor/find-in-note.ts'
import { linkRange, readAddress, setLink } from '#renderer/editor/links.ts'
import { countWords, saveStatus } from '#renderer/editor/save-words.ts'
import { sha256, sha256Now } from '#renderer/editor/sha256.ts'
import { TitleSave } from '#renderer/editor/title-save.ts'
import { noteState, outline, paragraph, quotation, run } from '../../support/editor-state.ts'
import { HandClock } from '../../support/hand-clock.ts'

describe('SHA-256', () => {
  it('is what the platform computes, at once and later, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const expected = createHash('sha256').update(text).digest('hex')
        expect(sha256Now(text)).toBe(expected)
        expect(await sha256(text)).toBe(expected)
      })
    )
  })
})

describe('a link', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['http://example.org', 'http://example.org/'],
    ['ilse@board.example', 'mailto:ilse@board.example'],
    ['mailto:ilse@board.example', 'mailto:ilse@board.example']
  ])('reads %s as an address', (typed, href) => expect(readAddress(typed)).toBe(href))

  it.each(['javascript:alert(1)', 'data:text/html,x', 'words only', 'word', '', 'file:///etc/passwd'])(
    'refuses %s',
    (typed) => expect(readAddress(typed)).toBeNull()
  )

  it('is put on what is selected, found again around the caret, changed and taken away', () => {
    const linked = run(
      noteState([paragraph('see |the report| now')]),
      setLink({ from: 5, to: 15 }, 'https://a.example/')
    )
    expect(outline(linked.doc)).toEqual(['p see <link>the report</link> now'])
    const range = linkRange(linked)
    expect(range).toEqual({ from: 5, to: 15, href: 'https://a.example/' })
    expect(outline(run(linked, setLink(range, null)).doc)).toEqual(['p see the report now'])
  })

  it('never puts an address among quoted words', () => {
    const state = noteState([paragraph(quotation(newId(), 'a|b'))])
    expect(setLink({ from: 3, to: 3 }, 'https://a.example/')(state)).toBe(false)
  })

  it('has its address as its words when nothing is selected', () => {
    const state = run(noteState([paragraph('see |')]), setLink({ from: 5, to: 5 }, 'https://a.example/'))
    expect(outline(state.doc)).toEqual(['p see <link>https://a.example/</link>'])
  })
})

describe('finding and replacing', () => {
  it('finds in either case, counts, and replaces, but never within quoted words', () => {
    const blocks = [paragraph('The gate and the Gate, '), paragraph(quotation(newId(), 'a gate'))]
    let state = noteState(blocks)
    state = state.apply(findWords(state, 'gate', 'weir'))
    expect(matchCount(state).count).toBe(3)
    state = state.apply(replaceMatches(state, 'weir', 'all'))
    expect(outline(state.doc)).toEqual(['p The weir and the weir, ', 'p «a gate»'])
  })
})

describe('the title', () => {
  function bench(save: (title: string) => Promise<unknown>) {
    const clock = new HandClock()
    const states: SaveState[] = []
    const title = new TitleSave({ clock, save, onState: (state) => states.push(state), onRenamed: () => undefined })
    return { clock, states, title }
  }

  it('is saved by the rules of the text, newest wins', async () => {
    const saved: string[] = []
    const { clock, title } = bench((text) => Promise.resolve(saved.push(text)))
    title.changed('W')
    await clock.pass(200)
    title.changed('Weir')
    await clock.pass(400)
    expect(saved).toEqual(['Weir'])
    expect(title.unsaved).toBe(false)
  })

  it('is kept and tried again when it can’t be saved', async () => {
    let broken = true
    const saved: string[] = []
    const lost = new LibraryError('disconnected', 'The connection to the library was lost.')
    const { clock, states, title } = bench((text) =>
      broken ? Promise.reject(lost) : Promise.resolve(saved.push(text))
    )
    title.changed('Weir')
    await expect(title.flush()).rejects.toBe(lost)
    expect(states.at(-1)).toMatchObject({ kind: 'error', reason: lost.message })
    broken = false
    await clock.pass(10_000)
    expect(saved).toEqual(['Weir'])
  })
})

describe('what is said of a save', () => {
  it('is quiet when all is well and plain when it is not', () => {
    const at = new Date(2026, 4, 4, 12, 3).toISOString()
    expect(saveStatus({ kind: 'saved', at, sibling: false }).text).toBe('Saved · 12:03')
    expect(saveStatus({ kind: 'saved', at, sibling: true }).text).toContain('both are kept')
    expect(saveStatus({ kind: 'error', reason: 'The disk is full.', remedy: null }).text).toBe(
      'Not saved: The disk is full.'
    )
  })

  it('counts words in any script', () => {
    expect(countWords('It’s 3 gates — no more.')).toBe(5)
    expect(countWords('Плотина закрыта')).toBe(2)
  })
})

describe('a source in short', () => {
  const source = { title: 'Weir at Tarn Mouth to stay closed', authors: [] as string[], outlet: null, published: null }

  it.each([
    [{ ...source, authors: ['Rivera, Ana'] }, 'Rivera n.d.'],
    [{ ...source, authors: ['Ana Rivera', 'Tom Okafor'] }, 'Rivera et al. n.d.'],
    [{ ...source, outlet: 'Tarn Gazette' }, 'Tarn Gazette n.d.'],
    [{ ...source, published: { iso: '2024-03-12', original: '', zone: 'unknown' } }, 'Weir at Tarn Mouth 2024']
  ])('is a name and a year', (given, text) => expect(shortSource(given)).toBe(text))

  it('takes labels from APA, or another author-date style, or none', () => {
    const style = (id: string, kind: 'note' | 'author-date') => ({ id, title: id, kind })
    expect(authorDateStyle([style('oscola', 'note'), style('x', 'author-date'), style('apa', 'author-date')])).toBe(
      'apa'
    )
    expect(authorDateStyle([style('oscola', 'note'), style('x', 'author-date')])).toBe('x')
    expect(authorDateStyle([style('oscola', 'note')])).toBeNull()
  })
})

describe('a dragged passage', () => {
  it('is read, and anything else is refused', () => {
    const [article, version] = [newId(), newId()]
    const dragged = JSON.stringify({ article, version, start: 3, end: 9, text: 'river' })
    expect(passageType).toBe('application/x-loccit-passage')
    expect(readDraggedPassage(dragged)).toEqual({ article, version, start: 3, end: 9 })
    for (const text of ['', '{', '{}', 'null', JSON.stringify({ article, version, start: 'a', end: 2 })])
      expect(readDraggedPassage(text)).toBeNull()
  })
})

describe('the choice of an export', () => {
  it('is remembered for each note, and begins with a PDF in the library’s first style', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text)
    }
    const [one, two] = [newId(), newId()]
    keepChoice(storage, one, { format: 'markdown', style: 'apa' })
    expect(readChoice(storage, one)).toEqual({ format: 'markdown', style: 'apa' })
    expect(readChoice(storage, two)).toEqual({ format: 'pdf', style: null })
    const styles = [
      { id: 'chicago', title: 'Chicago', kind: 'note' as const },
      { id: 'apa', title: 'APA', kind: 'author-date' as const }
    ]
    expect(defaultStyle(styles, 'apa')).toBe('apa')
    expect(defaultStyle(styles, 'gone')).toBe('chicago')
    expect(defaultStyle([], null)).toBeNull()
  })
})
