/**
 * The words of Loccit as types. Everything here travels between the library and its hosts as plain JSON.
 * Identifiers are UUIDv7 strings; times are ISO 8601; offsets are UTF-16 code units in a version's canonical text.
 */
import type { SameText } from './comparison.ts'
import type { Concern } from './concern.ts'
import type { Item } from './csl.ts'
import type { PageStart } from './pages.ts'
import type { TextQuoteSelector } from './selectors.ts'

/** A UUIDv7, see `id.ts`. */
export type Id = string

/** A ProseMirror document as JSON (`Node.toJSON()`). */
export interface DocJson {
  type: string
  attrs?: Record<string, unknown>
  content?: DocJson[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/** When a source says it appeared. `iso` is local time to the precision that the source gives: `2022`, `2022-12-23`, `2022-12-23T10:24`. */
export interface Published {
  iso: string
  /** The source's own wording. */
  original: string
  /** `unknown` unless the source states it: `Z` or an offset such as `+03:00`. */
  zone: string
}

/** What a paragraph of an article is. `title` and `deck` are a version's first blocks. */
export type ParagraphKind =
  'title' | 'deck' | 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'table-row' | 'code' | 'footnote'

/** A block of a version: the unit of search, and the default locator (its `ordinal` among the body's paragraphs, from 1; 0 for title and deck). */
export interface Paragraph {
  kind: ParagraphKind
  ordinal: number
  start: number
  end: number
  text: string
  /** Where pages of the source begin in it, by offsets in `text`; absent where the source has no pages. */
  pages?: PageStart[]
}

/** A line of the original that was set aside as not being the article. `line` counts from 1. */
export interface RemovedLine {
  text: string
  /** One short phrase a person understands: "icon names", "headline repeated". */
  reason: string
  line: number
}

/** The bibliographic fields that a line of the original can be read as. */
export type FieldName = 'title' | 'deck' | 'byline' | 'outlet' | 'date' | 'section'

/** The bibliographic fields that can be guesses: taken from what usually holds them because the source says nothing itself. */
export type GuessedField = 'title' | 'authors' | 'published' | 'outlet' | 'language'

/** A line of the original that was read as a field and so is not body text. */
export interface FieldLine {
  field: FieldName
  text: string
  line: number
  /** A person said so. */
  byHand?: true
}

/** How an original's bytes were read as text. */
export interface Encoding {
  name: string
  /** Where the guess comes from. `none`: the format has no encoding of its own. */
  source: 'bom' | 'declared' | 'utf-8' | 'detected' | 'chosen' | 'none'
}

/** One reading of an article's text. Immutable. */
export interface Version {
  id: Id
  ordinal: number
  /** SHA-256 of the original's bytes, in hexadecimal. */
  original: string
  mediaType: string
  encoding: Encoding
  schema: number
  doc: DocJson
  /** The canonical text, see `text-positions.ts`. */
  text: string
  paragraphs: Paragraph[]
  removed: RemovedLine[]
  fields: FieldLine[]
  createdAt: string
}

/** What a list shows of an article. */
export interface ArticleSummary {
  id: Id
  /** Citation key: unique, never changed silently. */
  key: string
  title: string
  authors: string[]
  outlet: string | null
  /** The part of the outlet that it appeared in. */
  section: string | null
  published: Published | null
  /** When the source says it was last changed, ISO 8601 as far as it is known. */
  modified: string | null
  language: string | null
  /** Its canonical address. */
  url: string | null
  /** Without a resolver's address before it. */
  doi: string | null
  /** Fields that the source does not state and nobody has confirmed. */
  guessed: GuessedField[]
  /** The first words of the body, two lines' worth. */
  excerpt: string
  /** How many passages are marked in it. */
  marks: number
  importedAt: string
  deletedAt: string | null
  /** What there is to be looked at, in a list of articles that need it. */
  concerns?: Concern[]
}

export interface Article extends ArticleSummary {
  item: Item
  version: Version
  /** Every version in the order it was made, but the newest text last. `dated`: from when its text is, as its source says. */
  versions: { id: Id; ordinal: number; createdAt: string; dated: string | null }[]
  passages: Passage[]
  /** Files that were imported and have the very text of one of its versions. */
  sameTexts: SameText[]
}

/** The bibliographic fields a person can correct. `null` means "unknown". */
export interface ArticleChanges {
  title?: string
  /** One name each, "Family, Given" or as written. */
  authors?: string[]
  outlet?: string | null
  section?: string | null
  /** ISO 8601 to any precision, a time perhaps with its zone. */
  published?: string | null
  /** ISO 8601 to any precision. */
  modified?: string | null
  language?: string | null
  url?: string | null
  doi?: string | null
}

/** A bibliographic field that a person can correct. */
export type CorrectedField = keyof ArticleChanges

/** How sure we are of where a passage lies: found as it was, found elsewhere or changed (needs confirming), or not found. */
export type PlacementState = 'exact' | 'moved' | 'lost'

/** Where a passage lies in one version. `start` and `end` are null when lost. */
export interface Placement {
  version: Id
  state: PlacementState
  start: number | null
  end: number | null
  /** 0 to 1, the match that placed it. */
  score: number
  /** When a person said that this is right: a `moved` one that is confirmed needs no more asking, a `lost` one is not in this version. */
  confirmedAt?: string
}

export type MarkColour = 'yellow' | 'green' | 'blue' | 'pink' | 'violet'

/** A stretch of an article that someone marked or cited. */
export interface Passage {
  id: Id
  article: Id
  selector: TextQuoteSelector
  /** Its place in the article's newest version. */
  placement: Placement
  /** Null when it is cited without being marked. */
  colour: MarkColour | null
  comment: string
  /** Notes whose newest revision uses it. */
  usedIn: { id: Id; title: string }[]
  createdAt: string
}

/** A passage with what a hover card or a quotation needs to show it. */
export interface PassageInContext extends Passage {
  source: Pick<ArticleSummary, 'key' | 'title' | 'authors' | 'outlet' | 'published' | 'language' | 'deletedAt'>
  /** Ordinal and kind of the paragraph it begins in, null when lost. */
  paragraph: { ordinal: number; kind: ParagraphKind } | null
  /** The source's pages that it stands on, `12` or `12–13`; null where the source has none. */
  page: string | null
  /** Text around it in the newest version, up to about two sentences a side. */
  before: string
  after: string
}

/** What `@` finds: a marked or cited passage, or a paragraph nobody has marked yet. */
export interface PassageHit {
  passage: Id | null
  article: Id
  articleTitle: string
  sourceLine: string
  version: Id
  start: number
  end: number
  text: string
  ordinal: number
}

/** A paragraph found by a search. `ranges` are the matched words within `snippet`. */
export interface SearchHit {
  article: Id
  title: string
  sourceLine: string
  version: Id
  ordinal: number
  kind: ParagraphKind
  start: number
  end: number
  snippet: string
  ranges: [start: number, end: number][]
}

export interface NoteSummary {
  id: Id
  title: string
  excerpt: string
  words: number
  citations: number
  updatedAt: string
  deletedAt: string | null
}

export interface Note extends NoteSummary {
  revision: Revision
}

/** One saved state of a note, append-only. */
export interface Revision {
  id: Id
  base: Id | null
  schema: number
  doc: DocJson
  /** SHA-256 of the doc's canonical JSON, in hexadecimal. */
  sha256: string
  createdAt: string
  /** A name the person gave it. */
  name: string | null
}

/** What `saveNote` acknowledges: the revision is on the disk. */
export interface SavedRevision {
  revision: Id
  savedAt: string
  /** True when another revision was saved meanwhile: both are kept, and this one is the newest. */
  sibling: boolean
}

/** Where text for an import comes from. */
export interface ImportSource {
  path: string
  /** The name to show and to read the title from, when it is not the path's own. */
  name?: string
  /** The file is there for this import alone, which may take it over. */
  temporary?: boolean
}

/**
 * What became of a file. `look`: imported, and something about it should be looked at. `version`: a later edition of an article
 * that was there. `reference`: bibliographic items. `unpacked`: an archive, whose files are listed by themselves.
 */
export type ImportOutcome =
  'imported' | 'look' | 'version' | 'duplicate' | 'reference' | 'unpacked' | 'failed' | 'cancelled'

/** What became of one file. */
export interface ImportedFile {
  name: string
  outcome: ImportOutcome
  /** The article made, or the one it duplicates or is an edition of. */
  article: Id | null
  title: string | null
  /** A sentence: what to look at, or why it failed, and then in another what can be done. */
  message: string | null
  /** It failed for what may pass, such as a disk that was away: trying again may help. Not known once the library was closed. */
  mayPass?: boolean
  /** The article in the list that it is most like, of a near copy. */
  near?: { article: Id; title: string }
  /** What else a person may want to look at in the article as it is now. */
  concerns?: Concern[]
}

export interface ImportReport {
  id: Id
  files: ImportedFile[]
  counts: Record<ImportOutcome, number>
}

export interface ImportProgress {
  id: Id
  done: number
  total: number
  /** The file being read now. */
  current: string | null
  /** Files a second so far. */
  rate: number
  paused: boolean
  /** The files are still on their way to the library, so nothing is read yet. */
  sending?: boolean
}

/** A style that citations can be set in. */
export interface CitationStyle {
  id: string
  title: string
  kind: 'note' | 'author-date' | 'numeric' | 'label' | 'author'
}

/** A finished export: one file, or several that belong together. */
export interface ExportedFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

export type ExportFormat = 'markdown' | 'pdf'

/** What a library says of itself. */
export interface LibraryStatus {
  folder: string
  /** The folder's own name, for the title bar. */
  name: string
  access: 'write' | 'read'
  /** Why writing is not possible, as one sentence. */
  reason: string | null
  articles: number
  notes: number
}
