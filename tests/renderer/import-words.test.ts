import { describe, expect, it } from 'vitest'
import { reportLine, undoneWords } from '#renderer/import/import-words.ts'
import { importReport } from '#shared/import-report.ts'
import type { ImportReport } from '#shared/model.ts'

const report = (counts: Partial<ImportReport['counts']>): ImportReport => ({
  id: '0190a000-0000-7000-8000-000000000001',
  files: [],
  counts: { ...importReport('', []).counts, ...counts }
})

describe('what became of an import', () => {
  it('is said in one line, leaving out what did not happen', () => {
    expect(reportLine(report({ imported: 38, duplicate: 2, failed: 1 }))).toBe('38 imported · 2 duplicates · 1 failed')
    expect(reportLine(report({ imported: 1_204 }))).toBe('1,204 imported')
    expect(reportLine(report({ duplicate: 1 }))).toBe('1 duplicate')
    expect(reportLine(report({ imported: 3, cancelled: 7 }))).toBe('3 imported · 7 cancelled')
  })

  it('is said also when there was nothing', () => {
    expect(reportLine(report({}))).toBe('Nothing to import')
  })
})

describe('undoing an import', () => {
  const kept = [{ article: '', title: 'The crane', ordinal: 2 }]

  it('says what went to the trash, what was taken back, and what stays because it was used', () => {
    expect(undoneWords({ articles: ['a', 'b'], versions: ['c'], references: 0, cited: [], kept: [] })).toBe(
      '2 articles moved to the trash · 1 version taken back'
    )
    expect(undoneWords({ articles: [], versions: [], references: 0, cited: [], kept })).toBe(
      'Version 2 of “The crane” stays, since it was used.'
    )
    expect(undoneWords({ articles: ['a'], versions: [], references: 0, cited: [], kept: [...kept, ...kept] })).toBe(
      '1 article moved to the trash. 2 versions stay, since they were used.'
    )
    expect(undoneWords({ articles: [], versions: [], references: 0, cited: [], kept: [] })).toBe(
      'What it brought is taken back'
    )
  })

  it('names the articles that stay because notes cite them', () => {
    const cited = ['The crane', 'The weir', 'The quay'].map((title) => ({ article: title, title }))
    const nothing = { versions: [], references: 0, kept: [] }
    expect(undoneWords({ ...nothing, articles: [], cited: cited.slice(0, 1) })).toBe(
      '“The crane” stays, since a note cites it.'
    )
    expect(undoneWords({ ...nothing, articles: ['a'], cited })).toBe(
      '1 article moved to the trash. “The crane” and 2 other articles stay, since notes cite them.'
    )
  })
})
