import { describe, expect, it } from 'vitest'
import fs from 'node:fs'
import type { Database } from '#main/db/database.ts'
import { selectArticle, type ArticleRow } from '#main/db/articles.ts'
import { readArticle } from '#main/articles/read-article.ts'
import { correctArticle } from '#main/articles/change-fields.ts'
import { compareArticles, similarArticles } from '#main/articles/compare.ts'
import { storeEdition } from '#main/import/copies/store-edition.ts'
import { confirmPlacement } from '#main/passages/confirm-placement.ts'
import { markPassage } from '#main/passages/mark-passage.ts'
import { classify, readFile, storeNew, temporaryDatabase, type ReadFile } from '../../support/copies-library.ts'
import { copyCases, fixture } from '../../support/copy-cases.ts'

const editions = copyCases.filter(({ expected }) => expected.passages)

function addEdition(db: Database, { id }: ArticleRow, file: ReadFile): Promise<{ version: number; isNewest: boolean }> {
  return db.write((tx) => storeEdition(tx, id, file.reading))
}

async function mark(db: Database, { uuid }: ArticleRow, quote: string): Promise<string> {
  const { version } = await readArticle(db.read, uuid)
  const start = version.text.indexOf(quote)
  const range = { article: uuid, version: version.id, start, end: start + quote.length }
  return db.write((tx) => markPassage(tx, { ...range, colour: 'yellow', comment: '' }))
}

/** A later edition of the avalanche, its text changed further. */
async function avalanche(edit: (html: string) => string = (html) => html): Promise<ReadFile> {
  const { path } = await fixture('en-later-edition', 'second')
  return readFile('edition.html', edit(fs.readFileSync(path, 'utf8')))
}

describe('an edition', () => {
  it.each(editions)('of $name has every passage placed in it', async ({ name, expected }) => {
    const db = await temporaryDatabase()
    const row = await storeNew(db, await fixture(name, 'first'))
    const ids = []
    for (const [quote] of expected.passages!) ids.push(await mark(db, row, quote))
    await addEdition(db, row, await fixture(name, 'second'))
    const { version, passages } = await readArticle(db.read, row.uuid)
    expect(version.ordinal).toBe(2)
    const found = ids.map((id) => {
      const { selector, placement } = passages.find((passage) => passage.id === id)!
      const words = placement.start === null ? null : version.text.slice(placement.start, placement.end!)
      return [selector.exact, placement.state, words]
    })
    expect(found).toEqual(expected.passages)
  })

  it('brings its headline and the changes of its text, and keeps what a person corrected', async () => {
    const db = await temporaryDatabase()
    const row = await storeNew(db, await fixture('en-later-edition', 'first'))
    await addEdition(db, row, await avalanche())
    const changed = await readArticle(db.read, row.uuid)
    expect(changed).toMatchObject({ title: 'Climbers found alive after night under avalanche', key: row.key })
    expect(changed.published).toMatchObject({ iso: expect.stringMatching(/^2024-01-19T09:20/) })
    await db.write(async (tx) =>
      correctArticle(tx, (await selectArticle(tx, row.uuid))!, { title: 'Avalanche', outlet: 'The Valley Post' })
    )
    const next = (html: string): string =>
      html.replaceAll('Climbers found alive', 'Both found').replaceAll('2024-01-20', '2024-01-21')
    await addEdition(db, row, await avalanche(next))
    const { title, outlet, version } = await readArticle(db.read, row.uuid)
    expect({ title, outlet, ordinal: version.ordinal }).toEqual({
      title: 'Avalanche',
      outlet: 'The Valley Post',
      ordinal: 3
    })
    expect(version.paragraphs[0]!.text).toMatch(/^Both found/)
  })

  it('that is older than what is shown is kept without being shown', async () => {
    const db = await temporaryDatabase()
    const [first, second] = [await fixture('en-later-edition', 'first'), await fixture('en-later-edition', 'second')]
    const row = await storeNew(db, second)
    const passage = await mark(db, row, 'Two climbers who had been missing since Friday')
    const [verdict] = await classify(db, [first])
    expect(verdict).toMatchObject({ kind: 'version', of: { article: { id: row.id } } })
    expect(await addEdition(db, row, first)).toMatchObject({ isNewest: false })
    const { title, version, versions, passages } = await readArticle(db.read, row.uuid)
    expect(title).toBe('Climbers found alive after night under avalanche')
    expect(version.text).toBe(second.reading.text)
    expect(versions.map(({ ordinal }) => ordinal)).toEqual([2, 1])
    expect(passages).toMatchObject([{ id: passage, placement: { state: 'exact' } }])
    const placements = await db.read.all('SELECT state FROM placement ORDER BY version')
    expect(placements).toEqual([{ state: 'exact' }, { state: 'lost' }])
  })

  it('comes after the one before when neither says when it is from', async () => {
    const db = await temporaryDatabase()
    const undated = async (words: string): Promise<ReadFile> =>
      avalanche((html) => html.replace(/<meta property="article:[^>]*>/g, '').replace('sixty people', words))
    const row = await storeNew(db, await undated('sixty people'))
    expect(await addEdition(db, row, await undated('ninety people'))).toMatchObject({ isNewest: true })
  })

  it('takes over what a person confirmed while the words stay, and asks again when they change', async () => {
    const db = await temporaryDatabase()
    const row = await storeNew(db, await fixture('en-later-edition', 'first'))
    const passage = await mark(db, row, 'The rescue team has forty people and four dogs on the mountain.')
    const placement = async (): Promise<unknown> => (await readArticle(db.read, row.uuid)).passages[0]!.placement
    await addEdition(db, row, await avalanche())
    expect(await placement()).not.toHaveProperty('confirmedAt')
    await db.write((tx) => confirmPlacement(tx, passage))
    expect(await placement()).toMatchObject({ state: 'moved', confirmedAt: expect.any(String) })
    await addEdition(
      db,
      row,
      await avalanche((html) =>
        html.replace('A helicopter waited', 'Two helicopters waited').replaceAll('2024-01-20', '2024-01-21')
      )
    )
    expect(await placement()).toMatchObject({ state: 'moved', confirmedAt: expect.any(String) })
    await addEdition(
      db,
      row,
      await avalanche((html) => html.replace('sixty people', 'ninety people').replaceAll('2024-01-20', '2024-01-22'))
    )
    expect(await placement()).toMatchObject({ state: 'moved' })
    expect(await placement()).not.toHaveProperty('confirmedAt')
  })
})

describe('a near copy', () => {
  it('is listed beside the article that it resembles, and the other way round, with what differs', async () => {
    const db = await temporaryDatabase()
    const first = await storeNew(db, await fixture('en-wire-copy', 'first'))
    const second = await storeNew(db, await fixture('en-wire-copy', 'second'))
    const [beside] = await similarArticles(db.read, first.uuid)
    expect(beside).toMatchObject({
      article: { id: second.uuid, outlet: 'The Daily Compass' },
      score: expect.closeTo(0.83, 1)
    })
    expect(await similarArticles(db.read, second.uuid)).toMatchObject([{ article: { id: first.uuid } }])
    const { changes } = await compareArticles(db.read, first.uuid, second.uuid)
    const deleted = changes.filter(({ kind }) => kind === 'deleted').map(({ text }) => text)
    expect(deleted.join('')).toContain('The island has a shop, a school of nine pupils and no doctor.')
  })
})
