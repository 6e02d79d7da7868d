import { LibraryError, type ErrorValue } from '#shared/library-error.ts'
import { keepFiles, mostInDatabase, sha256, type KeptFile } from '#main/originals.ts'
import { carriedLines } from '../carry-lines.ts'
import { articleKeys } from '../copies/article-keys.ts'
import { datedOf } from '../copies/candidate.ts'
import { detect } from '../detect.ts'
import { mailbox } from '../detect/message-kind.ts'
import { isZip, zip, zipKind } from '../detect/zip-kind.ts'
import { extract } from '../extract.ts'
import { readReferenceFile } from '../import-references.ts'
import { isMailbox } from '../detect/mailbox.ts'
import { unpack, unpackMailbox, writeAttachments } from '../unpack.ts'
import { BesideFiles } from './beside-files.ts'
import { readOriginal } from '../open-file.ts'
import type { Attachment } from '../read.ts'
import type { Attached, ReadAnswer, ReaderMessage, ReadJob, ReadRequest } from './read-job.ts'

/** Answers are sent together: so many jobs, bytes of originals, or milliseconds after the last ones, whatever comes first. */
const together = { jobs: 128, bytes: 4 << 20, milliseconds: 250 }
/** A file this large may take long, so it is told before it is begun. */
const large = 100_000

/**
 * Reads originals one after the other and tells how each ended. What was read is kept in the library folder first, so an answer
 * that an article was read means that its original is on the disk.
 */
export async function readJobs({ jobs, keepIn }: ReadRequest, tell: (message: ReaderMessage) => void): Promise<void> {
  const sending = new Sending(keepIn, tell)
  for (const [i, job] of jobs.entries()) {
    const { answer, kept, size } = await readJob(job, keepIn, () => tell({ begun: i }))
    sending.add(answer, kept, size)
    if (sending.isEnough) await sending.send()
  }
  await sending.send()
  await sending.settled
}

/** Answers on their way. The files of some are kept on the disk while the next are being read; two helpings at most at once. */
class Sending {
  settled: Promise<void> = Promise.resolve()
  readonly #keepIn: string | null
  readonly #tell: (message: ReaderMessage) => void
  #answers: ReadAnswer[] = []
  #kept: KeptFile[] = []
  #bytes = 0
  #from = 0
  #told = performance.now()

  constructor(keepIn: string | null, tell: (message: ReaderMessage) => void) {
    this.#keepIn = keepIn
    this.#tell = tell
  }

  add(answer: ReadAnswer, kept: readonly KeptFile[], size: number): void {
    this.#answers.push(answer)
    this.#kept.push(...kept)
    this.#bytes += size
  }

  get isEnough(): boolean {
    const isTime = performance.now() - this.#told > together.milliseconds
    return isTime || this.#answers.length >= together.jobs || this.#bytes >= together.bytes
  }

  /** Sends what there is once the files of all before it are kept; waits for those before it. */
  async send(): Promise<void> {
    const [from, answers, kept, before] = [this.#from, this.#answers, this.#kept, this.settled]
    if (!answers.length) return
    this.#from += answers.length
    this.#answers = []
    this.#kept = []
    this.#bytes = 0
    this.#told = performance.now()
    this.settled = this.#keepAndTell(before, from, answers, kept)
    await before
  }

  async #keepAndTell(before: Promise<void>, from: number, answers: ReadAnswer[], kept: KeptFile[]): Promise<void> {
    const keeping = this.#keepIn !== null && kept.length ? keepFiles(this.#keepIn, kept) : null
    const failure = await keeping?.catch((error: unknown) => error)
    await before
    const error = failure === undefined ? null : asValue(failure)
    this.#tell({
      from,
      answers: error ? answers.map((answer) => (answer.ok ? { ok: false, error } : answer)) : answers
    })
  }
}

interface Read {
  answer: ReadAnswer
  kept: KeptFile[]
  /** How many bytes wait to be kept. */
  size: number
}

