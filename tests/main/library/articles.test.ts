import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '#main/db/database.ts'
import { mostInDatabase, Originals } from '#main/originals.ts'
import { newId } from '#shared/id.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

describe('importing', () => {
  it('keeps a large original, byte for byte, read-only, in a file under its hash', async () => {
    const { library, folder } = await temporaryLibrary()
    const text = distinctText(1, mostInDatabase)
    const { version } = await importArticle(library, text)
    const file = path.join(folder, 'originals', version.original.slice(0, 2), version.original.slice(2))
    expect(fs.readFileSync(file, 'utf8')).toBe(text)
    expect(fs.statSync(file).mode & 0o222).toBe(0)
  })

  it('keeps a small original, byte for byte, in the database', async () => {
    const { library, folder } = await temporaryLibrary()
    const { version } = await importArticle(library, weirArticle)
    expect(fs.readdirSync(path.join(folder, 'originals'))).toEqual([])
    const db = await Database.open(path.join(folder, 'library.db'), 'read')
    onTestFinished(() => db.close())
    const bytes = await new Originals(folder, db).read(version.original)
    expect(new TextDecoder().decode(bytes)).toBe(weirArticle)
  })

  it('says that an original in the database is damaged when it is not what was imported', async () => {
    const { library, folder } = await temporaryLibrary()
    const { version } = await importArticle(library, weirArticle)
    const db = await Database.open(path.join(folder, 'library.db'), 'write')
    onTestFinished(() => db.close())
    await db.write((tx) => tx.run('UPDATE original SET bytes = zeroblob(size)'))
    await expect(new Originals(folder, db).read(version.original)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('reports an identical file as a duplicate of the article it is', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, weirArticle)
    const again = path.join(temporaryFolder(), 'other name.txt')
    fs.writeFileSync(again, weirArticle)
    const report = await library.importFiles({ id: newId(), sources: [{ path: again }] })
    expect(report.files).toMatchObject([{ outcome: 'duplicate', article: article.id }])
    expect(await library.listArticles({})).toMatchObject({ total: 1 })
  })

  it('makes one article of a file that two imports take in at once', async () => {
    const { library } = await temporaryLibrary()
    const file = path.join(temporaryFolder(), 'article.txt')
    fs.writeFileSync(file, weirArticle)
    const reports = await Promise.all([1, 2].map(() => library.importFiles({ id: newId(), sources: [{ path: file }] })))
    expect(reports.flatMap(({ files }) => files.map(({ outcome }) => outcome)).sort()).toEqual([
      'duplicate',
      'imported'
    ])
    expect(await library.listArticles({})).toMatchObject({ total: 1 })
  })

  it('brings an identical file back from the trash', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    await library.trashArticles({ ids: [id] })
    await importArticle(library, weirArticle)
    expect(await library.listArticles({})).toMatchObject({ total: 1, articles: [{ id, deletedAt: null }] })
  })

  it('says of each bad file what is wrong with it, and takes in the others', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'a-empty.txt'), '')
    fs.writeFileSync(
      path.join(folder, 'b-binary.txt'),
      Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256))
    )
    fs.writeFileSync(path.join(folder, 'c-good.txt'), weirArticle)
    const sources = ['a-empty.txt', 'b-binary.txt', 'c-good.txt', 'd-gone.txt'].map((name) => ({
      path: path.join(folder, name)
    }))
    const report = await library.importFiles({ id: newId(), sources })
    expect(report.counts).toMatchObject({ imported: 1, duplicate: 0, failed: 3, cancelled: 0 })
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'imported', 'failed'])
    for (const { message } of report.files.filter(({ outcome }) => outcome === 'failed'))
      expect(message).toMatch(/^[A-Z][^\n]+\.$/)
    expect(await library.status({})).toMatchObject({ articles: 1 })
  })

  it('imports a folder with what is in its folders, hidden files and libraries left out', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.mkdirSync(path.join(folder, 'inner'))
    fs.writeFileSync(path.join(folder, 'one.txt'), weirArticle)
    fs.writeFileSync(path.join(folder, 'inner', 'two.txt'), distinctText(1))
    fs.mkdirSync(path.join(folder, 'Loccit'))
    fs.writeFileSync(path.join(folder, 'Loccit', 'library.db'), 'a library, as far as its name goes')
    fs.writeFileSync(path.join(folder, '.hidden.txt'), weirArticle.replace('Tarn Mouth', 'Nowhere'))
    const report = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
    expect(report.counts.imported).toBe(2)
    expect(report.files.map(({ name }) => name.split('/').slice(1).join('/'))).toEqual(['inner/two.txt', 'one.txt'])
  })

  it('keeps what is done when it is cancelled', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    for (let i = 0; i < 600; i++) fs.writeFileSync(path.join(folder, `${i}.txt`), distinctText(i))
    const id = newId()
    library.subscribe((event) => {
      if (event.type === 'import-progress' && event.progress.done > 0) void library.cancelImport({ id })
    })
    const { counts } = await library.importFiles({ id, sources: [{ path: folder }] })
    expect(counts.imported).toBeGreaterThan(0)
    expect(counts.cancelled).toBeGreaterThan(0)
    expect((await library.status({})).articles).toBe(counts.imported)
  })

  it('is undone by moving what it made to the trash', async () => {
    const { library } = await temporaryLibrary()
    const id = newId()
    const report = await library.importText({ id, text: weirArticle })
    expect(report.files).toMatchObject([{ outcome: 'imported', message: null }])
    expect(await library.undoImport({ id })).toMatchObject({ articles: [report.files[0]!.article] })
    expect(await library.listArticles({})).toMatchObject({ total: 0 })
    expect(await library.listArticles({ trash: true })).toMatchObject({ total: 1 })
  })
})

