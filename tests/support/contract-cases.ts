import { expect } from 'vitest'
import type { Library, MethodName } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { ErrorCode } from '#shared/library-error.ts'
import type { Article, DocJson, Note, Passage } from '#shared/model.ts'
import { concernContractCases } from './concern-contract-cases.ts'
import { importContractCases } from './import-contract-cases.ts'
import { scrapedText } from './sample-text.ts'
import { versionContractCases } from './version-contract-cases.ts'

/** What a library holds before a case runs: an article with a mark, and a note that quotes and cites it. */
export interface Seed {
  article: Article
  passage: Passage
  note: Note
}

/** What one method promises, on every transport. */
export interface ContractCase {
  /** Asks the method something it can do and holds the answer against what was promised. */
  answers(library: Library, seed: Seed): Promise<void>
  /** A parameter that it refuses, and with which code. `bad-request` comes from the boundary, before the library is asked. */
  refuses(seed: Seed): unknown
  code: ErrorCode
}

/** Fills a library through the contract itself. */
export async function seedLibrary(library: Library): Promise<Seed> {
  const { files } = await library.importText({ id: newId(), text: scrapedText })
  const { id, version } = await library.getArticle({ id: files[0]!.article! })
  const start = version.text.indexOf('a ferry with a town')
  const place = { article: id, version: version.id, start, end: start + 'a ferry with a town'.length }
  const passage = await library.markPassage({ ...place, colour: 'yellow' })
  const note = await library.createNote({ title: 'The ferry', doc: noteDoc(passage) })
  return { article: await library.getArticle({ id }), passage, note }
}

/** A note of one paragraph that quotes a passage and cites it. */
export function noteDoc({ id, article, selector }: Passage, before = 'She called it '): DocJson {
  const quotation = { type: 'quotation', attrs: { passage: id }, content: [{ type: 'text', text: selector.exact }] }
  const citation = { type: 'citation', attrs: { id: newId(), items: [{ passage: id, article }] } }
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: before }, quotation, citation] }]
  }
}

/** What `saveNote` takes for a document. */
export async function saving(note: Note, doc: DocJson): Promise<Parameters<Library['saveNote']>[0]> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(doc)))
  const sha256 = Buffer.from(digest).toString('hex')
  return { id: note.id, base: note.revision.id, session: newId(), sequence: 0, doc, sha256 }
}

const nowhere = (): { id: string } => ({ id: newId() })
const none = (): { ids: string[] } => ({ ids: [] })