async function readJob(job: ReadJob, keepIn: string | null, onLarge: () => void): Promise<Read> {
  try {
    const bytes = 'bytes' in job.from ? job.from.bytes : readOriginal(job.from.path)
    if (bytes.length >= large || !isText(bytes)) onLarge()
    return (await readOther(job, bytes)) ?? (await readBytes(job, bytes, keepIn))
  } catch (error) {
    return { answer: { ok: false, error: asValue(error) }, kept: [], size: 0 }
  }
}

/** Files that are no article themselves: bibliographic items, archives of files, and mailboxes. */
async function readOther(job: ReadJob, bytes: Uint8Array): Promise<Read | null> {
  const references = await readReferenceFile(bytes)
  if (references) return without({ ok: true, kind: 'references', references })
  if (job.attachInto !== undefined && isMailbox(bytes) && (await detect(bytes, job.name)) === mailbox)
    return without({ ok: true, kind: 'mailbox', files: await unpackMailbox(bytes, job.attachInto) })
  if (job.unpackInto === undefined || !isZip(bytes) || zipKind(bytes) !== zip) return null
  return without({ ok: true, kind: 'archive', files: await unpack(bytes, job.unpackInto) })
}

function without(answer: ReadAnswer): Read {
  return { answer, kept: [], size: 0 }
}

async function readBytes(job: ReadJob, bytes: Uint8Array, keepIn: string | null): Promise<Read> {
  const { name, part = 0, encoding, earlier, repeated } = job
  const beside = new BesideFiles(job, keepIn)
  const as = { name, ...(part && { part }), ...(encoding && { encoding }), beside: beside.read }
  const carried = earlier && (await carriedLines(earlier, bytes, as))
  const { kept, aside } = carried ? { kept: carried.kept, aside: { lines: carried.aside, deck: carried.deck } } : job
  const { doc, images, attachments, ...rest } = await extract(bytes, {
    ...as,
    ...(kept && { kept }),
    ...(aside && { aside }),
    ...(repeated?.length && { seenElsewhere: seenIn(repeated) })
  })
  if (job.byChapter && !part && rest.parts.length > 1)
    return without({ ok: true, kind: 'book', chapters: rest.parts.length })
  const isSmall = bytes.length <= mostInDatabase
  const original = { sha256: sha256(bytes), size: bytes.length, name, bytes: keepIn !== null && isSmall ? bytes : null }
  const pictures = [...images].map(([hash, picture]) => ({
    folder: 'pictures' as const,
    sha256: hash,
    bytes: picture.bytes
  }))
  const files = isSmall ? pictures : [{ folder: 'originals' as const, sha256: original.sha256, bytes }, ...pictures]
  const attached = attachments.length ? await attach(job, attachments) : null
  return {
    answer: {
      ok: true,
      kind: 'article',
      ...(attached && { attached }),
      article: {
        ...rest,
        doc: JSON.stringify(beside.named(doc)),
        textSha256: sha256(rest.text),
        keys: articleKeys({ ...rest, part }),
        dated: datedOf(rest.modified ?? rest.published),
        original,
        part,
        ...(kept && { kept })
      }
    },
    kept: files,
    size: pictures.reduce((sum, file) => sum + file.bytes.length, bytes.length)
  }
}

async function attach({ attachInto }: ReadJob, attachments: readonly Attachment[]): Promise<Attached> {
  if (attachInto === undefined) return { files: [], unread: attachments.length }
  return { files: await writeAttachments(attachments, attachInto), unread: 0 }
}

/** The jobs of one request share one list, so it is made into a set once. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/** In how many other files a line stands at least, as far as the list says. */
function seenIn(repeated: readonly string[]): (folded: string) => number {
  const lines = sets.get(repeated) ?? new Set(repeated)
  sets.set(repeated, lines)
  return (folded) => (lines.has(folded) ? fewestOthers : 0)
}

/** A repeated line is in three files or more, so in two others. */
const fewestOthers = 2

/** Whether a file's beginning is plain text, which is read in no time. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 256)
  return !head.includes(0) && head[0] !== 0x25 && head[0] !== 0x50
}

function asValue(error: unknown): ErrorValue {
  if (error instanceof LibraryError) return error.toValue()
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { code: 'disk', message: 'The disk is full, so this file could not be kept.' }
  console.error(error)
  return { code: 'unexpected', message: 'Something in this file could not be understood.' }
}
