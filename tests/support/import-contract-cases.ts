import { expect } from 'vitest'
import type { MethodName } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ContractCase } from './contract-cases.ts'
import { scrapedText } from './sample-text.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The methods on imports and watched folders. */
export const importContractCases = {
  importText: {
    answers: async (library) => {
      const id = newId()
      const report = await library.importText({ id, text: 'A quay was built.\n\nIt took two years and a winter.' })
      expect(report).toMatchObject({
        id,
        counts: { look: 1, failed: 0 },
        files: [{ concerns: [{ about: 'length' }, {}, {}] }]
      })
      expect(await library.importText({ id: newId(), text: scrapedText })).toMatchObject({ counts: { duplicate: 1 } })
    },
    refuses: () => ({ id: newId(), text: '' }),
    code: 'bad-request'
  },
  watchedFolders: {
    answers: async (library) => expect(await library.watchedFolders({})).toEqual({ folders: [] }),
    refuses: () => ({ of: 'everyone' }),
    code: 'bad-request'
  },
  watchFolder: {
    answers: async (library) => {
      const folder = temporaryFolder()
      expect(await library.watchFolder({ folder })).toMatchObject({
        folders: [{ path: folder, files: 0, last: null }]
      })
    },
    refuses: () => ({ folder: 'no/such/folder' }),
    code: 'not-found'
  },
  unwatchFolder: {
    answers: async (library) => {
      const folder = temporaryFolder()
      await library.watchFolder({ folder })
      expect(await library.unwatchFolder({ folder })).toEqual({ folders: [] })
    },
    refuses: () => ({}),
    code: 'bad-request'
  },
  pauseImport: {
    answers: async (library) => expect(await library.pauseImport({ id: newId(), paused: true })).toBeNull(),
    refuses: () => ({ id: newId() }),
    code: 'bad-request'
  },
  getImport: {
    answers: async (library) => {
      const id = newId()
      const report = await library.importText({ id, text: 'A quay was built.\n\nIt took two years and a winter.' })
      expect(await library.getImport({ id })).toEqual(report)
    },
    refuses: () => ({ id: 'the last one' }),
    code: 'bad-request'
  },
  runningImports: {
    answers: async (library) => expect(await library.runningImports({})).toEqual([]),
    refuses: () => ({ id: newId() }),
    code: 'bad-request'
  },
  cancelImport: {
    answers: async (library) => expect(await library.cancelImport({ id: newId() })).toBeNull(),
    refuses: () => ({ id: 'the last one' }),
    code: 'bad-request'
  },
  undoImport: {
    answers: async (library, { article }) => {
      const id = newId()
      const { files } = await library.importText({ id, text: 'A quay was built.\n\nIt took two years and a winter.' })
      expect(await library.undoImport({ id })).toEqual({
        articles: [files[0]!.article],
        versions: [],
        references: 0,
        cited: [],
        kept: []
      })
      expect(await library.listArticles({})).toMatchObject({ total: 1, articles: [{ id: article.id }] })
    },
    refuses: () => ({ id: 'the last one' }),
    code: 'bad-request'
  },
  redoImport: {
    answers: async (library) => {
      const id = newId()
      await library.importText({ id, text: 'A quay was built.\n\nIt took two years and a winter.' })
      await library.undoImport({ id })
      expect(await library.redoImport({ id })).toBeNull()
      expect(await library.listArticles({})).toMatchObject({ total: 2 })
    },
    refuses: () => ({ id: newId() }),
    code: 'not-found'
  }
} satisfies Partial<Record<MethodName, ContractCase>>
