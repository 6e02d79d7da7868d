import { expect } from 'vitest'
import type { Library, MethodName } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ContractCase } from './contract-cases.ts'

/** Takes in a text of a few words without a date, and gives its id. */
async function importQuay(library: Library): Promise<string> {
  const { files } = await library.importText({ id: newId(), text: 'A quay was built.\n\nIt took two years.' })
  return files[0]!.article!
}

/** The methods on what is to be looked at. */
export const concernContractCases = {
  countConcerns: {
    answers: async (library) => {
      expect(await library.countConcerns({})).toEqual({ articles: 0, abouts: {} })
      const quay = await importQuay(library)
      expect(await library.countConcerns({})).toEqual({ articles: 1, abouts: { length: 1, title: 1, published: 1 } })
      const { total, articles } = await library.listArticles({ look: 'length' })
      expect({ total, articles }).toMatchObject({
        total: 1,
        articles: [{ id: quay, concerns: [{ about: 'length', message: 'It has only 8 words.' }, {}, {}] }]
      })
      expect(await library.listArticles({ look: 'pages' })).toEqual({ total: 0, articles: [] })
    },
    refuses: () => ({ of: 'everything' }),
    code: 'bad-request'
  },
  dismissConcerns: {
    answers: async (library) => {
      const quay = await importQuay(library)
      const { dismissed } = await library.dismissConcerns({ ids: [quay], about: 'published' })
      expect(dismissed).toEqual([{ article: quay, abouts: ['published'] }])
      expect(await library.countConcerns({})).toEqual({ articles: 1, abouts: { length: 1, title: 1 } })
      await library.dismissConcerns({ ids: [quay] })
      expect(await library.listArticles({ look: 'any' })).toEqual({ total: 0, articles: [] })
    },
    refuses: ({ article }) => ({ ids: [article.id], about: 'marks' }),
    code: 'bad-request'
  },
  raiseConcerns: {
    answers: async (library) => {
      const quay = await importQuay(library)
      await library.dismissConcerns({ ids: [quay], about: 'title' })
      const { dismissed } = await library.dismissConcerns({ ids: [quay] })
      expect(await library.raiseConcerns({ dismissed })).toBeNull()
      expect(await library.countConcerns({})).toEqual({ articles: 1, abouts: { length: 1, published: 1 } })
    },
    refuses: () => ({ dismissed: [{ article: newId(), abouts: ['title'] }] }),
    code: 'not-found'
  }
} satisfies Partial<Record<MethodName, ContractCase>>
