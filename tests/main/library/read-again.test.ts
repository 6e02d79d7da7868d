import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { LocalLibrary } from '#shared/contract.ts'
import type { Article, DocJson } from '#shared/model.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const latin = `Møllen ved Åmunden lukker til efteråret

12. marts 2024

Møllen ved Åmunden bliver lukket til efteråret, sagde vandværket tirsdag, efter at dykkere fandt revner i to af dens porte.

"Vi åbner ikke en port, som vi ikke kan lukke igen," sagde formanden Ilse Varga. The river can wait, and so can the mills.
`

async function importBytes(library: LocalLibrary, bytes: Uint8Array): Promise<Article> {
  const file = path.join(temporaryFolder(), 'article.txt')
  fs.writeFileSync(file, bytes)
  const { files } = await library.importFiles({ id: newId(), sources: [{ path: file }] })
  return library.getArticle({ id: files[0]!.article! })
}

describe('another encoding', () => {
  it('is shown before it is taken, and makes a new version with its passages, its headline and no other key', async () => {
    const { library } = await temporaryLibrary()
    const article = await importBytes(library, Buffer.from(latin, 'latin1'))
    const garbled = await library.changeEncoding({ article: article.id, encoding: 'macintosh' })
    expect(garbled).toMatchObject({ title: 'M¯llen ved ≈munden lukker til efterÂret', key: article.key })
    const passage = await markWords(library, garbled, 'The river can wait, and so can the mills.')
    const { lines } = await library.previewEncoding({ article: article.id, encoding: 'windows-1252' })
    expect(lines.join('\n')).toContain('Åmunden')
    const again = await library.changeEncoding({ article: article.id, encoding: 'windows-1252' })
    expect(again).toMatchObject({ title: article.title, key: article.key })
    expect(again.version).toMatchObject({ ordinal: 3, encoding: { name: 'windows-1252', source: 'chosen' } })
    expect(again.passages).toMatchObject([{ id: passage, placement: { state: 'exact' } }])
    expect(again.versions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
  })

  it.each(['utf-8', 'macintosh', 'koi8-r'])(
    'is shown in %s as the article would read, line by line',
    async (encoding) => {
      const { library } = await temporaryLibrary()
      const article = await importBytes(library, Buffer.from(latin, 'latin1'))
      const { lines } = await library.previewEncoding({ article: article.id, encoding })
      const { version } = await library.changeEncoding({ article: article.id, encoding })
      const telling = version.text.split('\n\n').filter((text) => /[^\x00-\x7f]/.test(text))
      expect(lines).toEqual(telling.map((text) => text.slice(0, 300)))
    }
  )

  it('shows a text that was saved wrongly as it is read, for its own encoding', async () => {
    const { library } = await temporaryLibrary()
    const wrong = Buffer.from(Buffer.from(latin, 'utf8').toString('latin1'), 'utf8')
    const { id, version } = await importBytes(library, wrong)
    expect(version).toMatchObject({ text: expect.stringContaining('Åmunden'), encoding: { name: 'utf-8' } })
    const { lines } = await library.previewEncoding({ article: id, encoding: 'utf-8' })
    expect(lines[0]).toBe('Møllen ved Åmunden lukker til efteråret')
  })

  it('leaves a headline that a person wrote', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importBytes(library, Buffer.from(latin, 'utf8'))
    await library.updateArticles({ ids: [id], changes: { title: 'The mill closes' } })
    expect(await library.changeEncoding({ article: id, encoding: 'windows-1252' })).toMatchObject({
      title: 'The mill closes'
    })
  })
})

describe('cleaning again', () => {
  it('makes no version when nothing comes out otherwise', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    expect((await library.cleanAgain({ article: id })).versions).toHaveLength(1)
  })
})

describe('pictures that stood beside a page', () => {
  it('are in the version that a line put back makes, too, though the page is read from the library then', async () => {
    const { library } = await temporaryLibrary()
    const folder = temporaryFolder()
    fs.cpSync(path.resolve(import.meta.dirname, '../../fixtures/html/en-pictures-at-the-edges'), folder, {
      recursive: true
    })
    const { files } = await library.importFiles({ id: newId(), sources: [{ path: path.join(folder, 'source.html') }] })
    fs.rmSync(folder, { recursive: true })
    const article = await library.getArticle({ id: files[0]!.article! })
    const { line } = article.version.removed.find(({ text }) => text.includes('The lamps on Mill Lane'))!
    const again = await library.putBack({ article: article.id, line })
    expect(again.version.ordinal).toBe(2)
    expect(pictures(again.version.doc)).toEqual(pictures(article.version.doc))
    expect(pictures(again.version.doc)).toHaveLength(4)
  })
})

function pictures({ type, attrs, content = [] }: DocJson): unknown[] {
  return type === 'image' ? [attrs] : content.flatMap(pictures)
}

describe('a later edition that is imported', () => {
  it('becomes a version that can be compared with the one before, and the import says so', async () => {
    const { library } = await temporaryLibrary()
    const folder = path.resolve(import.meta.dirname, '../../fixtures/copies/en-later-edition')
    const files = []
    for (const name of ['first', 'second']) {
      const sources = [{ path: path.join(folder, `${name}.html`) }]
      files.push(...(await library.importFiles({ id: newId(), sources })).files)
    }
    const [first, second] = [files[0]!, files[1]!]
    expect(second).toMatchObject({ outcome: 'version', article: first.article })
    const article = first.article!
    const { from, to, changes } = await library.compareVersions({ article })
    expect([from.ordinal, to.ordinal]).toEqual([1, 2])
    expect(changes.filter(({ kind }) => kind === 'inserted').map(({ text }) => text)).toContain('had sixty')
  })
})

describe('the same text from another file', () => {
  it('is listed with the article, with what it says of itself', async () => {
    const { library } = await temporaryLibrary()
    const folder = path.resolve(import.meta.dirname, '../../fixtures/copies/en-same-text')
    const files = []
    for (const name of ['first', 'second']) {
      const sources = [{ path: path.join(folder, `${name}.txt`) }]
      files.push(...(await library.importFiles({ id: newId(), sources })).files)
    }
    expect(files.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate'])
    const { sameTexts } = await library.getArticle({ id: files[0]!.article! })
    expect(sameTexts).toMatchObject([{ name: 'second.txt', item: { title: 'Old mill to become a school of music' } }])
  })
})
