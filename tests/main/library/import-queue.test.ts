import { zipSync } from 'fflate'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LibraryEvent, LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ImportReport } from '#shared/model.ts'
import { openLibrary } from '#main/library.ts'
import { distinctPage } from '../../support/distinct-page.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

/** A folder of texts that have nothing in common. */
function folderOf(count: number): string {
  const folder = temporaryFolder()
  for (let i = 0; i < count; i++) fs.writeFileSync(path.join(folder, `${100 + i}.txt`), distinctText(i))
  return folder
}

/** A folder of pages, which take long enough to read for something to happen meanwhile. */
function folderOfPages(count: number): string {
  const folder = temporaryFolder()
  for (let i = 0; i < count; i++) fs.writeFileSync(path.join(folder, `${100 + i}.html`), distinctPage(i))
  return folder
}

function nextEvent<T extends LibraryEvent['type']>(
  library: LocalLibrary,
  type: T,
  when: (event: Extract<LibraryEvent, { type: T }>) => boolean = () => true
): Promise<Extract<LibraryEvent, { type: T }>> {
  return new Promise((resolve) => {
    const stop = library.subscribe((event) => {
      const own = event as Extract<LibraryEvent, { type: T }>
      if (event.type !== type || !when(own)) return
      stop()
      resolve(own)
    })
  })
}

const finished = async (library: LocalLibrary): Promise<ImportReport> =>
  (await nextEvent(library, 'import-finished')).report

describe('an import', () => {
  it('puts its articles in the list in its own order, whichever is read first', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, '0.txt'), distinctText(0, 400_000))
    for (let i = 1; i < 6; i++) fs.writeFileSync(path.join(folder, `${i}.txt`), distinctText(i))
    const { files } = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
    const { articles } = await library.listArticles({})
    expect(articles.map(({ id }) => id).reverse()).toEqual(files.map(({ article }) => article))
  })

  it('reports every file once and in order, thousands of them too', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    const names = Array.from({ length: 2_001 }, (_, i) => `${1000 + i}.txt`)
    for (const name of names) fs.writeFileSync(path.join(folder, name), weirArticle)
    const { files, counts } = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
    expect(files.map(({ name }) => path.basename(name))).toEqual(names)
    expect(counts).toMatchObject({ imported: 1, duplicate: 2_000 })
  })

  it('rests when it is paused, and goes on', async () => {
    const { library } = await temporaryLibrary()
    const id = newId()
    const resting = nextEvent(library, 'import-progress', ({ progress }) => progress.paused)
    void nextEvent(library, 'import-progress').then(() => library.pauseImport({ id, paused: true }))
    const report = library.importFiles({ id, sources: [{ path: folderOfPages(100) }] })
    expect((await resting).progress.done).toBeLessThan(100)
    await library.pauseImport({ id, paused: false })
    expect((await report).counts.imported).toBe(100)
  })

  it('says while it rests how many files it has stored, those that were still being read included', async () => {
    const { library } = await temporaryLibrary()
    const id = newId()
    let done = 0
    library.subscribe((event) => void (event.type === 'import-progress' && (done = event.progress.done)))
    void nextEvent(library, 'import-progress').then(() => library.pauseImport({ id, paused: true }))
    const report = library.importFiles({ id, sources: [{ path: folderOfPages(40) }] })
    await expect.poll(async () => done > 0 && done === (await library.status({})).articles).toBe(true)
    await library.pauseImport({ id, paused: false })
    expect((await report).counts.imported).toBe(40)
  })

  it('goes on after the library was closed in the middle of it, and reads nothing twice', async () => {
    const folder = temporaryFolder()
    const first = await openLibrary(folder)
    const id = newId()
    const begun = nextEvent(first, 'import-progress', ({ progress }) => progress.done > 0)
    void first.importFiles({ id, sources: [{ path: folderOfPages(150) }] })
    await begun
    await first.close()
    const { library } = await temporaryLibrary(folder)
    const before = (await library.status({})).articles
    expect(before).toBeLessThan(150)
    const report = finished(library)
    await library.resumeImports()
    expect((await report).id).toBe(id)
    expect((await report).counts).toMatchObject({ imported: 150, duplicate: 0, cancelled: 0 })
    expect((await library.status({})).articles).toBe(150)
  })

  it('takes the files of an archive in, and the items of a reference file for them', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
    const ris =
      'TY  - NEWS\nTI  - Weir at Tarn Mouth to stay closed until autumn\nPY  - 2024\nT2  - Tarn Courier\nER  - \n'
    fs.writeFileSync(
      path.join(folder, 'archive.zip'),
      zipSync({ 'in/weir.txt': encode(weirArticle), 'list.ris': encode(ris), '__MACOSX/x.txt': encode('x') })
    )
    const report = await library.importFiles({ id: newId(), sources: [{ path: path.join(folder, 'archive.zip') }] })
    expect(report.files.map(({ name, outcome }) => `${outcome} ${name}`)).toEqual([
      'unpacked archive.zip',
      'imported archive.zip › in/weir.txt',
      'reference archive.zip › list.ris'
    ])
    const { articles } = await library.listArticles({})
    expect(articles).toMatchObject([{ outlet: 'Tarn Courier' }])
  })

  it('undone, takes the items off the articles that it filled', async () => {
    const { library } = await temporaryLibrary()
    await library.importText({ id: newId(), text: weirArticle })
    const ris =
      'TY  - NEWS\nTI  - Weir at Tarn Mouth to stay closed until autumn\nPY  - 2024\nT2  - Tarn Courier\nER  - \n'
    const file = path.join(temporaryFolder(), 'list.ris')
    fs.writeFileSync(file, ris)
    const id = newId()
    await library.importFiles({ id, sources: [{ path: file }] })
    expect((await library.listArticles({})).articles).toMatchObject([{ outlet: 'Tarn Courier' }])
    await library.undoImport({ id })
    expect((await library.listArticles({})).articles).toMatchObject([{ outlet: null }])
  })

  it('takes over what came for it alone, and leaves nothing of it behind', async () => {
    const { library, folder } = await temporaryLibrary()
    const upload = path.join(temporaryFolder(), 'upload')
    fs.writeFileSync(upload, weirArticle)
    const sources = [{ path: upload, name: '../weir.txt', temporary: true }]
    const { files } = await library.importFiles({ id: newId(), sources })
    expect(files).toMatchObject([{ outcome: 'imported', name: '../weir.txt' }])
    expect(fs.existsSync(upload)).toBe(false)
    expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual([])
  })

  it('passes over the folder that a browser saved beside a page', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'Ferry.html'), `<article><h1>Ferry</h1><p>${distinctText(7)}</p></article>`)
    fs.mkdirSync(path.join(folder, 'Ferry_files'))
    fs.writeFileSync(
      path.join(folder, 'Ferry_files', 'advert.html'),
      '<p>An advert, for which nobody asked at all.</p>'
    )
    const { files } = await library.importFiles({ id: newId(), sources: [{ path: folder }] })
    expect(files.map(({ name }) => path.basename(name))).toEqual(['Ferry.html'])
  })
})