/** Every method of the contract. The type makes a method without a case an error. */
export const contractCases: Record<MethodName, ContractCase> = {
  ...importContractCases,
  ...versionContractCases,
  ...concernContractCases,
  status: {
    answers: async (library) =>
      expect(await library.status({})).toMatchObject({ access: 'write', reason: null, articles: 1, notes: 1 }),
    refuses: () => ({ of: 'everything' }),
    code: 'bad-request'
  },
  listArticles: {
    answers: async (library, { article }) => {
      expect(await library.listArticles({})).toMatchObject({ total: 1, articles: [{ id: article.id, outlet: null }] })
      expect(await library.listArticles({ query: 'submarine' })).toEqual({ total: 0, articles: [] })
    },
    refuses: () => ({ limit: 0 }),
    code: 'bad-request'
  },
  getArticle: {
    answers: async (library, { article }) => expect(await library.getArticle({ id: article.id })).toEqual(article),
    refuses: nowhere,
    code: 'not-found'
  },
  updateArticles: {
    answers: async (library, { article }) => {
      const changes = { outlet: 'The Sound Courier', authors: ['Lind, Vera'] }
      const [changed] = await library.updateArticles({ ids: [article.id], changes })
      expect(changed).toMatchObject({ key: article.key, outlet: 'The Sound Courier' })
      expect((await library.getArticle({ id: article.id })).item.author).toEqual([{ family: 'Lind', given: 'Vera' }])
    },
    refuses: ({ article }) => ({ ids: [article.id], changes: { published: 'last week' } }),
    code: 'bad-request'
  },
  undoCorrection: {
    answers: async (library, { article }) => {
      const correction = newId()
      await library.updateArticles({ ids: [article.id], changes: { outlet: 'The Sound Courier' }, correction })
      expect(await library.undoCorrection({ correction })).toMatchObject([{ id: article.id, outlet: article.outlet }])
    },
    refuses: () => ({ correction: newId() }),
    code: 'not-found'
  },
  readDate: {
    answers: async (library) => {
      const day = { date: { iso: '2024-03-12', zone: 'unknown' }, either: null }
      expect(await library.readDate({ text: '12. März 2024' })).toEqual(day)
      expect(await library.readDate({ text: 'soon' })).toEqual({ date: null, either: null })
    },
    refuses: () => ({ text: 2024 }),
    code: 'bad-request'
  },
  putBack: {
    answers: async (library, { article }) => {
      const { version } = await library.putBack({ article: article.id, line: article.version.removed[0]!.line })
      expect(version.ordinal).toBe(2)
      expect(version.paragraphs.map(({ text }) => text)).toContain(article.version.removed[0]!.text)
    },
    refuses: () => ({ article: newId(), line: 1 }),
    code: 'not-found'
  },
  notesCiting: {
    answers: async (library, { article, note }) =>
      expect(await library.notesCiting({ articles: [article.id] })).toMatchObject([{ id: note.id }]),
    refuses: () => ({ articles: [] }),
    code: 'bad-request'
  },
  trashArticles: {
    answers: async (library, { article }) => {
      await library.trashArticles({ ids: [article.id] })
      expect(await library.listArticles({})).toMatchObject({ total: 0 })
      expect(await library.listArticles({ trash: true })).toMatchObject({ total: 1 })
    },
    refuses: none,
    code: 'bad-request'
  },
  restoreArticles: {
    answers: async (library, { article }) => {
      await library.trashArticles({ ids: [article.id] })
      await library.restoreArticles({ ids: [article.id] })
      expect(await library.getArticle({ id: article.id })).toEqual(article)
    },
    refuses: none,
    code: 'bad-request'
  },
  listReferences: {
    answers: async (library) => {
      expect(await library.listReferences({})).toEqual({ total: 0, references: [] })
      expect(await library.listReferences({ waiting: true })).toEqual({ total: 0, references: [] })
    },
    refuses: () => ({ waiting: 'yes' }),
    code: 'bad-request'
  },
  attachReference: {
    answers: async (library, { article }) =>
      expect(library.attachReference({ reference: newId(), article: article.id })).rejects.toThrow(
        'This reference is no longer in the library.'
      ),
    refuses: ({ article }) => ({ reference: newId(), article: article.id }),
    code: 'not-found'
  },
  detachReference: {
    answers: async (library) =>
      expect(library.detachReference({ reference: newId() })).rejects.toThrow(
        'This reference is no longer in the library.'
      ),
    refuses: () => ({ reference: newId() }),
    code: 'not-found'
  },
  search: {
    answers: async (library, { article }) => {
      const { total, hits } = await library.search({ query: '"forty million" OR crowns' })
      expect({ total, hits }).toMatchObject({ total: 1, hits: [{ article: article.id, ordinal: 3 }] })
      const { snippet, ranges } = hits[0]!
      expect(ranges.map(([start, end]) => snippet.slice(start, end))).toContain('crowns')
    },
    refuses: () => ({ query: 'x'.repeat(2_000) }),
    code: 'bad-request'
  },
  findPassages: {
    answers: async (library, { passage }) =>
      expect(await library.findPassages({ query: '' })).toMatchObject([{ passage: passage.id }]),
    refuses: () => ({ query: 'x', limit: 1_000 }),
    code: 'bad-request'
  },
  markPassage: {
    answers: async (library, { article }) => {
      const { text, id: version } = article.version
      const start = text.indexOf('evening')
      const mark = { id: newId(), article: article.id, version, start, end: start + 7 }
      const made = await library.markPassage(mark)
      expect(made).toMatchObject({ id: mark.id, colour: null, selector: { exact: 'evening' } })
      expect(await library.markPassage(mark)).toEqual(made)
    },
    refuses: ({ article }) => ({ article: newId(), version: article.version.id, start: 0, end: 5 }),
    code: 'not-found'
  },
  updatePassage: {
    answers: async (library, { passage }) => {
      const change = { id: passage.id, colour: null, comment: 'A good line' }
      expect(await library.updatePassage(change)).toMatchObject(change)
    },
    refuses: () => ({ ...nowhere(), comment: '' }),
    code: 'not-found'
  },
  getPassages: {
    answers: async (library, { passage, article }) =>
      expect(await library.getPassages({ ids: [passage.id] })).toMatchObject([
        { id: passage.id, source: { key: article.key }, paragraph: { ordinal: 2 }, placement: { state: 'exact' } }
      ]),
    refuses: () => ({ ids: ['x'] }),
    code: 'bad-request'
  },
  listNotes: {
    answers: async (library, { note }) =>
      expect(await library.listNotes({})).toMatchObject([{ id: note.id, title: 'The ferry', citations: 1 }]),
    refuses: () => ({ trash: 'yes' }),
    code: 'bad-request'
  },
  getNote: {
    answers: async (library, { note }) => expect(await library.getNote({ id: note.id })).toEqual(note),
    refuses: nowhere,
    code: 'not-found'
  },
  createNote: {
    answers: async (library) => {
      const id = newId()
      const made = await library.createNote({ id, title: 'Another' })
      expect(made).toMatchObject({ id, title: 'Another', words: 0 })
      expect(await library.createNote({ id, title: 'Another' })).toEqual(made)
    },
    refuses: () => ({ doc: { type: 'doc', content: [{ type: 'script' }] } }),
    code: 'bad-document'
  },
  renameNote: {
    answers: async (library, { note }) => {
      await library.renameNote({ id: note.id, title: 'The boat' })
      expect(await library.getNote({ id: note.id })).toMatchObject({ title: 'The boat' })
    },
    refuses: () => ({ ...nowhere(), title: 'x' }),
    code: 'not-found'
  },
  saveNote: {
    answers: async (library, { note, passage }) => {
      const save = await saving(note, noteDoc(passage, 'They called it '))
      const saved = await library.saveNote(save)
      expect(saved.sibling).toBe(false)
      expect(await library.saveNote(save)).toEqual(saved)
      expect((await library.getNote({ id: note.id })).revision).toMatchObject({ id: saved.revision, doc: save.doc })
    },
    refuses: ({ note, passage }) => ({
      ...{ id: note.id, base: note.revision.id, session: newId(), sequence: 0, doc: noteDoc(passage) },
      sha256: '0'.repeat(64)
    }),
    code: 'bad-document'
  },
  listRevisions: {
    answers: async (library, { note }) =>
      expect(await library.listRevisions({ id: note.id })).toMatchObject([{ id: note.revision.id }]),
    refuses: nowhere,
    code: 'not-found'
  },
  nameRevision: {
    answers: async (library, { note }) => {
      await library.nameRevision({ revision: note.revision.id, name: 'First draft' })
      expect(await library.listRevisions({ id: note.id })).toMatchObject([{ name: 'First draft' }])
    },
    refuses: () => ({ revision: newId(), name: ' ' }),
    code: 'bad-request'
  },
  trashNotes: {
    answers: async (library, { note }) => {
      await library.trashNotes({ ids: [note.id] })
      expect(await library.listNotes({})).toEqual([])
      expect(await library.listNotes({ trash: true })).toMatchObject([{ id: note.id }])
    },
    refuses: none,
    code: 'bad-request'
  },
  restoreNotes: {
    answers: async (library, { note }) => {
      await library.trashNotes({ ids: [note.id] })
      await library.restoreNotes({ ids: [note.id] })
      expect(await library.listNotes({})).toMatchObject([{ id: note.id, deletedAt: null }])
    },
    refuses: none,
    code: 'bad-request'
  },
  verify: {
    answers: async (library, { note, passage }) => {
      const verbatim = { note: note.id, passage: passage.id, state: 'verbatim', changes: [] }
      expect(await library.verify({ note: note.id })).toMatchObject([verbatim])
      expect(await library.verify({})).toMatchObject([verbatim])
    },
    refuses: () => ({ note: newId() }),
    code: 'not-found'
  },
  citationStyles: {
    answers: async (library) =>
      expect(await library.citationStyles({})).toContainEqual(
        expect.objectContaining({ id: 'apa', kind: 'author-date' })
      ),
    refuses: () => null,
    code: 'bad-request'
  },
  formatCitations: {
    answers: async (library, { article, passage }) => {
      const citations = [{ id: newId(), items: [{ passage: passage.id, article: article.id }] }]
      const formatted = await library.formatCitations({ style: 'apa', citations })
      expect(formatted.citations).toMatchObject([{ id: citations[0]!.id, text: expect.stringContaining('2021') }])
      expect(formatted.bibliography).toHaveLength(1)
    },
    refuses: () => ({ style: 'no-such-style', citations: [] }),
    code: 'not-found'
  }
}
