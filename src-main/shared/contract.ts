/**
 * The one contract between a library and whatever shows it. A method is a schema for its parameter here and a function in
 * `library.ts`; nothing else changes when one is added.
 */
import { z } from 'zod'
import type { Comparison, SimilarArticle } from './comparison.ts'
import { concernAbouts, type ConcernCounts, type DismissedConcerns } from './concern.ts'
import { locatorLabels } from './csl.ts'
import type { ErrorValue } from './library-error.ts'
import type { HostCommand, LibraryEvent } from './library-event.ts'
import type { LocalLibrary } from './local-library.ts'
import type * as model from './model.ts'
import type { Reference } from './reference.ts'
import type { SavedExport } from './saved-export.ts'
import type { TypedDate } from './typed-date.ts'
import type { UndoneImport } from './undone-import.ts'
import type { VerifiedQuotation } from './verified-quotation.ts'
import type { WatchedFolder } from './watched-folder.ts'

const id = z.uuidv7()
const ids = z.array(id).min(1).max(10_000)
const colour = z.enum(['yellow', 'green', 'blue', 'pink', 'violet'])
const title = z.string().trim().max(2_000)
const date = z.string().regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?$/)
/** With a time, perhaps with its zone. */
const zonedDate = z.string().regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/)
const address = z.url({ protocol: /^https?$/ }).max(4_000)
const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/)
  .max(500)
const offset = z.number().int().nonnegative()
const docJson = z.custom<model.DocJson>((value) => typeof value === 'object' && value !== null && 'type' in value)
const encoding = z.string().min(1).max(40)
const about = z.enum(concernAbouts).exclude(['marks'])
const dismissed = z.array(z.strictObject({ article: id, abouts: z.array(about) })).max(10_000)
const none = z.strictObject({})

const citationItem = z.strictObject({
  passage: id.nullable(),
  article: id,
  locator: z.string().max(200).optional(),
  label: z.enum(locatorLabels).optional(),
  prefix: z.string().max(2_000).optional(),
  suffix: z.string().max(2_000).optional()
})

