import type { ErrorValue } from '#shared/library-error.ts'
import type { Paragraph } from '#shared/model.ts'
import type { OriginalRow } from '#main/db/versions.ts'
import type { Extract } from '../extract.ts'
import type { EarlierEdition } from '../carry-lines.ts'
import type { ByHand } from '../set-aside.ts'
import type { ReadReferences } from '../references/read-references.ts'

/** One original to be read, from its file or from bytes that never were one. */
export interface ReadJob {
  /** The file's name, with its extension. */
  name: string
  from: { path: string } | { bytes: Uint8Array }
  /** The one chapter to read, from 1. */
  part?: number
  /** Folded lines that stand in several other files of the same import, see `repeatedLines`. */
  repeated?: readonly string[]
  /** Only tell how many chapters there are, where there are several: each is to be read by itself. */
  byChapter?: boolean
  /** The folder that an archive's files are put in; without it archives are refused. */
  unpackInto?: string
  /** The folder that a message's attachments and a mailbox's messages are put in; without it they are not read. */
  attachInto?: string
  /** The encoding that the person chose. */
  encoding?: string
  /** Lines that the person put back into the text. */
  kept?: readonly number[]
  /** What the person sets aside, and what they say is the deck. */
  aside?: ByHand
  /** The edition before, and what the person decided about its lines: it holds for the lines that stand here, too. */
  earlier?: EarlierEdition
  /** Pictures of the library that stood beside the original when it was first read: their SHA-256 by their path. */
  pictures?: Readonly<Record<string, string>>
}

/** What a reading process is asked at once. */
export interface ReadRequest {
  jobs: ReadJob[]
  /** The library folder that keeps what was read and its pictures; null to keep nothing. */
  keepIn: string | null
}

/** An original as it was read. Documents travel as JSON, pictures stay behind in the library folder. */
export interface ReadArticle extends Omit<Extract, 'doc' | 'images' | 'attachments'> {
  /** The document as JSON, as it is stored. */
  doc: string
  /** SHA-256 of the canonical text in UTF-8, in hexadecimal. */
  textSha256: string
  /** What another edition would be known by, and from when its text is; see `Candidate`. */
  keys: string[]
  dated: string | null
  /** Its bytes travel along when they are to be kept in the database. */
  original: OriginalRow
  part: number
  /** The lines that the person put back into it; absent where nobody asked what they decided. */
  kept?: readonly number[]
}

/** A file that came out of another and is to be read by itself. */
type Inner = { path: string; name: string }

/** What came with a message: the files to be read, and how many are not, because there is no folder for them. */
export interface Attached {
  files: Inner[]
  unread: number
}

/**
 * What became of one job: an article with what came with it, bibliographic items, the files of an archive, or the number of a
 * book's chapters.
 */
export type ReadAnswer =
  | { ok: true; kind: 'article'; article: ReadArticle; attached?: Attached }
  | { ok: true; kind: 'references'; references: ReadReferences }
  | { ok: true; kind: 'archive'; files: Inner[] }
  | { ok: true; kind: 'mailbox'; files: Inner[] }
  | { ok: true; kind: 'book'; chapters: number }
  | { ok: false; error: ErrorValue }

/** What a reading process says: that it begins a job that may take long, or how jobs ended, in their order. */
export type ReaderMessage = { begun: number } | { from: number; answers: ReadAnswer[] }

/**
 * What a reading process says, as it travels: of an article the long texts and the bytes as they are, and the rest as JSON, with
 * no paragraph's words a second time. Cloning the same as objects takes several times as long on both sides.
 */
export type WireMessage = { begun: number } | { from: number; answers: WireAnswer[] }

/** One answer on its way. */
export type WireAnswer = Exclude<ReadAnswer, { kind: 'article' }> | WireArticle

interface WireArticle {
  ok: true
  kind: 'wire'
  doc: string
  text: string
  bytes: Uint8Array | null
  rest: string
  attached?: Attached
}

/** What of an article travels as JSON. A paragraph's text is left out where it is the piece of the text between its ends. */
export type WireRest = Omit<ReadArticle, 'doc' | 'text' | 'original' | 'paragraphs'> & {
  original: Omit<ReadArticle['original'], 'bytes'>
  paragraphs: (Omit<Paragraph, 'text'> & { text?: string | undefined })[]
}
