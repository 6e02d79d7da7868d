import type { Name } from '#shared/csl.ts'
import type { DocJson, GuessedField, ParagraphKind, Published, RemovedLine } from '#shared/model.ts'
import { mail, mailbox, webArchive } from './detect/message-kind.ts'
import { refuseArchive, refuseMailbox } from './read/archive-of-files.ts'
import { docx, epub, odt, zip } from './detect/zip-kind.ts'
import { readText } from './read/text.ts'

/** A piece of an original that stays or goes as a whole. `line` is its first line, or its number among a page's visible blocks; from 1. */
export interface SourceBlock {
  line: number
  text: string
  kind: ParagraphKind
  /** The reader does not take it for a part of the article. */
  outside?: boolean
  /** Outside too, but where bylines and dates stand. */
  beside?: boolean
  /** It is in another part of a page than the text that goes on after it. */
  apart?: boolean
  /** Its page names it as the deck, or as something that is not: a byline, a caption. */
  called?: 'deck' | 'other'
  /** Why the reader sets it aside, in a few words, when it knows better than "outside the article": `comment`, `menu`. */
  reason?: string
}

/**
 * Where a text comes from, which says what else may stand in it: a `page` (or a copy of one) holds anything, the `lines` of a plain
 * text do, too, and only their words tell what they are, as in the `print` of a page; a `document` has a head with names and dates at most, a `book` nothing
 * but what its reader sets aside, and of a `judged` page the reader has told the article from the rest itself, so that only
 * fields are still to be found.
 */
export type Origin = 'page' | 'lines' | 'print' | 'document' | 'book' | 'judged'

/** What a format says of its article outright, apart from the running text. */
export interface Stated {
  title?: string
  deck?: string
  /** A summary that is the deck if it stands under the headline, too. */
  summary?: string
  authors?: Name[]
  outlet?: string
  section?: string
  published?: Published
  language?: string
  url?: string
  doi?: string
  publisher?: string
  /** Without hyphens. */
  isbn?: string
  /** When the source says it was last changed. */
  modified?: Published
  /** A CSL type. */
  type?: string
  /** Which of these the source does not say itself: a web address for an outlet, the day of a change for that of publication. */
  guessed?: GuessedField[]
}

/** An original taken apart: every block in order, what is stated, and how to make a document of the blocks that stay. */
export interface Reading {
  blocks: SourceBlock[]
  stated: Stated
  /** The body as nodes of the article schema, made of the blocks with these lines only. */
  build(lines: ReadonlySet<number>): DocJson[]
  /** `page` when absent. */
  origin?: Origin
  /** The pictures that `build` may refer to, by the SHA-256 of their bytes in hexadecimal. */
  images?: ReadonlyMap<string, Picture>
  /** The names of its chapters, where the format has chapters that may be read one by one (`Source.part`). */
  parts?: readonly string[]
  /** What the reader changed, to be listed like what is set aside. */
  changes?: readonly RemovedLine[]
  /** Files that came with it, each to be read by itself. */
  attachments?: readonly Attachment[]
}

/** A file that came with a message, under the name that it has there. */
export interface Attachment {
  name: string
  bytes: Uint8Array
}

/** A picture of an article, as its file holds it. */
export interface Picture {
  mediaType: string
  bytes: Uint8Array
}

/** What a reader is given. */
export interface Source {
  bytes: Uint8Array
  /** The bytes as text, that of pages untidied; empty for a format that is not text. */
  text: string
  /** The file's name, with its extension. */
  name: string
  /** The one chapter to read, from 1; all of them when absent. */
  part?: number
  /** The blocks whose letters stay as they are, by number; none are put right when it is absent. */
  unrepaired?: ReadonlySet<number>
  /** A file that stands beside the original, by its path relative to it; null when it is not there or lies outside. */
  beside?: (path: string) => Promise<Uint8Array | null>
  signal?: AbortSignal
}

/** Takes one format apart. Throws a `LibraryError` when it cannot. */
export type Reader = (source: Source) => Reading | Promise<Reading>

/** Every format that Loccit reads, by media type. */
export const readers: Record<string, Reader> = {
  'text/plain': readText,
  'text/html': async (source) => (await import('./read/html.ts')).readHtml(source),
  'text/markdown': async (source) => (await import('./read/markdown.ts')).readMarkdown(source),
  'application/pdf': async (source) => (await import('./read/pdf.ts')).readPdf(source),
  [docx]: async (source) => (await import('./read/docx.ts')).readDocx(source),
  [odt]: async (source) => (await import('./read/odt.ts')).readOdt(source),
  [epub]: async (source) => (await import('./read/epub.ts')).readEpub(source),
  [zip]: refuseArchive,
  [mailbox]: refuseMailbox,
  [mail]: async (source) => (await import('./read/mail.ts')).readMail(source),
  [webArchive]: async (source) => (await import('./read/mhtml.ts')).readMhtml(source),
  'application/rtf': async (source) => (await import('./read/rtf.ts')).readRtf(source)
}