/** The parameter of every method that a window may call. */
export const parameters = {
  /** What library this is, whether it can be written, and how much it holds. */
  status: none,

  /** Articles, newest import first; with `query`, only those that a search finds, with `look`, those that need one, and why. `trash` lists the trash instead. */
  listArticles: z.strictObject({
    query: z.string().max(1_000).optional(),
    trash: z.boolean().optional(),
    look: z.enum(['any', ...concernAbouts]).optional(),
    limit: z.number().int().min(1).max(1_000).default(200),
    offset: offset.default(0)
  }),
  /** One article with its newest version, or the version named, and its passages. */
  getArticle: z.strictObject({ id, version: id.optional() }),
  /** Corrects the bibliographic fields of articles, with `onlyUnknown` each only where an article has none. Answers those changed. */
  updateArticles: z.strictObject({
    ids,
    changes: z.strictObject({
      title: title.min(1).optional(),
      authors: z.array(z.string().trim().min(1).max(500)).max(200).optional(),
      outlet: z.string().trim().max(500).nullable().optional(),
      section: z.string().trim().max(500).nullable().optional(),
      published: zonedDate.nullable().optional(),
      modified: date.nullable().optional(),
      language: z.string().trim().max(35).nullable().optional(),
      url: address.nullable().optional(),
      doi: doi.nullable().optional()
    }),
    onlyUnknown: z.boolean().default(false),
    correction: id.optional()
  }),
  /** Takes back the correction that was given this id, but for fields that were changed since. */
  undoCorrection: z.strictObject({ correction: id }),
  /** How a date reads that a person typed, in any style that is read in articles. Changes nothing. */
  readDate: z.strictObject({ text: z.string().max(200) }),
  /** Sets aside the paragraphs that a range touches, with every line that they were made of: a new version. `id` is for `undoLines`. */
  setAside: z.strictObject({ id: id.optional(), article: id, version: id, start: offset, end: offset }),
  /** Makes the paragraph at an offset the deck, one of the first of the text; null: makes the deck a paragraph. A new version, `id` as above. */
  setDeck: z.strictObject({ id: id.optional(), article: id, version: id, at: offset.nullable() }),
  /** In how many articles there is something to be looked at, the trash not counted. */
  countConcerns: none,
  /** Says that articles are fine as they are, in everything or in one thing. Marks are checked one by one, so they stay. */
  dismissConcerns: z.strictObject({ ids, about: about.optional() }),
  /** Takes that back. */
  raiseConcerns: z.strictObject({ dismissed }),
  /** Puts a line that was set aside, or read as a field, back into the text: a new version. `line` counts from 1. */
  putBack: z.strictObject({ id: id.optional(), article: id, line: z.number().int().positive() }),
  /** Takes back what `setAside`, `setDeck` or `putBack` did to lines. Their version is taken away when nothing rests on it, else there is a new one. */
  undoLines: z.strictObject({ id }),
  /** Reads the original again with the cleaning of today; a new version, unless nothing comes out otherwise. */
  cleanAgain: z.strictObject({ article: id }),
  /** The encodings to choose from, the common ones first. */
  listEncodings: none,
  /** Some lines of the original as they read in an encoding, to choose it by. Changes nothing. */
  previewEncoding: z.strictObject({ article: id, encoding }),
  /** Reads the original by another encoding: a new version in which every passage is placed. */
  changeEncoding: z.strictObject({ article: id, encoding }),
  /** What lies between two versions of an article, word by word; those named, else the newest text and the one before it. */
  compareVersions: z.strictObject({ article: id, from: id.optional(), to: id.optional() }),
  /** Articles that have most of their words in common with one, as copies of one agency’s text have; the most alike first. */
  similarArticles: z.strictObject({ article: id }),
  /** What lies between two articles, word by word. */
  compareArticles: z.strictObject({ article: id, other: id }),
  /** The notes that cite these articles. */
  notesCiting: z.strictObject({ articles: ids }),
  /** Moves articles to the trash. Their passages and the notes that cite them stay as they are. */
  trashArticles: z.strictObject({ ids }),
  /** Takes articles out of the trash. */
  restoreArticles: z.strictObject({ ids }),

  /** Bibliographic items from reference files, newest first; with `waiting` only those that have no article, with `article` only its own. */
  listReferences: z.strictObject({
    waiting: z.boolean().optional(),
    article: id.optional(),
    limit: z.number().int().min(1).max(1_000).default(200),
    offset: offset.default(0)
  }),
  /** Attaches an item to an article, which gets the fields that it lacks or only guessed; its citation key stays. */
  attachReference: z.strictObject({ reference: id, article: id }),
  /** Takes an item off its article, whose fields are as they were before but for later changes. The item waits again. */
  detachReference: z.strictObject({ reference: id }),

  /** Paragraphs that hold the words. `"a phrase"`, `AND`, `OR`, `NOT` and `prefix*` work. Best first. */
  search: z.strictObject({ query: z.string().max(1_000), limit: z.number().int().min(1).max(500).default(50) }),
  /** Passages and paragraphs for `@`: passages first. An empty query gives the newest passages. */
  findPassages: z.strictObject({ query: z.string().max(1_000), limit: z.number().int().min(1).max(100).default(20) }),

  /** Makes a passage of a range of an article's canonical text. Without a colour it is only to be cited. `id` makes a retry harmless. */
  markPassage: z.strictObject({
    id: id.optional(),
    article: id,
    version: id,
    start: offset,
    end: offset,
    colour: colour.nullable().default(null),
    comment: z.string().max(100_000).default('')
  }),
  /** Changes a mark's colour or comment; `colour: null` takes the mark off and keeps the passage for the notes that cite it. */
  updatePassage: z.strictObject({
    id,
    colour: colour.nullable().optional(),
    comment: z.string().max(100_000).optional()
  }),
  /** Says that a passage that has moved lies where it was found. It stays `moved` and is asked about no more. */
  confirmPlacement: z.strictObject({ passage: id }),
  /** Puts a passage where a person says that it lies in the newest version; `exact` when the words there are its own. */
  movePlacement: z.strictObject({ passage: id, version: id, start: offset, end: offset }),
  /** Says that a passage does not lie where it was found: it is `lost` in the newest version. */
  rejectPlacement: z.strictObject({ passage: id }),
  /** Passages with the words around them, in the order of the ids; those that are not there are left out. */
  getPassages: z.strictObject({ ids: z.array(id).max(10_000) }),

  /** Notes, the newest change first; with `trash` those in the trash instead. */
  listNotes: z.strictObject({ trash: z.boolean().optional() }),
  /** One note with its newest revision. */
  getNote: z.strictObject({ id }),
  /** Makes a note, empty unless a document is given. `id` makes a retry harmless. */
  createNote: z.strictObject({ id: id.optional(), title: title.default(''), doc: docJson.optional() }),
  /** Changes a note’s title. */
  renameNote: z.strictObject({ id, title }),
  /** Appends a revision. Answers once it is on the disk; the same session and sequence again is answered with the same revision. */
  saveNote: z.strictObject({
    id,
    base: id,
    session: id,
    sequence: z.number().int().nonnegative(),
    doc: docJson,
    /** SHA-256 of `JSON.stringify(doc)` in hexadecimal, as the sender has it. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/)
  }),
  /** Every saved state of a note without its document, newest first. */
  listRevisions: z.strictObject({ id }),
  /** Gives a saved state a name to find it by, or with null takes it away. */
  nameRevision: z.strictObject({ revision: id, name: z.string().trim().min(1).max(200).nullable() }),
  /** Moves notes to the trash. */
  trashNotes: z.strictObject({ ids }),
  /** Takes notes out of the trash. */
  restoreNotes: z.strictObject({ ids }),

  /** Every quotation of a note, or of all notes, held against its source. */
  verify: z.strictObject({ note: id.optional() }),
  /** The citation styles on offer, the common ones first. */
  citationStyles: none,
  /** The texts of a note's citations and its bibliography, in a CSL style. In order of appearance. */
  formatCitations: z.strictObject({
    style: z.string().max(200),
    language: z.string().max(35).default('en-US'),
    citations: z.array(z.strictObject({ id, items: z.array(citationItem).min(1).max(100) })).max(20_000)
  }),

  /** Imports text that was pasted. */
  importText: z.strictObject({ id, text: z.string().min(1).max(50_000_000), html: z.boolean().default(false) }),
  /** The folders whose new files are taken in by themselves. */
  watchedFolders: none,
  /** Takes in what is in a folder, and from now on every new or changed file in it, while a window or `serve` has the library. */
  watchFolder: z.strictObject({ folder: z.string().min(1).max(4_096) }),
  /** Watches a folder no longer. What was taken in stays; watched again before the library is closed, it goes on where it was. */
  unwatchFolder: z.strictObject({ folder: z.string().min(1).max(4_096) }),
  /** Lets an import rest, or go on. What is being read is read to its end. It also rests over a restart. */
  pauseImport: z.strictObject({ id, paused: z.boolean() }),
  /** What became of the files of an import so far. */
  getImport: z.strictObject({ id }),
  /** How far the imports are that are under way or rest, oldest first: for a window that is opened among them. */
  runningImports: none,
  /** Ends an import. What it has taken in stays; the rest is reported as cancelled. */
  cancelImport: z.strictObject({ id }),
  /** Moves every article that this import made and no note cites to the trash, and takes back the versions it made that nobody has used since. */
  undoImport: z.strictObject({ id }),
  /** Takes that back: its articles leave the trash, its bibliographic items are where they were. A version comes only with its file. */
  redoImport: z.strictObject({ id })
} as const

type Parameters = typeof parameters
export type MethodName = keyof Parameters
/** What a caller passes: defaults may be left out. */
export type Parameter<M extends MethodName> = z.input<Parameters[M]>
/** What a method receives: defaults filled in. */
export type Checked<M extends MethodName> = z.output<Parameters[M]>

/** What every method answers. */
export interface Results {
  status: model.LibraryStatus
  listArticles: { total: number; articles: model.ArticleSummary[] }
  getArticle: model.Article
  updateArticles: model.ArticleSummary[]
  undoCorrection: model.ArticleSummary[]
  readDate: TypedDate
  setAside: model.Article
  setDeck: model.Article
  countConcerns: ConcernCounts
  dismissConcerns: { dismissed: DismissedConcerns[] }
  raiseConcerns: null
  putBack: model.Article
  undoLines: model.Article
  cleanAgain: model.Article
  listEncodings: { name: string; label: string }[]
  previewEncoding: { lines: string[] }
  changeEncoding: model.Article
  compareVersions: Comparison
  similarArticles: SimilarArticle[]
  compareArticles: Comparison
  notesCiting: model.NoteSummary[]
  trashArticles: null
  restoreArticles: null
  listReferences: { total: number; references: Reference[] }
  attachReference: Reference
  detachReference: Reference
  search: { total: number; hits: model.SearchHit[] }
  findPassages: model.PassageHit[]
  markPassage: model.Passage
  updatePassage: model.Passage
  confirmPlacement: model.Passage
  movePlacement: model.Passage
  rejectPlacement: model.Passage
  getPassages: model.PassageInContext[]
  listNotes: model.NoteSummary[]
  getNote: model.Note
  createNote: model.Note
  renameNote: null
  saveNote: model.SavedRevision
  listRevisions: Omit<model.Revision, 'doc'>[]
  nameRevision: null
  trashNotes: null
  restoreNotes: null
  verify: VerifiedQuotation[]
  citationStyles: model.CitationStyle[]
  formatCitations: { citations: { id: model.Id; text: string }[]; bibliography: string[] }
  importText: model.ImportReport
  watchedFolders: { folders: WatchedFolder[] }
  watchFolder: { folders: WatchedFolder[] }
  unwatchFolder: { folders: WatchedFolder[] }
  pauseImport: null
  getImport: model.ImportReport
  runningImports: model.ImportProgress[]
  cancelImport: null
  undoImport: UndoneImport
  redoImport: null
}

/** A library as a window sees it. */
export type Library = { [M in MethodName]: (parameter: Parameter<M>) => Promise<Results[M]> }

export type { HostCommand, LibraryEvent, LocalLibrary, SavedExport }

/** The parameters of the few things that a host does and a library can't. */
export const hostParameters = {
  /** Which host this is and what it can do here. */
  host: none,
  /** Opens another library. Without a folder the host asks; a host that can't ask says so. */
  openLibrary: z.strictObject({ folder: z.string().min(1).max(4_096).optional() }),
  /** Asks for a folder to be watched; null when the person changed their mind. A host that can't ask says so. */
  chooseFolder: none,
  /** Opens the sample library, making it first when it is not there. */
  openSample: none,
  /** Exports a note where the person says. Null when they changed their mind. */
  saveExport: z.strictObject({ note: id, format: z.enum(['markdown', 'pdf']), style: z.string().max(200).optional() }),
  /** Shows a saved export in the system's file manager. `path` must be one that `saveExport` answered. */
  showInFolder: z.strictObject({ path: z.string().max(4_096) }),
  /** Answers the event `flush`. `saved` is false when something could not be saved. */
  flushed: z.strictObject({ saved: z.boolean() })
} as const

type HostParameters = typeof hostParameters
export type HostMethodName = keyof HostParameters
export type HostParameter<M extends HostMethodName> = z.input<HostParameters[M]>

export interface HostResults {
  host: { kind: 'electron' | 'web'; canAskForFolder: boolean; canShowInFolder: boolean; version: string }
  openLibrary: null | { folder: string }
  chooseFolder: null | { folder: string }
  openSample: { folder: string }
  saveExport: null | SavedExport
  showInFolder: null
  flushed: null
}

export type HostMethods = { [M in HostMethodName]: (parameter: HostParameter<M>) => Promise<HostResults[M]> }

/** An answer as it travels. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorValue }

/** What carries requests to a library and its events back. */
export interface Transport {
  request(method: MethodName | HostMethodName, parameter: unknown): Promise<Reply>
  /** Gives a function that stops listening. */
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /** Hands files over to be imported: as paths where there are paths, else as bytes. With `byChapter` a book becomes one article per chapter. */
  importFiles(id: model.Id, files: readonly File[], byChapter: boolean): Promise<Reply<model.ImportReport>>
}
