import path from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const book = path.resolve(import.meta.dirname, '../../fixtures/pdf/raw-book-pages/source.pdf')

it('says on which of the source’s pages a passage stands, and nothing where there are none', async () => {
  const { library } = await temporaryLibrary()
  const { files } = await library.importFiles({ id: newId(), sources: [{ path: book }] })
  const article = await library.getArticle({ id: files[0]!.article! })
  const paged = article.version.paragraphs.findLast(({ pages }) => pages)!
  const passage = await library.markPassage({
    article: article.id,
    version: article.version.id,
    start: paged.end - 5,
    end: paged.end,
    colour: 'green'
  })
  const plain = await importArticle(library, weirArticle)
  const unpaged = await markWords(library, plain, 'Nobody asked us')
  const found = await library.getPassages({ ids: [passage.id, unpaged] })
  expect(found.map(({ page }) => page)).toEqual([paged.pages!.at(-1)!.label, null])
})