describe('a watched folder', () => {
  const old = new Date('2024-01-01')

  it('has its files taken in, and every new one', async () => {
    const { library } = await temporaryLibrary()
    const folder = folderOf(2)
    for (const name of fs.readdirSync(folder)) fs.utimesSync(path.join(folder, name), old, old)
    await library.resumeImports()
    const first = finished(library)
    await library.watchFolder({ folder })
    expect((await first).counts.imported).toBe(2)
    const second = finished(library)
    const later = path.join(temporaryFolder(), 'later.txt')
    fs.writeFileSync(later, distinctText(50))
    fs.utimesSync(later, old, old)
    fs.renameSync(later, path.join(folder, 'later.txt'))
    expect((await second).files).toMatchObject([{ outcome: 'imported', name: `${path.basename(folder)}/later.txt` }])
  })

  it('says what came of it, and goes on where it was when it is watched again', async () => {
    const { library } = await temporaryLibrary()
    const folder = folderOf(2)
    for (const name of fs.readdirSync(folder)) fs.utimesSync(path.join(folder, name), old, old)
    await library.resumeImports()
    const noted = nextEvent(library, 'import-finished').then(() => nextEvent(library, 'watched-folders-changed'))
    expect(await library.watchFolder({ folder })).toMatchObject({ folders: [{ path: folder, state: 'watching' }] })
    await noted
    const { folders } = await library.watchedFolders({})
    expect(folders).toMatchObject([{ files: 2, articles: 2 }])
    expect((await library.getImport({ id: folders[0]!.last!.id })).counts.imported).toBe(2)
    expect(await library.unwatchFolder({ folder })).toEqual({ folders: [] })
    expect(await library.watchFolder({ folder })).toMatchObject({ folders: [{ files: 2 }] })
    fs.rmSync(folder, { recursive: true })
    expect(await library.watchedFolders({})).toMatchObject({ folders: [{ state: 'away' }] })
  })

  it('may not hold the library', async () => {
    const { library, folder } = await temporaryLibrary()
    await expect(library.watchFolder({ folder: path.dirname(folder) })).rejects.toMatchObject({ code: 'bad-request' })
  })
})

describe('lines that several files of an import have', () => {
  const siteLine = 'Tidings of the seven valleys since the great flood'

  async function importFour(): Promise<{ library: LocalLibrary; report: ImportReport }> {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    for (let i = 0; i < 4; i++) {
      const [title = '', ...rest] = distinctText(900 + i).split('\n')
      const lines = [title, ...rest.slice(0, 6), siteLine, ...rest.slice(6)]
      fs.writeFileSync(path.join(folder, `${i}.txt`), lines.join('\n'))
    }
    return { library, report: await library.importFiles({ id: newId(), sources: [{ path: folder }] }) }
  }

  it('are set aside in each, and stay so when another line is put back', async () => {
    const { library, report } = await importFour()
    for (const { article } of report.files) {
      const { version } = await library.getArticle({ id: article! })
      expect(version.text).not.toContain(siteLine)
      const reason = 'stands in other files, too'
      expect(version.removed).toContainEqual(expect.objectContaining({ text: siteLine, reason }))
    }
    const id = report.files[0]!.article!
    const { line } = (await library.getArticle({ id })).version.removed.find(({ text }) => text === siteLine)!
    const again = await library.cleanAgain({ article: id })
    expect(again.version.text).not.toContain(siteLine)
    expect((await library.putBack({ article: id, line })).version.text).toContain(siteLine)
  })
})
