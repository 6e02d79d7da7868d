import path from 'node:path'
import { sentencesOf } from '#shared/library-error.ts'
import type { Id, ImportedFile, ImportOutcome } from '#shared/model.ts'
import { appendImportFiles, updateImportFiles } from '#main/db/imports.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { attachWaiting } from './attach-references.ts'
import type { EarlierEdition } from './carry-lines.ts'
import { storeReferences } from './import-references.ts'
import { innerFolders } from './incoming.ts'
import type { Attached, ReadAnswer, ReadArticle, ReadJob } from './reading/read-job.ts'
import { storeReadings } from './store-readings.ts'

/** A file of an import that waits to be read. */
export interface QueuedFile extends ReadJob {
  /** Its number in the import. */
  seq: number
  /** What came with it, where it is read once more. */
  attached?: Attached
}

/** A file with what its reading gave. */
export interface Answered {
  file: QueuedFile
  answer: ReadAnswer
}

/** The import that the files belong to, as far as storing them needs it. */
interface Import {
  /** Its row's id. */
  row: number
  id: Id
  /** How many files it has by now. */
  total: number
  /** The library folder. */
  folder: string
}

/** Files that are still to be read: new ones, and some that were and have to be read otherwise. */
interface ToRead {
  more: QueuedFile[]
  again: QueuedFile[]
}

/**
 * Stores what was read of an import's files in the transaction given and notes what became of each. Gives the files that are
 * still to be read because of it: those of archives and mailboxes, attachments, and the chapters of books; and again the editions
 * of articles in which a person decided about lines, to be read by that.
 */
export async function storeAnswers(tx: WritableDb, to: Import, together: readonly Answered[]): Promise<ToRead> {
  const read = together.flatMap(({ answer }): ReadArticle[] =>
    answer.ok && answer.kind === 'article' ? [answer.article] : []
  )
  const stored = (await storeReadings(tx, read, to)).values()
  const outcomes: (Outcome & { seq: number })[] = []
  const more: QueuedFile[] = []
  const again: QueuedFile[] = []
  for (const { file, answer } of together) {
    const { seq } = file
    const inner = innerFiles(file, answer).map((each, i): QueuedFile => {
      const next = to.total + more.length + i
      const path = 'path' in each.from && !each.part ? each.from.path : null
      return { ...each, seq: next, ...(path !== null && innerFolders(to.folder, to.id, { path, seq: next })) }
    })
    more.push(...inner)
    if (!answer.ok && file.earlier) again.push(asItIs(file))
    else if (!answer.ok) outcomes.push({ seq, ...told('failed', sentencesOf(answer.error)) })
    else if (answer.kind === 'article') {
      const outcome = stored.next().value!
      const attached = file.attached ?? answer.attached
      if ('earlier' in outcome) again.push(readBy(file, outcome.earlier, attached))
      else outcomes.push({ seq, ...outcome, message: outcome.message ?? attachmentsSay(attached) })
    } else if (answer.kind === 'references') {
      const { message, failed } = await storeReferences(tx, answer.references, to.id)
      outcomes.push({ seq, ...told(failed.length ? 'look' : 'reference', message) })
    } else outcomes.push({ seq, ...told('unpacked', `${inner.length} ${innerWords[answer.kind]} in it.`) })
  }
  await attachWaiting(
    tx,
    outcomes.flatMap(({ outcome, article }) => (isNew(outcome) && article ? [article] : []))
  )
  await updateImportFiles(tx, to.row, outcomes)
  if (more.length) await appendImportFiles(tx, to.row, to.total, more.map(asRow))
  return { more, again }
}

/** A file that is read once more, by what a person decided about the edition before it; what came with it is not read twice. */
function readBy({ attachInto: _, ...file }: QueuedFile, earlier: EarlierEdition, attached?: Attached): QueuedFile {
  return { ...file, earlier, ...(attached && { attached }) }
}

/** A file whose earlier edition it could not be read with. */
function asItIs({ earlier: _, ...file }: QueuedFile): QueuedFile {
  return { ...file, kept: [] }
}

type Outcome = Pick<ImportedFile, 'outcome' | 'article' | 'message'> & { version?: number }

function told(outcome: ImportOutcome, message: string): Outcome {
  return { outcome, article: null, message }
}

function isNew(outcome: ImportOutcome): boolean {
  return outcome === 'imported' || outcome === 'look'
}

const innerWords = { archive: 'files', mailbox: 'messages', book: 'chapters' }

function innerFiles(file: QueuedFile, answer: ReadAnswer): ReadJob[] {
  if (!answer.ok || answer.kind === 'references') return []
  if (answer.kind === 'book')
    return Array.from({ length: answer.chapters }, (_, i) => ({ name: file.name, from: file.from, part: i + 1 }))
  const files = answer.kind === 'article' ? (answer.attached?.files ?? []) : answer.files
  return files.map(({ path, name }) => ({ name: `${file.name} › ${name}`, from: { path } }))
}

/** What a message's report says of its attachments. */
function attachmentsSay(attached: Attached | undefined): string | null {
  if (!attached) return null
  const { files, unread } = attached
  const count = files.length + unread
  const what = `${count} attachment${count === 1 ? '' : 's'}`
  if (!count) return null
  if (unread) return `${what}, too deep within others to be read.`
  return `${what}, listed by ${count === 1 ? 'itself' : 'themselves'}.`
}

function asRow({ name, from, part = 0 }: ReadJob): { name: string; path: string; part: number } {
  return { name, path: 'path' in from ? path.resolve(from.path) : '', part }
}
