import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Article, Id, ImportReport } from '#shared/model.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const paragraphs = distinctText(40).split('\n\n').slice(1)
const added = 'A second crane was promised for the spring, though nobody could say by whom it would be paid for.'

function page(title: string, body: readonly string[]): string {
  return `<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://pell.example/crane">
    <meta property="og:title" content="${title}"><meta property="og:site_name" content="Pell Post"></head>
    <body><article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
}

const first = page('The crane at Pell stands still', paragraphs)
const second = page('The crane at Pell moves again', [paragraphs[0]!, added, ...paragraphs.slice(1)])

async function importPage(library: LocalLibrary, html: string): Promise<ImportReport> {
  const file = path.join(temporaryFolder(), 'crane.html')
  fs.writeFileSync(file, html)
  return library.importFiles({ id: newId(), sources: [{ path: file }] })
}

/** An article with a mark, and the import that made a second version of it. */
async function twoVersions(): Promise<{ library: LocalLibrary; article: Id; edition: ImportReport; before: Article }> {
  const { library } = await temporaryLibrary()
  const article = (await importPage(library, first)).files[0]!.article!
  await mark(library, article, paragraphs[1]!.slice(0, 40))
  const before = await library.getArticle({ id: article })
  const edition = await importPage(library, second)
  expect(edition.counts.version).toBe(1)
  return { library, article, edition, before }
}

async function mark(library: LocalLibrary, article: Id, words: string, version?: Id): Promise<Id> {
  const shown = await library.getArticle({ id: article, ...(version && { version }) })
  const start = shown.version.text.indexOf(words)
  const range = { article, version: shown.version.id, start, end: start + words.length }
  return (await library.markPassage({ ...range, colour: 'green' })).id
}

describe('undoing an import of a later edition', () => {
  it('shows again what was shown before, with its fields, its marks and its paragraphs in the search', async () => {
    const { library, article, edition, before } = await twoVersions()
    expect((await library.getArticle({ id: article })).title).toBe('The crane at Pell moves again')
    expect(await library.undoImport({ id: edition.id })).toEqual({
      articles: [],
      versions: [article],
      references: 0,
      cited: [],
      kept: []
    })
    expect(await library.getArticle({ id: article })).toEqual(before)
    expect((await library.search({ query: '"second crane was promised"' })).total).toBe(0)
  })

  it('keeps what a person corrected since', async () => {
    const { library, article, edition } = await twoVersions()
    await library.updateArticles({ ids: [article], changes: { title: 'The crane', outlet: 'Pell Evening Post' } })
    await library.undoImport({ id: edition.id })
    expect(await library.getArticle({ id: article })).toMatchObject({ title: 'The crane', outlet: 'Pell Evening Post' })
  })

  it('keeps a version in which something was marked since, and names it', async () => {
    const { library, article, edition } = await twoVersions()
    const passage = await mark(library, article, added)
    const title = 'The crane at Pell moves again'
    expect(await library.undoImport({ id: edition.id })).toEqual({
      articles: [],
      versions: [],
      references: 0,
      cited: [],
      kept: [{ article, title, ordinal: 2 }]
    })
    const [found] = await library.getPassages({ ids: [passage] })
    expect(found).toMatchObject({ placement: { state: 'exact' }, selector: { exact: added } })
  })

  it('finds the place of what was marked meanwhile in the version before', async () => {
    const { library, article, edition, before } = await twoVersions()
    const older = (await library.getArticle({ id: article })).versions[0]!.id
    const passage = await mark(library, article, paragraphs[2]!.slice(0, 30), older)
    await library.undoImport({ id: edition.id })
    const after = await library.getArticle({ id: article })
    expect(after.version.id).toBe(before.version.id)
    expect(after.passages.find(({ id }) => id === passage)!.placement).toMatchObject({ state: 'exact' })
  })

  it('leaves the file to be imported again as a version, which begins with taking the undoing back', async () => {
    const { library, edition, article } = await twoVersions()
    await library.undoImport({ id: edition.id })
    await library.redoImport({ id: edition.id })
    expect((await importPage(library, second)).counts.version).toBe(1)
    expect((await library.getArticle({ id: article })).version.text).toContain(added)
  })
})

describe('undoing an import of articles', () => {
  it('leaves those that a note cites, and names them', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'weir.txt'), weirArticle)
    fs.writeFileSync(path.join(folder, 'crane.html'), first)
    const { id, files } = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
    const [crane, weir] = ['crane.html', 'weir.txt'].map(
      (name) => files.find((file) => file.name.endsWith(name))!.article!
    )
    const passage = await mark(library, weir!, 'Nobody asked us')
    const quoted = { type: 'block_quotation', attrs: { passage }, content: [{ type: 'text', text: 'Nobody asked us' }] }
    const note = await library.createNote({ title: 'On the weir', doc: { type: 'doc', content: [quoted] } })
    const title = 'Weir at Tarn Mouth to stay closed until autumn'
    expect(await library.undoImport({ id })).toMatchObject({ articles: [crane], cited: [{ article: weir, title }] })
    expect(await library.listArticles({})).toMatchObject({ total: 1, articles: [{ id: weir }] })
    await library.trashNotes({ ids: [note.id] })
    expect(await library.undoImport({ id })).toMatchObject({ articles: [weir], cited: [] })
  })
})

describe('undoing an import of bibliographic items, and taking that back', () => {
  const about = (title: string, outlet: string): string =>
    `TY  - NEWS\nTI  - ${title}\nPY  - 2024\nT2  - ${outlet}\nER  - \n`

  async function filledByImport(): Promise<{ library: LocalLibrary; id: Id; article: Id }> {
    const { library } = await temporaryLibrary()
    const { files } = await library.importText({ id: newId(), text: weirArticle })
    const file = path.join(temporaryFolder(), 'list.ris')
    const title = 'Weir at Tarn Mouth to stay closed until autumn'
    fs.writeFileSync(file, about(title, 'Tarn Courier') + about('A bridge that nobody asked for', 'Pell Post'))
    const id = newId()
    await library.importFiles({ id, sources: [{ path: file }] })
    return { library, id, article: files[0]!.article! }
  }

  it('brings the items back, attached and waiting as they were, with the fields they had filled', async () => {
    const { library, id, article } = await filledByImport()
    const before = { article: await library.getArticle({ id: article }), items: await library.listReferences({}) }
    expect(before.items.references.map(({ state }) => state)).toEqual(['waiting', 'attached'])
    expect(await library.undoImport({ id })).toMatchObject({ articles: [], references: 2 })
    expect(await library.listReferences({})).toMatchObject({ total: 0 })
    expect(await library.getArticle({ id: article })).toMatchObject({ outlet: null })
    await library.redoImport({ id })
    expect(await library.listReferences({})).toEqual(before.items)
    expect(await library.getArticle({ id: article })).toEqual(before.article)
    expect(await library.undoImport({ id })).toMatchObject({ references: 2 })
    expect(await library.getArticle({ id: article })).toMatchObject({ outlet: null })
  })

  it('brings back articles and their items from one import', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'weir.txt'), weirArticle)
    fs.writeFileSync(
      path.join(folder, 'x.ris'),
      about('Weir at Tarn Mouth to stay closed until autumn', 'Tarn Courier')
    )
    const { id } = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
    const { articles } = await library.listArticles({})
    expect(articles).toMatchObject([{ outlet: 'Tarn Courier' }])
    expect(await library.undoImport({ id })).toMatchObject({ articles: [articles[0]!.id], references: 1 })
    await library.redoImport({ id })
    expect((await library.listArticles({})).articles).toEqual(articles)
  })

  it('brings all back though it was undone twice', async () => {
    const { library, id } = await filledByImport()
    const before = await library.listReferences({})
    await library.undoImport({ id })
    expect(await library.undoImport({ id })).toMatchObject({ articles: [], references: 0 })
    await library.redoImport({ id })
    expect(await library.listReferences({})).toEqual(before)
  })

  it('leaves an item that came again meanwhile as it is', async () => {
    const { library, id, article } = await filledByImport()
    const [, attached] = (await library.listReferences({})).references
    await library.undoImport({ id })
    const file = path.join(temporaryFolder(), 'again.ris')
    fs.writeFileSync(file, about('Weir at Tarn Mouth to stay closed until autumn', 'Tarn Courier'))
    await library.importFiles({ id: newId(), sources: [{ path: file }] })
    await library.redoImport({ id })
    const { references } = await library.listReferences({ article })
    expect(references).toHaveLength(1)
    expect(references[0]!.id).not.toBe(attached!.id)
  })
})
