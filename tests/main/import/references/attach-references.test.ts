import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ItemFields } from '#shared/csl.ts'
import { newId } from '#shared/id.ts'
import type { Id } from '#shared/model.ts'
import { selectArticle } from '#main/db/articles.ts'
import { Database } from '#main/db/database.ts'
import { insertImport } from '#main/db/imports.ts'
import { selectReferences } from '#main/db/references.ts'
import { attachReferences, attachWaiting, removeReferencesOfImport } from '#main/import/attach-references.ts'
import { readReferenceFile, storeReferences } from '#main/import/import-references.ts'
import { openLibrary } from '#main/library.ts'
import { attach, detach } from '#main/import/references/attach.ts'
import { importArticle, temporaryLibrary, weirArticle } from '../../../support/temporary-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** An article as its row has it, put in directly: what a reader made of it is not what is tried here. */
async function put(db: Database, item: ItemFields, guessed: string[] = [], corrected: string[] = []): Promise<Id> {
  const uuid = newId()
  await db.write((tx) =>
    tx.run(
      `INSERT INTO article (uuid, key, item, title, authors, outlet, published, language, excerpt, imported_at, guessed, corrected)
       VALUES (?, ?, ?, ?, '[]', ?, ?, ?, '', '', ?, ?)`,
      uuid,
      `key-${uuid}`,
      JSON.stringify(item),
      item.title ?? '',
      item['container-title'] ?? null,
      item.issued?.['date-parts']?.[0]?.join('-') ?? null,
      item.language ?? null,
      JSON.stringify(guessed),
      JSON.stringify(corrected)
    )
  )
  return uuid
}

async function openDatabase(): Promise<Database> {
  const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
  onTestFinished(() => db.close())
  return db
}

const take = (db: Database, ...items: ItemFields[]): ReturnType<typeof attachReferences> =>
  db.write((tx) => attachReferences(tx, items, null))
const itemOf = async (db: Database, id: Id): Promise<ItemFields> =>
  JSON.parse((await selectArticle(db.read, id))!.item) as ItemFields
const year = (n: number): { 'date-parts': number[][] } => ({ 'date-parts': [[n]] })
const ferry: ItemFields = { type: 'webpage', title: 'The ferry returns to Harrow Quay', issued: year(2021) }

describe('attaching bibliographic items', () => {
  it.each<[string, ItemFields, ItemFields]>([
    ['a DOI', { type: 'document', DOI: '10.5555/ABC' }, { type: 'book', DOI: 'https://doi.org/10.5555/abc' }],
    [
      'an address',
      { type: 'webpage', URL: 'http://www.courier.example/ferry/?utm_source=feed&id=7#top' },
      { type: 'webpage', URL: 'https://courier.example/ferry?id=7' }
    ],
    ['title and year', ferry, { type: 'book', title: 'THE FERRY returns — to Harrow “Quay”', issued: year(2021) }],
    [
      'title up to its subtitle, year and author',
      { type: 'book', title: 'Weirs: a history', author: [{ family: 'Müller', given: 'J.' }], issued: year(1999) },
      { type: 'book', title: 'Weirs', author: [{ family: 'Muller', given: 'Jozef' }], issued: year(1999) }
    ],
    [
      'a Cyrillic title',
      { type: 'webpage', title: 'Ёлка на мосту и паром', issued: year(2020) },
      { type: 'book', title: 'ёлка на мосту, и паром.', issued: year(2020) }
    ]
  ])('goes by %s', async (_by, article, item) => {
    const db = await openDatabase()
    await put(db, { type: 'webpage', title: 'Another one altogether', issued: year(2021) })
    const id = await put(db, article)
    expect(await take(db, item)).toMatchObject([{ outcome: 'attached', article: id }])
  })

  it.each<[string, ItemFields, ItemFields]>([
    ['the year is another', ferry, { ...ferry, issued: year(2022) }],
    ['the year is not known and the title is short', ferry, { type: 'book', title: 'A ferry returns' }],
    ['the DOIs contradict each other', { ...ferry, DOI: '10.5555/a' }, { ...ferry, DOI: '10.5555/b' }],
    ['only a main title is shared', { ...ferry, title: 'Weirs: a history' }, { ...ferry, title: 'Weirs: a guide' }],
    ['a short title says little', { ...ferry, title: 'Preface' }, { ...ferry, title: 'Preface' }],
    [
      'the address is that of a whole site',
      { type: 'webpage', URL: 'https://a.example/' },
      { type: 'book', URL: 'https://a.example' }
    ]
  ])('waits when %s', async (_why, article, item) => {
    const db = await openDatabase()
    await put(db, article)
    expect(await take(db, item)).toMatchObject([{ outcome: 'waiting', article: null }])
  })

  it('never guesses between two articles, and names both', async () => {
    const db = await openDatabase()
    const both = [await put(db, ferry), await put(db, ferry)]
    expect(await take(db, { ...ferry, type: 'article-newspaper' })).toMatchObject([{ outcome: 'unclear' }])
    const { rows } = await selectReferences(db.read, { waiting: true, limit: 10, offset: 0 })
    expect(JSON.parse(rows[0]!.candidates)).toEqual(both)
  })

  it('takes the same item once, and one item an article', async () => {
    const db = await openDatabase()
    const id = await put(db, ferry)
    const item = { ...ferry, volume: '3' }
    expect(await take(db, item, item, { ...ferry, volume: '4' })).toMatchObject([
      { outcome: 'attached', article: id },
      { outcome: 'duplicate', article: id },
      { outcome: 'duplicate', article: id, reference: null }
    ])
  })
})

