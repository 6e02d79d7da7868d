import type { ErrorValue } from '#shared/library-error.ts'
import type { Extract } from '../extract.ts'
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
  /** The encoding that the person chose. */
  encoding?: string
  /** Lines that the person put back into the text. */
  kept?: readonly number[]
}

/** What a reading process is asked at once. */
export interface ReadRequest {
  jobs: ReadJob[]
  /** The library folder that keeps what was read and its pictures; null to keep nothing. */
  keepIn: string | null
}

/** An original as it was read. Documents travel as JSON, pictures stay behind in the library folder. */
export interface ReadArticle extends Omit<Extract, 'doc' | 'images'> {
  /** The document as JSON, as it is stored. */
  doc: string
  /** SHA-256 of the canonical text in UTF-8, in hexadecimal. */
  textSha256: string
  /** What another edition would be known by, and from when its text is; see `Candidate`. */
  keys: string[]
  dated: string | null
  original: { sha256: string; size: number; name: string }
  part: number
}

/** What became of one job: an article, bibliographic items, the files of an archive, or the number of a book's chapters. */
export type ReadAnswer =
  | { ok: true; kind: 'article'; article: ReadArticle }
  | { ok: true; kind: 'references'; references: ReadReferences }
  | { ok: true; kind: 'archive'; files: { path: string; name: string }[] }
  | { ok: true; kind: 'book'; chapters: number }
  | { ok: false; error: ErrorValue }

/** What a reading process says: that it begins a job that may take long, or how jobs ended, in their order. */
export type ReaderMessage = { begun: number } | { from: number; answers: ReadAnswer[] }
