import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { fixture } from '../../support/copy-cases.ts'
import { temporaryLibrary } from '../../support/temporary-library.ts'

describe('the report of an import', () => {
  it('says of a near copy which article it is like, as that is called now and while it is in the list', async () => {
    const { library } = await temporaryLibrary()
    const sources = await Promise.all(
      (['first', 'second'] as const).map(async (which) => ({ path: (await fixture('en-wire-copy', which)).path }))
    )
    const { id, files } = await library.importFiles({ id: newId(), sources })
    const [first, second] = files
    expect(first).not.toHaveProperty('near')
    expect(second).toMatchObject({
      outcome: 'look',
      message: expect.stringContaining(`the same as in “${first!.title}”`),
      near: { article: first!.article, title: first!.title }
    })
    const nearNow = async (): Promise<unknown> => (await library.getImport({ id })).files[1]!.near
    await library.updateArticles({ ids: [first!.article!], changes: { title: 'The island' } })
    expect(await nearNow()).toEqual({ article: first!.article, title: 'The island' })
    await library.trashArticles({ ids: [first!.article!] })
    expect(await nearNow()).toBeUndefined()
  })
})