describe('an item that is attached', () => {
  const item: ItemFields = {
    type: 'article-newspaper',
    title: 'The ferry returns to Harrow Quay',
    author: [{ family: 'Lind', given: 'Vera' }],
    'container-title': 'The Sound Courier',
    issued: { 'date-parts': [[2021, 3, 31]] },
    language: 'en-GB',
    page: '4',
    volume: '12'
  }

  it('fills what the article lacks or guessed, and no more', async () => {
    const db = await openDatabase()
    const article = { ...ferry, author: [{ literal: 'Stated' }], 'container-title': 'courier.example' }
    const id = await put(db, article, ['outlet', 'published'])
    const before = (await selectArticle(db.read, id))!
    await take(db, item)
    const row = (await selectArticle(db.read, id))!
    expect(JSON.parse(row.item)).toEqual({ ...item, title: ferry.title, author: [{ literal: 'Stated' }] })
    expect(row).toMatchObject({ key: before.key, outlet: 'The Sound Courier', published: '2021-03-31', language: 'en' })
    expect(await db.read.get('SELECT guessed FROM article')).toEqual({ guessed: '[]' })
    expect(await db.read.all('SELECT name FROM event')).toEqual([{ name: 'reference-attached' }])
  })

  it('replaces nothing that a person set, not even a field that they emptied', async () => {
    const db = await openDatabase()
    const id = await put(db, { ...ferry, 'container-title': 'Mine' }, ['outlet', 'authors'], ['outlet', 'authors'])
    await take(db, item)
    expect(await itemOf(db, id)).toMatchObject({ 'container-title': 'Mine', page: '4' })
    expect(await itemOf(db, id)).not.toHaveProperty('author')
  })

  it('leaves the article as it was when it is taken off, but for what was changed since', async () => {
    const db = await openDatabase()
    const id = await put(db, { ...ferry, 'container-title': 'courier.example' }, ['outlet'])
    const before = await db.read.get('SELECT item, outlet, published, language, guessed FROM article')
    await take(db, item)
    const off = async (): Promise<void> => {
      const { rows } = await selectReferences(db.read, { waiting: false, limit: 1, offset: 0 })
      await db.write((tx) => detach(tx, rows[0]!))
    }
    await off()
    expect(await db.read.get('SELECT item, outlet, published, language, guessed FROM article')).toEqual(before)
    const { rows } = await selectReferences(db.read, { waiting: true, limit: 1, offset: 0 })
    await db.write((tx) => attach(tx, { id: rows[0]!.id, uuid: rows[0]!.uuid, item }, id))
    await db.write((tx) => tx.run(`UPDATE article SET item = json_set(item, '$.page', '5')`))
    await off()
    expect(await itemOf(db, id)).toEqual({ ...ferry, 'container-title': 'courier.example', page: '5' })
  })

  it('goes with its import', async () => {
    const db = await openDatabase()
    const id = await put(db, ferry)
    const importId = newId()
    await db.write((tx) => insertImport(tx, { uuid: importId, startedAt: 'now' }, []))
    await db.write((tx) => attachReferences(tx, [item, { type: 'book', title: 'Nobody has this one' }], importId))
    const removed = await db.write((tx) => removeReferencesOfImport(tx, importId))
    expect(removed.map(({ article }) => article)).toEqual([id, null])
    expect(await itemOf(db, id)).toEqual(ferry)
    expect((await selectReferences(db.read, { waiting: false, limit: 9, offset: 0 })).total).toBe(0)
  })
})

