import { describe, expect, it } from 'vitest'
import { parameters } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { importArticle, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

describe('correcting an article', () => {
  it('keeps what the source said of its date, and drops the zone with the time', async () => {
    const { library } = await temporaryLibrary()
    const { id, published } = await importArticle(library, weirArticle)
    expect(published).toEqual({ iso: '2024-03-12T09:30', original: '12 Mar 2024 09:30', zone: 'unknown' })
    const [changed] = await library.updateArticles({ ids: [id], changes: { published: '2024-03-13' } })
    expect(changed!.published).toEqual({ iso: '2024-03-13', original: '12 Mar 2024 09:30', zone: 'unknown' })
    expect((await library.getArticle({ id })).item.issued).toEqual({ 'date-parts': [[2024, 3, 13]] })
  })

  it('takes the zone that is given with a time, and keeps it with another time', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    const correct = async (published: string): Promise<unknown> =>
      (await library.updateArticles({ ids: [id], changes: { published } }))[0]!.published
    const original = '12 Mar 2024 09:30'
    expect(await correct('2024-03-12T09:30+01:00')).toEqual({ iso: '2024-03-12T09:30', original, zone: '+01:00' })
    expect(await correct('2024-03-12T10:30')).toEqual({ iso: '2024-03-12T10:30', original, zone: '+01:00' })
    expect(await correct('2024-03-12T10:30Z')).toEqual({ iso: '2024-03-12T10:30', original, zone: 'Z' })
  })

  it('can say that something is unknown', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    await library.updateArticles({ ids: [id], changes: { outlet: 'Courier' } })
    const [changed] = await library.updateArticles({
      ids: [id],
      changes: { outlet: null, published: null, authors: [] }
    })
    expect(changed).toMatchObject({ outlet: null, published: null, authors: [] })
    expect((await library.getArticle({ id })).item).not.toHaveProperty('container-title')
  })

  it('takes where it stands and when it was changed, too', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    const changes = {
      section: 'Rivers',
      modified: '2024-03-14T08:00',
      url: 'https://vale.example/weir',
      doi: '10.1000/182'
    }
    const [changed] = await library.updateArticles({ ids: [id], changes })
    expect(changed).toMatchObject(changes)
    const { item } = await library.getArticle({ id })
    expect(item).toMatchObject({ section: 'Rivers', URL: 'https://vale.example/weir', DOI: '10.1000/182' })
    const unknown = { section: null, modified: null, url: null, doi: null }
    expect(await library.updateArticles({ ids: [id], changes: unknown })).toMatchObject([unknown])
  })

  it.each([{ url: 'javascript:alert(1)' }, { url: 'vale.example' }, { doi: 'doi:10.1000/182' }, { modified: 'today' }])(
    'refuses %o',
    (changes) => {
      expect(parameters.updateArticles.safeParse({ ids: [newId()], changes }).success).toBe(false)
    }
  )

  it('knows a later edition by the address that a person gave it', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    await library.updateArticles({ ids: [id], changes: { url: 'https://vale.example/weir' } })
    const page = `<html><head><link rel="canonical" href="https://vale.example/weir"><title>Gates stay shut</title></head>
      <body><article><h1>Gates stay shut</h1>${weirArticle
        .replace('until the autumn', 'until the spring')
        .split('\n')
        .filter(Boolean)
        .map((line) => `<p>${line}</p>`)
        .join('')}</article></body></html>`
    const { files } = await library.importText({ id: newId(), text: page, html: true })
    expect(files).toMatchObject([{ outcome: 'version', article: id }])
  })

  it('leaves what is known alone where only the unknown is to be filled, and answers what it changed', async () => {
    const { library } = await temporaryLibrary()
    const [one, two] = [await importArticle(library, weirArticle), await importArticle(library, distinctText(3))]
    await library.updateArticles({ ids: [one.id], changes: { outlet: 'Courier' } })
    const ids = [one.id, two.id]
    const changed = await library.updateArticles({ ids, changes: { outlet: 'Post' }, onlyUnknown: true })
    expect(changed).toMatchObject([{ id: two.id, outlet: 'Post' }])
    expect((await library.getArticle({ id: one.id })).outlet).toBe('Courier')
  })

  it('is taken back as it was, guesses included, but for what was changed since', async () => {
    const { library } = await temporaryLibrary()
    const { id, item } = await importArticle(library, weirArticle)
    const { articles } = await library.listArticles({})
    const correction = newId()
    const changes = { title: 'Gates', outlet: 'Courier', modified: '2024-03-14', url: 'https://vale.example/weir' }
    await library.updateArticles({ ids: [id], changes, correction })
    await library.updateArticles({ ids: [id], changes: { outlet: 'Post' } })
    const [back] = await library.undoCorrection({ correction })
    expect(back).toEqual({ ...articles[0], outlet: 'Post' })
    expect((await library.getArticle({ id })).item).toEqual({ ...item, 'container-title': 'Post' })
  })

  it('changes none when one of many is gone', async () => {
    const { library } = await temporaryLibrary()
    const { id } = await importArticle(library, weirArticle)
    const ids = [id, '01900000-0000-7000-8000-000000000000']
    await expect(library.updateArticles({ ids, changes: { outlet: 'Courier' } })).rejects.toMatchObject({
      code: 'not-found'
    })
    expect((await library.getArticle({ id })).outlet).toBeNull()
  })
})
