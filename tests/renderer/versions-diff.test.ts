import { describe, expect, it } from 'vitest'
import { percent } from '#renderer/parts/percent.ts'
import { versionName } from '#renderer/parts/version-name.ts'
import { diffParagraphs, foldSame, type DiffRun } from '#renderer/versions/diff-paragraphs.ts'
import { encodingSentence } from '#renderer/versions/encoding-sentence.ts'
import { wordDiff } from '#shared/word-diff.ts'

const signs = { same: '', inserted: '+', deleted: '-' }
const write = (runs: readonly DiffRun[]): string =>
  runs.map(({ kind, text, change }) => (change === null ? text : `[${signs[kind]}${text}#${change}]`)).join('')

describe('a comparison', () => {
  it('stands in paragraphs, with what was deleted and what took its place as one change', () => {
    const { paragraphs, places } = diffParagraphs(
      wordDiff('The weir is shut.\n\nNobody was asked.', 'The weir is open.\n\nNobody was asked at all.')
    )
    expect(paragraphs.map(write)).toEqual(['The weir is [-shut#0][+open#0].', 'Nobody was asked[+ at all#1].'])
    expect(places).toBe(2)
  })

  it('shows a paragraph that was put in as a paragraph of its own', () => {
    const { paragraphs } = diffParagraphs(
      wordDiff('One stands.\n\nThree stands.', 'One stands.\n\nTwo came.\n\nThree stands.')
    )
    expect(paragraphs.map(write).filter((each) => each.includes('+'))).toEqual(['[+Two came.#0]'])
    expect(paragraphs.map((runs) => runs.map(({ text }) => text).join(''))).toEqual([
      'One stands.',
      'Two came.',
      'Three stands.'
    ])
  })

  it('has no places where the texts are the same', () => {
    expect(diffParagraphs(wordDiff('The same.', 'The same.')).places).toBe(0)
  })

  it('folds long stretches without a change, and leaves a paragraph on each side of one', () => {
    const same = (text: string): DiffRun[] => [{ kind: 'same', text, change: null }]
    const changed: DiffRun[] = [{ kind: 'inserted', text: 'new', change: 0 }]
    const parts = foldSame([...'abcde'.split('').map(same), changed, ...'fgh'.split('').map(same)])
    expect(parts.map((part) => (part.kind === 'same' ? part.paragraphs.length : write(part.runs)))).toEqual([
      4,
      'e',
      '[+new#0]',
      'f',
      'g',
      'h'
    ])
  })
})

describe('the words about versions', () => {
  const version = { id: 'v', ordinal: 2, createdAt: '2024-05-15T08:00:00Z', dated: null }

  it('name a version by the date of its text, or by when it was read', () => {
    expect(versionName({ ...version, dated: '2024-05-14T09:30' })).toBe('Version 2 · 14 May 2024')
    expect(versionName(version)).toBe('Version 2 · read 15 May 2024')
  })

  it('has the time, too, where another one has the same day', () => {
    const at = (ordinal: number, dated: string | null, minute: number): Parameters<typeof versionName>[0] => ({
      ...{ id: String(ordinal), ordinal, dated },
      createdAt: new Date(2024, 4, 15, 8, minute).toISOString()
    })
    const names = (...versions: Parameters<typeof versionName>[0][]): string[] =>
      versions.map((each) => versionName(each, versions))
    expect(names(at(1, '2024-05-14T09:30', 1), at(2, '2024-05-14T11:45', 1), at(3, '2024-05-16', 1))).toEqual([
      'Version 1 · 14 May 2024, 09:30',
      'Version 2 · 14 May 2024, 11:45',
      'Version 3 · 16 May 2024'
    ])
    expect(names(at(1, '2024-05-14', 5), at(2, '2024-05-14', 9))).toEqual([
      'Version 1 · 14 May 2024, read 15 May 2024, 08:05',
      'Version 2 · 14 May 2024, read 15 May 2024, 08:09'
    ])
    expect(names(at(1, null, 5), at(2, null, 9))).toEqual([
      'Version 1 · read 15 May 2024, 08:05',
      'Version 2 · read 15 May 2024, 08:09'
    ])
    const [one] = names(at(1, '2024-05-14T09:30', 5), at(2, '2024-05-14T09:30', 9))
    expect(one).toBe('Version 1 · 14 May 2024, 09:30, read 15 May 2024, 08:05')
  })

  it('never call alike what differs', () => {
    expect([1, 0.999, 0.804, 0].map(percent)).toEqual(['100 %', '99 %', '80 %', '0 %'])
  })

  it('say how an encoding is known, and that a guess is one', () => {
    const sentence = (source: Parameters<typeof encodingSentence>[0]['source']): string | null =>
      encodingSentence({ name: 'koi8-r', source }, 'Cyrillic (KOI8-R)')
    expect(sentence('detected')).toBe('This text was read as Cyrillic (KOI8-R). That is a guess from its letters.')
    expect(sentence('declared')).toContain('declares')
    expect(sentence('none')).toBeNull()
  })
})