describe('an item that waits', () => {
  it('gets its article when one is taken in', async () => {
    const db = await openDatabase()
    await take(db, { ...ferry, volume: '3' }, { type: 'book', title: 'Another book that waits', issued: year(2021) })
    const other = await put(db, { type: 'webpage', title: 'Not what they wait for', issued: year(2021) })
    const id = await put(db, ferry)
    expect(await db.write((tx) => attachWaiting(tx, [other, id]))).toEqual([id])
    expect(await itemOf(db, id)).toMatchObject({ volume: '3' })
    expect(await db.write((tx) => attachWaiting(tx, [other, id]))).toEqual([])
  })

  it('is unclear when two of them come at once', async () => {
    const db = await openDatabase()
    await take(db, { ...ferry, volume: '3' })
    const both = [await put(db, ferry), await put(db, ferry)]
    expect(await db.write((tx) => attachWaiting(tx, both))).toEqual([])
    const { rows } = await selectReferences(db.read, { waiting: true, limit: 10, offset: 0 })
    expect(JSON.parse(rows[0]!.candidates)).toEqual(both)
  })

  it('costs an import next to nothing', async () => {
    const db = await openDatabase()
    const ids: Id[] = []
    for (let n = 0; n < 200; n++) ids.push(await put(db, { ...ferry, title: `${ferry.title!} for the ${n}th time` }))
    const asked: string[] = []
    const watched = <T>(tx: T): T =>
      new Proxy(tx as object, {
        get: (target, name) => {
          asked.push(String(name))
          const value: unknown = Reflect.get(target, name)
          return typeof value === 'function' ? (value as () => unknown).bind(target) : value
        }
      }) as T
    await db.write((tx) => attachWaiting(watched(tx), ids))
    expect(asked).toEqual(['get'])
    await take(db, { type: 'book', title: 'A book that waits for nobody', issued: year(1900) })
    asked.length = 0
    await db.write((tx) => attachWaiting(watched(tx), ids))
    expect(asked).toEqual(['get', 'all', 'all'])
  })
})

