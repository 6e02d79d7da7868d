import { describe, expect, it } from 'vitest'
import { detailsChanges, detailsFaults, detailsForm, differing, guessedFields } from '#renderer/articles/details.ts'
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
    expect(detailsChanges(before, { ...before, outlet: ' Sund Bay Radio ' })).toEqual({})
  })

  it('makes an emptied field unknown', () => {
    const after = { ...before, authors: ' \n', outlet: '', published: '', language: '' }
    expect(detailsChanges(before, after)).toEqual({ authors: [], outlet: null, published: null, language: null })
  })

  it.each(['2022', '2022-12', '2022-12-23', '2022-12-23 10:24', '2022-12-23T10:24'])(
    'takes the date %s',
    (published) => {
      const after = { ...before, published }
      expect(detailsFaults(before, after)).toEqual({})
      expect(detailsChanges(before, after)).toEqual({ published: published.replace(' ', 'T') })
    }
  )

  it.each(['23.12.2022', '2022-13', '2023-02-30', 'yesterday'])(
    'says how to write a date instead of %s',
    (published) => {
      expect(detailsFaults(before, { ...before, published }).published).toMatch(/Write the date as/)
    }
  )

  it.each(['10.1000/182', 'https://doi.org/10.1000/182', 'doi: 10.1000/182'])('takes the DOI %s', (doi) => {
    const after = { ...before, doi }
    expect(detailsFaults(before, after)).toEqual({})
    expect(detailsChanges(before, after)).toEqual({ doi: '10.1000/182' })
  })

  it('needs a whole address, and a DOI that can be one', () => {
    const faults = detailsFaults(before, { ...before, url: 'sund.example/pilots', doi: '182' })
    expect(Object.keys(faults)).toEqual(['url', 'doi'])
  })

  it('needs a title, and a language that exists', () => {
    expect(Object.keys(detailsFaults(before, { ...before, title: ' ', language: 'englisch?' }))).toEqual([
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
    expect(detailsChanges(before, { ...before, language: 'sv' })).toEqual({ language: 'sv' })
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
    expect(detailsChanges(before, { ...before }, new Set(['outlet'] as const))).toEqual({ outlet: 'Sund Bay Radio' })
    expect(detailsChanges(before, { ...before })).toEqual({})
  })

  it('stay guesses when the field is left empty', () => {
    const empty = detailsForm([article({ outlet: null })])
    expect(detailsChanges(empty, empty, new Set(['outlet'] as const))).toEqual({})
  })
})
