import { describe, expect, it } from 'vitest'
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
