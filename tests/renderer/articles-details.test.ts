import { describe, expect, it } from 'vitest'
import {
  detailsChanges,
  detailsFaults,
  detailsForm,
  differing,
  guessedFields,
  type DatesRead
} from '#renderer/articles/details.ts'
import { readTypedDate } from '#main/import/typed-date.ts'
import { originalWords, understoodDate } from '#renderer/articles/date-words.ts'
import type { ArticleSummary } from '#shared/model.ts'

const article = (changes: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: '0190a000-0000-7000-8000-000000000001',
  key: 'lind2024',
  title: 'Pilots press for a deeper channel',
  authors: ['Lind, Maja', 'Oskar Vey'],
  outlet: 'Sund Bay Radio',
  section: 'Harbour',
  url: 'https://sund.example/pilots',
  doi: null,
  published: { iso: '2024-05-14T08:05', original: '14 May 2024 08:05', zone: 'unknown' },
  modified: null,
  language: 'en',
  guessed: [],
  excerpt: '',
  marks: 0,
  importedAt: '2024-05-15T00:00:00Z',
  deletedAt: null,
  ...changes
})

const readOf = (text: string): DatesRead => new Map([[text, readTypedDate(text)]])
const none: DatesRead = new Map()

describe('the details of one article', () => {
  const before = detailsForm([article()])

  it('begins with what is known, one author a line, the date as it is stored', () => {
    expect(before).toEqual({
      title: 'Pilots press for a deeper channel',
      authors: 'Lind, Maja\nOskar Vey',
      outlet: 'Sund Bay Radio',
      section: 'Harbour',
      published: '2024-05-14T08:05',
      modified: '',
      language: 'en',
      url: 'https://sund.example/pilots',
      doi: ''
    })
  })

  it('changes nothing when nothing was changed', () => {
    expect(detailsChanges(before, { ...before, outlet: ' Sund Bay Radio ' }, none)).toEqual({})
  })

  it('makes an emptied field unknown', () => {
    const after = { ...before, authors: ' \n', outlet: '', published: '', language: '' }
    expect(detailsChanges(before, after, none)).toEqual({ authors: [], outlet: null, published: null, language: null })
  })

  it.each([
    ['12 March 2024', '2024-03-12', 'Understood as 12 March 2024'],
    ['12. März 2024, 10.24 Uhr', '2024-03-12T10:24', 'Understood as 12 March 2024, 10:24'],
    ['2022-12-23T10:24+03:00', '2022-12-23T10:24+03:00', 'Understood as 23 December 2022, 10:24 UTC+03:00'],
    ['23 Dec 2022 10:24 GMT', '2022-12-23T10:24Z', 'Understood as 23 December 2022, 10:24 UTC'],
    ['2022-12-23 10:24', '2022-12-23T10:24', 'Understood as 23 December 2022, 10:24'],
    ['March 2024', '2024-03', 'Understood as March 2024, the day unknown'],
    ['2024', '2024', 'Understood as the year 2024']
  ])('takes the date %s and says how it was understood', (published, iso, words) => {
    const after = { ...before, published }
    expect(detailsFaults(before, after, readOf(published))).toEqual({})
    expect(detailsChanges(before, after, readOf(published))).toEqual({ published: iso })
    expect(understoodDate(readTypedDate(published))).toBe(words)
  })

  it.each([
    ['yesterday', 'This is no date: write it as 12 March 2024, March 2024 or 2024.'],
    ['2023-02-30', 'This is no date: write it as 12 March 2024, March 2024 or 2024.'],
    ['03/04/2024', 'This can be 3 April or 4 March 2024: write the month as a word.'],
    ['24-03-12', 'This can be 24 March 2012 or 12 March 2024: write the year with four digits.']
  ])('does not guess at %s, and says what to write', (published, fault) => {
    const after = { ...before, published }
    expect(detailsFaults(before, after, readOf(published))).toEqual({ published: fault })
    expect(detailsChanges(before, after, readOf(published))).toEqual({})
    expect(understoodDate(readTypedDate(published))).toBeNull()
  })

  it.each([
    [
      { iso: '2024-03-12T10:24', original: '12 Mar 2024 10:24', zone: 'unknown' },
      false,
      'The source says “12 Mar 2024 10:24”, zone unknown'
    ],
    [{ iso: '2024-03-12', original: '12 Mar 2024', zone: 'unknown' }, true, 'Taken from “12 Mar 2024”'],
    [{ iso: '2024-03-12T10:24', original: '2024-03-12T10:24', zone: 'unknown' }, false, 'Zone unknown'],
    [{ iso: '2024-03', original: '2024-03', zone: 'unknown' }, false, null]
  ])('says how the source words it, and puts no words in its mouth', (published, isGuess, words) => {
    expect(originalWords(published, isGuess)).toBe(words)
  })

  it('has no zone for when it was changed', () => {
    const modified = '23 Dec 2022 10:24 GMT'
    expect(detailsChanges(before, { ...before, modified }, readOf(modified))).toEqual({ modified: '2022-12-23T10:24' })
  })

  it.each(['10.1000/182', 'https://doi.org/10.1000/182', 'doi: 10.1000/182'])('takes the DOI %s', (doi) => {
    const after = { ...before, doi }
    expect(detailsFaults(before, after, none)).toEqual({})
    expect(detailsChanges(before, after, none)).toEqual({ doi: '10.1000/182' })
  })

  it('needs a whole address, and a DOI that can be one', () => {
    const faults = detailsFaults(before, { ...before, url: 'sund.example/pilots', doi: '182' }, none)
    expect(Object.keys(faults)).toEqual(['url', 'doi'])
  })

  it('needs a title, and a language that exists', () => {
    expect(Object.keys(detailsFaults(before, { ...before, title: ' ', language: 'englisch?' }, none))).toEqual([
      'title',
      'language'
    ])
  })
})

describe('the details of several articles', () => {
  const articles = [article(), article({ outlet: null, title: 'Another' })]

  it('shows what they agree on and names what they do not', () => {
    expect(detailsForm(articles)).toMatchObject({ title: '', outlet: '', language: 'en' })
    expect([...differing(articles)]).toEqual(['title', 'outlet'])
  })

  it('leaves a field that was left alone as it is in each of them', () => {
    const before = detailsForm(articles)
    expect(detailsChanges(before, { ...before, language: 'sv' }, none)).toEqual({ language: 'sv' })
  })
})

describe('guesses', () => {
  const guess = article({ guessed: ['outlet', 'language'] })
  const before = detailsForm([guess])

  it('are the fields that nobody stated', () => {
    expect([...guessedFields([guess])]).toEqual(['outlet', 'language'])
  })

  it('are told of many articles only where it is the same guess in all', () => {
    const other = article({ guessed: ['outlet', 'language'], language: 'de' })
    expect([...guessedFields([guess, other])]).toEqual(['outlet'])
    expect([...guessedFields([guess, article()])]).toEqual([])
  })

  it('are given again as they are when they are said to be right', () => {
    expect(detailsChanges(before, { ...before }, none, new Set(['outlet'] as const))).toEqual({
      outlet: 'Sund Bay Radio'
    })
    expect(detailsChanges(before, { ...before }, none)).toEqual({})
  })

  it('stay guesses when the field is left empty', () => {
    const empty = detailsForm([article({ outlet: null })])
    expect(detailsChanges(empty, empty, none, new Set(['outlet'] as const))).toEqual({})
  })
})
