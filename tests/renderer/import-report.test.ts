import { describe, expect, it } from 'vitest'
import { filesOf } from '#renderer/import/failed-files.ts'
import { headingOf, rateWords } from '#renderer/import/import-words.ts'
import { aroundNear, lacksOf, reportRows, reportText } from '#renderer/import/report-rows.ts'
import type { ConcernAbout } from '#shared/concern.ts'
import { importReport } from '#shared/import-report.ts'
import type { ImportedFile, ImportOutcome, ImportProgress } from '#shared/model.ts'

const id = '0190a000-0000-7000-8000-000000000001'
const file = (name: string, outcome: ImportOutcome, message: string | null = null): ImportedFile => ({
  name,
  outcome,
  article: null,
  title: null,
  message
})
const report = importReport(id, [
  file('weir.html', 'imported'),
  file('copy.html', 'duplicate'),
  file('empty.txt', 'failed', 'This file is empty.'),
  file('scan.pdf', 'look', 'Two pages have no text.'),
  file('mill.html', 'imported')
])

const lines = (only: ImportOutcome | null = null): string[] =>
  reportRows(report, only && { outcome: only }).map((row) =>
    row.kind === 'group' ? `${row.outcome} ${row.count}` : `- ${row.file.name}: ${row.sentence}`
  )

describe('the report of an import', () => {
  it('groups the files by outcome, what needs a person first', () => {
    expect(lines()).toEqual([
      'failed 1',
      '- empty.txt: This file is empty.',
      'look 1',
      '- scan.pdf: Two pages have no text.',
      'imported 2',
      '- weir.html: ',
      '- mill.html: ',
      'duplicate 1',
      '- copy.html: Its text is in the library already.'
    ])
  })

  it('leads from the words of a near copy to the article that they name', () => {
    const sentence = '83 % of its words are the same as in “The island”.'
    const near = { article: id, title: 'The island' }
    expect(aroundNear(sentence, near)).toEqual(['83 % of its words are the same as in ', '.'])
    expect(aroundNear(sentence, { ...near, title: 'The island has a shop' })).toBeNull()
    expect(aroundNear('Two pages have no text.', undefined)).toBeNull()
  })

  it('shows one outcome alone, without a heading', () => {
    expect(lines('imported')).toEqual(['- weir.html: ', '- mill.html: '])
  })

  it('shows alone the files that lack something, and counts them', () => {
    const lacking = (name: string, about: ConcernAbout): ImportedFile => ({
      ...file(name, 'imported'),
      concerns: [{ about, message: 'So it is.' }]
    })
    const lacks = importReport(id, [lacking('a', 'published'), lacking('b', 'title'), lacking('c', 'published')])
    expect(lacksOf(lacks)).toEqual([
      { about: 'published', count: 2 },
      { about: 'title', count: 1 }
    ])
    expect(reportRows(lacks, { about: 'title' })).toMatchObject([{ file: { name: 'b' } }])
    expect(lacksOf(importReport(id, [lacking('d', 'pages')]))).toEqual([])
  })

  it('needs no headings when all files fared alike', () => {
    const alike = reportRows(importReport(id, [file('a', 'imported'), file('b', 'imported')]), null)
    expect(alike.map(({ kind }) => kind)).toEqual(['file', 'file'])
  })

  it('can be kept as text', () => {
    expect(
      reportText(importReport(id, [file('b.txt', 'failed', 'This file is empty.'), file('a.txt', 'imported')]))
    ).toBe('1 imported · 1 failed\n\nFailed (1)\n  b.txt: This file is empty.\n\nImported (1)\n  a.txt\n')
  })
})

describe('importing again', () => {
  const sources = [new File([''], 'a.txt'), new File([''], 'b.zip'), new File([''], 'c.txt')]

  const passing = (name: string): ImportedFile => ({ ...file(name, 'failed'), mayPass: true })

  it('takes the files that failed for what may pass, and the archives that hold one', () => {
    const failed = importReport(id, [passing('a.txt'), passing('b.zip › in/d.txt'), file('c.txt', 'imported')])
    expect(filesOf({ sources, report: failed }).map(({ name }) => name)).toEqual(['a.txt', 'b.zip'])
  })

  it('leaves those that cannot be read as they are', () => {
    const failed = importReport(id, [file('a.txt', 'failed'), file('b.zip › scan.pdf', 'failed')])
    expect(filesOf({ sources, report: failed })).toEqual([])
  })

  it('takes what was cancelled, with what a page needs', () => {
    const names = ['news/a.html', 'news/a_files/b.png', 'news/c.html', 'news/c_files/d.png']
    const within = names.map((path) =>
      Object.defineProperty(new File([''], path.split('/').at(-1)!), 'webkitRelativePath', { value: path })
    )
    const cut = importReport(id, [file('news/a.html', 'imported'), file('news/c.html', 'cancelled')])
    expect(filesOf({ sources: within, report: cut }).map(({ name }) => name)).toEqual(['c.html', 'd.png'])
    expect(filesOf({ sources: [new File([''], 'news')], report: cut })).toHaveLength(1)
  })

  it('takes nothing when this window never had the files', () => {
    expect(filesOf({ sources: [], report })).toEqual([])
  })
})

describe('an import under way', () => {
  const progress = (changes: Partial<ImportProgress>): ImportProgress => ({
    id,
    done: 40,
    total: 143,
    current: null,
    rate: 2,
    paused: false,
    ...changes
  })

  it('says what it is doing', () => {
    expect(headingOf(null, 3)).toBe('Importing 3 files')
    expect(headingOf(progress({}), 3)).toBe('Importing 143 files')
    expect(headingOf(progress({ paused: true }), 3)).toBe('Import paused: 143 files')
    expect(headingOf(progress({ sending: true }), 3)).toBe('Sending 143 files')
  })

  it('says how fast it goes, and how long it will take when that is worth a wait', () => {
    expect(rateWords(progress({ rate: 2 }))).toBe('2 a second · about 60 seconds left')
    expect(rateWords(progress({ rate: 0.5 }))).toBe('30 a minute · about 3 minutes left')
    expect(rateWords(progress({ rate: 84 }))).toBe('84 a second')
  })

  it('says neither while it rests or has only begun', () => {
    expect(rateWords(progress({ paused: true }))).toBe('')
    expect(rateWords(progress({ rate: 0 }))).toBe('')
  })
})
