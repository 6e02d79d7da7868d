import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Id } from '#shared/model.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const quay = 'A quay was built.\n\nIt took two years.'

/** The articles that need a look, each with what there is to be looked at. */
async function looked(library: LocalLibrary): Promise<Record<Id, string[]>> {
  const { articles } = await library.listArticles({ look: 'any' })
  return Object.fromEntries(articles.map(({ id, concerns }) => [id, concerns!.map(({ about }) => about)]))
}

/** A page of the Pell Sound boat as it is at one of its addresses' times. */
const boat = (paragraphs: readonly string[]): string =>
  `<html lang="en"><head><title>Harbour watch gets a boat</title><link rel="canonical" href="https://pell.example/boat">
  <meta property="article:published_time" content="2024-05-14T08:05:00Z"></head>
  <body><article><h1>Harbour watch gets a boat</h1><p>${paragraphs.join('</p><p>')}</p></article></body></html>`

describe('the articles that need a look', () => {
  it('are those of the whole library but for the trash, whatever import brought them', async () => {
    const { library } = await temporaryLibrary()
    await importArticle(library, weirArticle)
    const { id } = await importArticle(library, quay)
    expect(await looked(library)).toEqual({ [id]: ['length', 'title', 'published'] })
    expect(await library.listArticles({ look: 'any', query: 'tarn' })).toMatchObject({ total: 0 })
    expect(await library.listArticles({ look: 'any', query: 'quay' })).toMatchObject({ total: 1 })
    await library.trashArticles({ ids: [id] })
    expect(await library.countConcerns({})).toEqual({ articles: 0, abouts: {} })
    expect(await looked(library)).toEqual({})
  })

  it('leave the list once a headline and a date are entered', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, distinctText(3).split('\n').slice(4).join('\n'))
    expect(await looked(library)).toEqual({ [id]: ['title', 'published'] })
    await library.updateArticles({ ids: [id], changes: { published: '2024-05' } })
    expect(await looked(library)).toEqual({ [id]: ['title'] })
    await library.updateArticles({ ids: [id], changes: { title: 'The keepers of the lock' } })
    expect(await looked(library)).toEqual({})
  })

  it('are fine in the report of their import, too, when a person says that they are', async () => {
    const { library } = await temporaryLibrary()
    const id = newId()
    const { files } = await library.importText({ id, text: quay })
    expect(files).toMatchObject([{ outcome: 'look' }])
    const { dismissed } = await library.dismissConcerns({ ids: [files[0]!.article!] })
    const report = await library.getImport({ id })
    expect(report).toMatchObject({ counts: { look: 0, imported: 1 } })
    expect(report.files[0]!.concerns).toBeUndefined()
    await library.raiseConcerns({ dismissed })
    expect(await library.getImport({ id })).toMatchObject({ files })
  })

  it('are asked about anew when another version shows something that the one before did not', async () => {
    const { library } = await temporaryLibrary()
    const paragraphs = distinctText(7).split('\n\n').slice(1)
    const { id } = await importArticle(library, boat(paragraphs), 'boat.html')
    await library.dismissConcerns({ ids: [id] })
    await importBoat(library, [...paragraphs, 'The caf\ufffd at the quay is shut, they said.'])
    expect(await looked(library)).toEqual({ [id]: ['encoding'] })
    await library.dismissConcerns({ ids: [id] })
    await importBoat(library, [...paragraphs.slice(1), 'The caf\ufffd at the quay is open again, they said.'])
    expect(await looked(library)).toEqual({})
  })

  it('are not those of which a person set most aside', async () => {
    const { library } = await temporaryLibrary()
    const { id, version } = await importArticle(library, distinctText(11, 4_000))
    const last = version.paragraphs.at(-1)!
    const range = { start: version.paragraphs.find(({ ordinal }) => ordinal === 1)!.start, end: last.start - 3 }
    const { version: kept } = await library.setAside({ article: id, version: version.id, ...range })
    expect(version.text.length).toBeGreaterThan(6 * kept.text.length)
    expect(await library.countConcerns({})).toEqual({ articles: 0, abouts: {} })
  })

  it('are those with marks to check, until each of them is answered for', async () => {
    const { library } = await temporaryLibrary()
    const paragraphs = distinctText(7).split('\n\n').slice(1)
    const going = 'Nobody has yet said who will pay for the diesel that both of the boats are going to need.'
    const article = await importArticle(library, boat([...paragraphs, going]), 'boat.html')
    const mark = await markWords(library, article, going)
    await importBoat(library, paragraphs)
    expect(await library.countConcerns({})).toEqual({ articles: 1, abouts: { marks: 1 } })
    expect((await library.dismissConcerns({ ids: [article.id] })).dismissed).toEqual([])
    expect(await library.listArticles({ look: 'marks' })).toMatchObject({
      articles: [{ id: article.id, concerns: [{ about: 'marks', message: 'One mark has to be checked.' }] }]
    })
    await library.rejectPlacement({ passage: mark })
    expect(await looked(library)).toEqual({})
  })
})

async function importBoat(library: LocalLibrary, paragraphs: readonly string[]): Promise<void> {
  const file = path.join(temporaryFolder(), 'boat.html')
  fs.writeFileSync(file, boat(paragraphs))
  const report = await library.importFiles({ id: newId(), sources: [{ path: file }] })
  expect(report.counts.version).toBe(1)
}
