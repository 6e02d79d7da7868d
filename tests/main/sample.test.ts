import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import type { CitationItem } from '#shared/csl.ts'
import type { DocJson, Id } from '#shared/model.ts'
import { openLibrary } from '#main/library.ts'
import { makeSample } from '#main/sample.ts'

let library: LocalLibrary
let folder: string
let note: Id

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-'))
  library = await openLibrary(path.join(folder, 'library'))
  note = (await makeSample(library)).note!
})

afterAll(async () => {
  await library.close()
  fs.rmSync(folder, { recursive: true })
})

function nodesOf(doc: DocJson): DocJson[] {
  return [doc, ...(doc.content ?? []).flatMap(nodesOf)]
}

describe('makeSample', () => {
  it('gives articles in several formats and languages, each with a title and a date', async () => {
    const { articles, total } = await library.listArticles({})
    expect(total).toBe(8)
    expect(new Set(articles.map((article) => article.language))).toEqual(new Set(['en', 'fr', 'ru']))
    for (const article of articles) expect(article.published?.iso).toMatch(/^2025-03-\d\d/)
    const wire = articles.find(({ title }) => title === 'Ennet talks end with a figure and no signature')
    expect(wire).toMatchObject({ authors: ['Tessa Dorn'], outlet: 'Meridian Wire' })
    const scraped = articles.find(({ title }) => title === 'Tarvia will open the Kessel gates this spring, Velmar says')
    expect(scraped).toMatchObject({ outlet: null, published: { iso: '2025-03-14T18:42', zone: 'unknown' } })
  })

  it('leaves no menu, button or advert in the text of any article', async () => {
    const { articles } = await library.listArticles({})
    for (const { id } of articles) {
      const { version } = await library.getArticle({ id })
      expect(version.text).not.toMatch(
        /cookie|subscribe|sign in|read more|icon menu|войти|поделиться|читайте также|s’abonner|©/i
      )
    }
  })

  it('gives one note whose every quotation is verbatim', async () => {
    const verified = await library.verify({ note })
    expect(verified.length).toBeGreaterThanOrEqual(20)
    expect(verified.filter(({ state }) => state !== 'verbatim')).toEqual([])
    expect(verified.some(({ quoted }) => /\p{sc=Cyrillic}/u.test(quoted))).toBe(true)
  })

  it('cites passages with the paragraph they stand in, several sources at once, and an article as a whole', async () => {
    const { revision, words, title } = await library.getNote({ id: note })
    const nodes = nodesOf(revision.doc)
    const items = nodes.filter(({ type }) => type === 'citation').map(({ attrs }) => attrs!.items as CitationItem[])
    expect(title).toBe('What was promised at Lake Ennet')
    expect(words).toBeGreaterThan(500)
    expect(items.length).toBeGreaterThanOrEqual(8)
    expect(items.some((sources) => sources.length === 2 && sources[1]!.prefix === 'compare ')).toBe(true)
    expect(items.some(([source]) => source!.passage === null)).toBe(true)
    for (const { passage, locator, label } of items.flat())
      if (passage) expect([label, Number(locator) > 0]).toEqual(['paragraph', true])
    expect(new Set(items.flat().map(({ article }) => article)).size).toBe(8)
    expect(nodes.some(({ type }) => type === 'block_quotation')).toBe(true)
  })

  it('marks passages in several colours, some with a comment', async () => {
    const { articles } = await library.listArticles({})
    const passages = (await Promise.all(articles.map(({ id }) => library.getArticle({ id })))).flatMap(
      (article) => article.passages
    )
    const marked = passages.filter(({ colour }) => colour)
    expect(marked).toHaveLength(16)
    expect(new Set(marked.map(({ colour }) => colour)).size).toBe(5)
    expect(marked.some(({ comment }) => comment)).toBe(true)
    expect(passages.every(({ placement }) => placement.state === 'exact')).toBe(true)
    expect(passages.length).toBeGreaterThan(marked.length)
  })

  it('does nothing to a library that holds articles', async () => {
    expect(await makeSample(library)).toEqual({ note })
    expect((await library.listArticles({})).total).toBe(8)
    expect(await library.listNotes({})).toHaveLength(1)
  })
})
