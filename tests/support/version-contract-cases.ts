import { expect } from 'vitest'
import type { MethodName } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ContractCase } from './contract-cases.ts'

const nothing = (): { article: string } => ({ article: newId() })

/** The methods that read an original again, hold texts against each other, and say where passages lie. */
export const versionContractCases = {
  cleanAgain: {
    answers: async (library, { article }) =>
      expect((await library.cleanAgain({ article: article.id })).version).toEqual(article.version),
    refuses: nothing,
    code: 'not-found'
  },
  setAside: {
    answers: async (library, { article }) => {
      const { text, start, end } = article.version.paragraphs.at(-1)!
      const changed = await library.setAside({ article: article.id, version: article.version.id, start, end })
      expect(changed.version.text).not.toContain(text)
      expect(changed.version.removed).toContainEqual(expect.objectContaining({ text, reason: 'set aside by you' }))
    },
    refuses: () => ({ article: newId(), version: newId(), start: 0, end: 1 }),
    code: 'not-found'
  },
  setDeck: {
    answers: async (library, { article }) => {
      const { version } = article
      const { text, start: at } = version.paragraphs.find(({ ordinal }) => ordinal === 2)!
      const changed = await library.setDeck({ article: article.id, version: version.id, at })
      expect(changed.version.paragraphs).toContainEqual(expect.objectContaining({ text, kind: 'deck', ordinal: 0 }))
      const back = await library.setDeck({ article: article.id, version: changed.version.id, at: null })
      expect(back).toEqual(article)
    },
    refuses: () => ({ article: newId(), version: newId(), at: null }),
    code: 'not-found'
  },
  undoLines: {
    answers: async (library, { article }) => {
      const id = newId()
      const { start, end } = article.version.paragraphs.at(-1)!
      await library.setAside({ id, article: article.id, version: article.version.id, start, end })
      expect(await library.undoLines({ id })).toEqual(article)
    },
    refuses: () => ({ id: newId() }),
    code: 'not-found'
  },
  listEncodings: {
    answers: async (library) =>
      expect(await library.listEncodings({})).toContainEqual({ name: 'koi8-r', label: 'Cyrillic (KOI8-R)' }),
    refuses: () => ({ of: 'all' }),
    code: 'bad-request'
  },
  previewEncoding: {
    answers: async (library, { article }) => {
      const { lines } = await library.previewEncoding({ article: article.id, encoding: 'utf-8' })
      expect(lines.join(' ')).toContain('a ferry with a town')
    },
    refuses: ({ article }) => ({ article: article.id, encoding: 'klingon' }),
    code: 'bad-request'
  },
  changeEncoding: {
    answers: async (library, { article, passage }) => {
      const { version, passages } = await library.changeEncoding({ article: article.id, encoding: 'windows-1252' })
      expect(version).toMatchObject({ ordinal: 2, encoding: { name: 'windows-1252', source: 'chosen' } })
      expect(passages).toMatchObject([{ id: passage.id, placement: { state: 'exact', version: version.id } }])
    },
    refuses: () => ({ article: newId(), encoding: 'utf-8' }),
    code: 'not-found'
  },
  compareVersions: {
    answers: async (library, { article }) => {
      const { removed, id: from } = article.version
      const { version } = await library.putBack({ article: article.id, line: removed[0]!.line })
      const comparison = await library.compareVersions({ article: article.id })
      expect(comparison).toMatchObject({ from: { version: from, ordinal: 1 }, to: { version: version.id, ordinal: 2 } })
      const inserted = comparison.changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())
      expect(inserted).toEqual([removed[0]!.text])
      const named = await library.compareVersions({ article: article.id, from: version.id, to: from })
      expect(named.changes.map(({ kind }) => kind)).toContain('deleted')
    },
    refuses: ({ article }) => ({ article: article.id, from: newId() }),
    code: 'not-found'
  },
  similarArticles: {
    answers: async (library, { article }) => expect(await library.similarArticles({ article: article.id })).toEqual([]),
    refuses: nothing,
    code: 'not-found'
  },
  compareArticles: {
    answers: async (library, { article }) => {
      const { files } = await library.importText({ id: newId(), text: 'A quay was built.\n\nIt took two years.' })
      const { changes } = await library.compareArticles({ article: article.id, other: files[0]!.article! })
      expect(
        changes
          .filter(({ kind }) => kind !== 'inserted')
          .map(({ text }) => text)
          .join('')
      ).toBe(article.version.text)
    },
    refuses: ({ article }) => ({ article: article.id, other: newId() }),
    code: 'not-found'
  },
  confirmPlacement: {
    answers: async (library, { passage }) =>
      expect(await library.confirmPlacement({ passage: passage.id })).toEqual(
        (await library.getPassages({ ids: [passage.id] })).map(({ id, placement }) =>
          expect.objectContaining({ id, placement })
        )[0]
      ),
    refuses: () => ({ passage: newId() }),
    code: 'not-found'
  },
  movePlacement: {
    answers: async (library, { article, passage }) => {
      const { text, id: version } = article.version
      const start = text.indexOf('evening')
      const move = { passage: passage.id, version, start, end: start + 7 }
      expect((await library.movePlacement(move)).placement).toMatchObject({
        state: 'moved',
        start,
        confirmedAt: expect.any(String)
      })
      const { start: before, end } = passage.placement
      const back = await library.movePlacement({ ...move, start: before!, end: end! })
      expect(back.placement).toMatchObject({ state: 'exact', start: before, score: 1 })
    },
    refuses: ({ passage }) => ({ passage: passage.id, version: newId(), start: 0, end: 5 }),
    code: 'bad-request'
  },
  rejectPlacement: {
    answers: async (library, { passage }) =>
      expect((await library.rejectPlacement({ passage: passage.id })).placement).toMatchObject({
        ...{ state: 'lost', start: null, end: null, confirmedAt: expect.any(String) }
      }),
    refuses: () => ({ passage: newId() }),
    code: 'not-found'
  }
} satisfies Partial<Record<MethodName, ContractCase>>