describe('an item of which an article has the very title, and one of them no year', () => {
  const undated: ItemFields = { type: 'document', title: ferry.title! }
  const waitingNow = async (db: Database): Promise<unknown> => {
    const { rows } = await selectReferences(db.read, { waiting: true, limit: 10, offset: 0 })
    return rows.map(({ candidates, offeredTitle }) => [JSON.parse(candidates), offeredTitle])
  }
  const trash = (db: Database, id: Id): Promise<unknown> =>
    db.write((tx) => tx.run(`UPDATE article SET deleted_at = 'now' WHERE uuid = ?`, id))

  it.each<[string, ItemFields, ItemFields]>([
    ['the article', undated, { ...ferry, type: 'book', title: 'The FERRY returns — to Harrow Quay' }],
    ['the item', ferry, { type: 'book', title: ferry.title! }]
  ])('is offered to it and not attached, when it is %s that has none', async (_which, article, item) => {
    const db = await openDatabase()
    const id = await put(db, article)
    expect(await take(db, item)).toMatchObject([{ outcome: 'offered', article: null }])
    expect(await itemOf(db, id)).toEqual(article)
    expect(await waitingNow(db)).toEqual([[[id], ferry.title]])
  })

  it('is offered when the article comes later, too', async () => {
    const db = await openDatabase()
    await take(db, { ...ferry, volume: '3' })
    const id = await put(db, undated)
    expect(await db.write((tx) => attachWaiting(tx, [id]))).toEqual([])
    expect(await waitingNow(db)).toEqual([[[id], ferry.title]])
    expect(await itemOf(db, id)).toEqual(undated)
  })

  it('may belong to either of two of that title, whether they come before or after it', async () => {
    const db = await openDatabase()
    const first = await put(db, undated)
    await take(db, { ...ferry, volume: '3' })
    const second = await put(db, undated)
    await db.write((tx) => attachWaiting(tx, [second]))
    expect(await take(db, { ...ferry, volume: '4' })).toMatchObject([{ outcome: 'unclear' }])
    const both = [first, second]
    expect(await waitingNow(db)).toEqual([
      [both, null],
      [both, null]
    ])
  })

  it('goes to an article that it is surer of when that comes later', async () => {
    const db = await openDatabase()
    await put(db, undated)
    await take(db, { ...ferry, volume: '3' })
    const id = await put(db, ferry)
    expect(await db.write((tx) => attachWaiting(tx, [id]))).toEqual([id])
    expect(await itemOf(db, id)).toMatchObject({ volume: '3' })
  })

  it('waits when another article of that title is of another year', async () => {
    const db = await openDatabase()
    await put(db, undated)
    await put(db, { ...ferry, issued: year(1987) })
    expect(await take(db, { ...ferry, volume: '3' })).toMatchObject([{ outcome: 'waiting' }])
  })

  it('goes by what is surer where there is such', async () => {
    const db = await openDatabase()
    await put(db, undated)
    const id = await put(db, ferry)
    expect(await take(db, { ...ferry, volume: '3' })).toMatchObject([{ outcome: 'attached', article: id }])
  })

  it('waits when the DOIs contradict each other, and when the article has an item', async () => {
    const db = await openDatabase()
    const id = await put(db, { ...undated, DOI: '10.5555/a' })
    expect(await take(db, { ...ferry, DOI: '10.5555/b' })).toMatchObject([{ outcome: 'waiting' }])
    expect(await take(db, { type: 'book', DOI: '10.5555/a', volume: '1' })).toMatchObject([{ outcome: 'attached' }])
    expect(await take(db, { ...ferry, volume: '3' })).toMatchObject([{ outcome: 'waiting' }])
    expect(await itemOf(db, id)).toMatchObject({ volume: '1' })
  })

  it('is offered to nothing in the trash', async () => {
    const db = await openDatabase()
    const id = await put(db, undated)
    await take(db, { ...ferry, volume: '3' })
    await trash(db, id)
    expect(await waitingNow(db)).toEqual([[[id], null]])
    expect(await take(db, { ...ferry, volume: '4' })).toMatchObject([{ outcome: 'waiting' }])
  })
})

describe('a file of bibliographic items', () => {
  it('is taken in whole, and a person attaches what waits', async () => {
    const folder = temporaryFolder()
    const library = await openLibrary(folder)
    const article = await importArticle(library, weirArticle)
    await library.close()
    const db = await Database.open(path.join(folder, 'library.db'), 'write')
    const ris = `TY  - NEWS\nTI  - Weir at Tarn Mouth to stay closed until autumn\nPY  - 2024\nT2  - Tarn Courier\nER  - \n\nTY  - BOOK\nTI  - Gates\nPY  - 1999\nER  - \n\nTY  - JOUR\nPY  - 2000\nER  - \n`
    const read = (await readReferenceFile(new TextEncoder().encode(ris)))!
    const done = await db.write((tx) => storeReferences(tx, read, null))
    await db.close()
    expect(done).toMatchObject({ counts: { attached: 1, waiting: 1 }, articles: [article.id] })
    expect(done.message).toBe(
      '2 items: 1 attached to an article, 1 waiting for an article. The entry that begins with “TY  - JOUR” could not be read: it has neither a title nor an address.'
    )
    const again = (await temporaryLibrary(folder)).library
    expect((await again.getArticle({ id: article.id })).outlet).toBe('Tarn Courier')
    const { references } = await again.listReferences({ waiting: true })
    expect(references).toMatchObject([{ item: { title: 'Gates' }, state: 'waiting', article: null }])
    const attached = await again.attachReference({ reference: references[0]!.id, article: article.id })
    expect(attached).toMatchObject({ state: 'attached', article: { id: article.id } })
    expect(await again.detachReference({ reference: references[0]!.id })).toMatchObject({ state: 'waiting' })
  })

  it('is refused in a sentence when there is no item in it', async () => {
    const bytes = new TextEncoder().encode('@article{a,\n  year = {2000}\n}\n')
    await expect(readReferenceFile(bytes)).rejects.toThrow('it has neither a title nor an address')
  })

  it('is not what an article is', async () => {
    for (const text of ['Only words.', '[A picture]\n\nThe quay was built in a year.', '@mayor said no on Monday.'])
      expect(await readReferenceFile(new TextEncoder().encode(text))).toBeNull()
  })
})
