import { describe, expect, it } from 'vitest'
import fs from 'node:fs'
import { setArticlesDeleted } from '#main/db/articles.ts'
import { insertOriginals } from '#main/db/versions.ts'
import { insertSameText } from '#main/db/copies.ts'
import { classify, readFile, storeNew, temporaryDatabase, type ReadFile } from '../../support/copies-library.ts'
import { copyCases, fixture } from '../../support/copy-cases.ts'

/** A page with this address, headline and body. */
function page(url: string, title: string, body: string, outlet = ''): Promise<ReadFile> {
  const site = outlet && `<meta property="og:site_name" content="${outlet}">`
  const head = `<title>${title}</title><link rel="canonical" href="${url}">${site}`
  const paragraphs = body.replace(/^(.+)$/gm, '<p>$1</p>')
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>${title}</h1>${paragraphs}</article></body></html>`
  return readFile('page.html', html)
}

const frontOfMonday = `The council voted for the new bridge on Monday, by nine voices to four, after a debate of six hours.
A storm is expected on the northern coast; the ferries to the isles may stop at noon, the harbour office says.`
const frontOfFriday = `Mushrooms are plentiful this autumn, and so are those who pick the wrong ones, a doctor warns in an interview.
The museum of clocks closes for a year. Its director explains what will happen to the big pendulum meanwhile.`

describe('a file beside another', () => {
  it.each(copyCases)('$name is taken for what it is: $expected.kind', async ({ name, expected }) => {
    const db = await temporaryDatabase()
    const [first, second] = await Promise.all([fixture(name, 'first'), fixture(name, 'second')])
    const { uuid } = await storeNew(db, first)
    const verdict = (await classify(db, [second]))[0]!
    expect(verdict.kind).toBe(expected.kind)
    if ('of' in verdict) expect(verdict.of).toMatchObject({ article: { uuid } })
    if (verdict.kind !== 'near') return
    expect(verdict.others).toMatchObject([{ of: { article: { uuid } } }])
    expect(verdict.others[0]!.score).toBeGreaterThan(expected.least!)
    expect(verdict.others[0]!.score).toBeLessThan(1)
  })

  it.each(copyCases)('$name is the same when both come in one batch', async ({ name, expected }) => {
    const db = await temporaryDatabase()
    const verdicts = await classify(db, [await fixture(name, 'first'), await fixture(name, 'second')])
    const [first, second] = [verdicts[0]!, verdicts[1]!]
    expect(first).toEqual({ kind: 'new' })
    expect(second.kind).toBe(expected.kind)
    if ('of' in second) expect(second.of).toEqual({ reading: 0 })
    if (second.kind === 'near') expect(second.others).toMatchObject([{ of: { reading: 0 } }])
  })
})

describe('the same thing twice', () => {
  it('is the same file before it is the same text', async () => {
    const db = await temporaryDatabase()
    const first = await fixture('en-same-text', 'first')
    const other = await fixture('en-same-text', 'second')
    const { uuid } = await storeNew(db, first)
    const duplicate = (why: string): unknown => ({ kind: 'duplicate', why, of: { article: { uuid, deleted: false } } })
    expect(await classify(db, [first, other, other])).toMatchObject([
      duplicate('file'),
      duplicate('text'),
      duplicate('file')
    ])
  })

  it('is recognised by its bytes when it only ever gave a text that was there', async () => {
    const db = await temporaryDatabase()
    const { id, uuid } = await storeNew(db, await fixture('en-same-text', 'first'))
    const { candidate, reading } = await fixture('en-same-text', 'second')
    await db.write(async (tx) => {
      await insertOriginals(tx, [reading.original], 'now')
      await insertSameText(tx, { ...candidate, original: candidate.hash, article: id, notedAt: 'now' })
    })
    const again = { ...candidate, textSha256: '0'.repeat(64), keys: [], sketch: [] }
    expect(await classify(db, [{ ...(await fixture('en-same-text', 'second')), candidate: again }])).toMatchObject([
      { kind: 'duplicate', why: 'file', of: { article: { uuid } } }
    ])
  })

  it('is found in the trash too, where an edition or a near copy is not looked for', async () => {
    const db = await temporaryDatabase()
    const first = await fixture('en-later-edition', 'first')
    const { uuid } = await storeNew(db, first)
    await db.write((tx) => setArticlesDeleted(tx, [uuid], 'now'))
    expect(await classify(db, [first, await fixture('en-later-edition', 'second')])).toMatchObject([
      { kind: 'duplicate', of: { article: { uuid, deleted: true } } },
      { kind: 'new' }
    ])
  })

  it('is another chapter of the same book when only the file is the same', async () => {
    const db = await temporaryDatabase()
    const [first, second] = [
      await page('https://x.example/book', 'Book', frontOfMonday),
      await page('https://x.example/book', 'Book', frontOfFriday)
    ]
    await storeNew(db, { ...first, candidate: { ...first.candidate, part: 1 } })
    const chapter = { ...second, candidate: { ...second.candidate, hash: first.candidate.hash, part: 2, keys: [] } }
    expect(await classify(db, [chapter])).toEqual([{ kind: 'new' }])
  })
})

describe('a later edition', () => {
  it('may have another headline and other words at the same address', async () => {
    const db = await temporaryDatabase()
    await storeNew(db, await page('https://a.example/n/1', 'Council votes', frontOfMonday))
    const [same] = await classify(db, [await page('http://www.a.example/n/1/#top', 'Council votes', frontOfFriday)])
    expect(same!.kind).toBe('version')
  })

  it('is not another text at the address of a front page or of a page that changes daily', async () => {
    const db = await temporaryDatabase()
    await storeNew(db, await page('https://a.example/', 'News of today', frontOfMonday))
    await storeNew(db, await page('https://a.example/today', 'Bridge to be built', frontOfMonday))
    expect(await classify(db, [await page('https://a.example/', 'News of today', frontOfFriday)])).toEqual([
      { kind: 'new' }
    ])
    expect(await classify(db, [await page('https://a.example/today', 'Mushrooms', frontOfFriday)])).toEqual([
      { kind: 'new' }
    ])
  })

  it('is known by its DOI whatever its words', async () => {
    const db = await temporaryDatabase()
    const [first, second] = [
      await page('https://a.example/1', 'One', frontOfMonday),
      await page('https://b.example/2', 'Two', frontOfFriday)
    ]
    const withDoi = (file: ReadFile): ReadFile => ({
      ...file,
      candidate: { ...file.candidate, keys: ['doi:10.5555/1'] }
    })
    await storeNew(db, withDoi(first))
    expect((await classify(db, [withDoi(second)]))[0]!.kind).toBe('version')
  })

  it('of an edition in the same batch belongs to the article of the first', async () => {
    const db = await temporaryDatabase()
    const { uuid } = await storeNew(db, await fixture('en-later-edition', 'first'))
    const second = await fixture('en-later-edition', 'second')
    const third = await readFile(
      'c.html',
      fs.readFileSync(second.path, 'utf8').replace('sixty people', 'eighty people')
    )
    expect(await classify(db, [second, third])).toMatchObject(
      [1, 2].map(() => ({ kind: 'version', of: { article: { uuid } } }))
    )
  })
})