describe('an article', () => {
  it('takes corrections of its fields, and many articles take them at once', async () => {
    const { library } = await temporaryLibrary()
    const one = await importArticle(library, weirArticle)
    const two = await importArticle(library, weirArticle.replaceAll('Tarn', 'Dun'))
    const ids = [one.id, two.id]
    await library.updateArticles({
      ids,
      changes: { outlet: 'Lower Vale Courier', authors: ['Ana Reyes', 'Mills, Jo'] }
    })
    for (const id of ids) {
      const { outlet, item, authors } = await library.getArticle({ id })
      expect(outlet).toBe('Lower Vale Courier')
      expect(item['container-title']).toBe('Lower Vale Courier')
      expect(authors).toEqual(['Ana Reyes', 'Jo Mills'])
      expect(item.author).toEqual([
        { family: 'Reyes', given: 'Ana' },
        { family: 'Mills', given: 'Jo' }
      ])
    }
  })

  it('keeps its citation key when its fields change', async () => {
    const { library } = await temporaryLibrary()
    const { id, key } = await importArticle(library, weirArticle)
    const [changed] = await library.updateArticles({
      ids: [id],
      changes: { title: 'Another headline', published: '2023' }
    })
    expect(changed).toMatchObject({ key, title: 'Another headline', published: { iso: '2023', zone: 'unknown' } })
  })

  it('gives every article a key of its own', async () => {
    const { library } = await temporaryLibrary()
    const one = await importArticle(library, weirArticle)
    const [headline, , date] = weirArticle.trim().split('\n')
    const two = await importArticle(
      library,
      `${headline}\n\n${date}\n${distinctText(1).split('\n').slice(3).join('\n')}`
    )
    expect(two.key).toBe(`${one.key}a`)
  })

  it('gets a line back that was set aside, as a new version in which every passage keeps its place', async () => {
    const { library } = await temporaryLibrary()
    const junk = 'icon searchicon shareicon menuicon closeicon playicon downloadicon usericon flagicon tagicon'
    const article = await importArticle(library, `${junk}\n${weirArticle}`)
    expect(article.version.removed).toMatchObject([{ text: junk, line: 1 }])
    const words = 'We will not open a gate that we cannot close again'
    const passage = await markWords(library, article, words)
    const changed = await library.putBack({ article: article.id, line: 1 })
    expect(changed.version).toMatchObject({ ordinal: 2, removed: [] })
    expect(changed.version.text).toContain(junk)
    const { state, start, end } = changed.passages.find(({ id }) => id === passage)!.placement
    expect({ state, words: changed.version.text.slice(start!, end!) }).toEqual({ state: 'exact', words })
    const before = await library.getArticle({ id: article.id, version: article.version.id })
    expect(before.version.text).toBe(article.version.text)
  })

  it('goes to the trash and comes back, and says which notes cite it', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, weirArticle)
    const passage = await markWords(library, article, 'Nobody asked us')
    const note = await library.createNote({
      title: 'On the weir',
      doc: {
        type: 'doc',
        content: [{ type: 'block_quotation', attrs: { passage }, content: [{ type: 'text', text: 'Nobody asked us' }] }]
      }
    })
    expect(await library.notesCiting({ articles: [article.id] })).toMatchObject([{ id: note.id, title: 'On the weir' }])
    await library.trashArticles({ ids: [article.id] })
    expect(await library.search({ query: 'weir' })).toEqual({ total: 0, hits: [] })
    await library.restoreArticles({ ids: [article.id] })
    expect(await library.listArticles({})).toMatchObject({ total: 1 })
  })
})

describe('search', () => {
  it('finds paragraphs, says where the words stand, and takes phrases, OR, NOT and prefixes', async () => {
    const { library } = await temporaryLibrary()
    await importArticle(library, weirArticle)
    const texts = async (query: string): Promise<string[]> =>
      (await library.search({ query })).hits.map(({ snippet }) => snippet)
    const [hit] = (await library.search({ query: '"second report"' })).hits
    expect(hit!.ranges.map(([from, to]) => hit!.snippet.slice(from, to)).join(' ')).toBe('second report')
    expect(await texts('"report second"')).toEqual([])
    expect(await texts('careless OR report')).toHaveLength(2)
    expect(await texts('board NOT report')).not.toContainEqual(expect.stringContaining('report'))
    expect(await texts('promis*')).toHaveLength(1)
  })

  it('never fails on what a person types', async () => {
    const { library } = await temporaryLibrary()
    await importArticle(library, weirArticle)
    for (const query of [
      '"',
      '(',
      'AND',
      'NOT',
      'NOT weir',
      'weir AND',
      '"weir',
      'a:b',
      '*',
      '-',
      'weir OR OR mill',
      "o'clock",
      '^weir',
      'NEAR('
    ])
      await expect(library.search({ query })).resolves.toBeDefined()
  })

  it('folds accents', async () => {
    const { library } = await temporaryLibrary()
    await importArticle(library, weirArticle.replaceAll('Varga', 'Värgá'))
    expect(await library.search({ query: 'varga' })).toMatchObject({ total: 1 })
  })
})
