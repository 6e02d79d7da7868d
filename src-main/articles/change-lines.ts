import type { Checked } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id } from '#shared/model.ts'
import { insertEvent, selectEvent } from '#main/db/events.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import {
  deleteVersion,
  isVersionRestedOn,
  selectParagraphs,
  selectVersionByUuid,
  type VersionRow
} from '#main/db/versions.ts'
import type { ImportTarget } from '#main/import/import-files.ts'
import type { ByHand } from '#main/import/set-aside.ts'
import { showVersion } from '#main/import/show-version.ts'
import { byHand, isTheSame, linesOf, readOriginalAgain, requireShown, storeReading, type Lines } from './read-again.ts'

/** How long after such a change another one takes its version's place, in milliseconds. */
const sitting = 30 * 60_000

/** What the event `lines-changed` remembers, so that it can be taken back and that the next change knows its version. */
interface LinesChanged {
  change: Id
  article: Id
  /** The version that it made; null when it showed again what was there before. */
  version: Id | null
  /** The version that was shown before this sitting. */
  base: Id
  /** Lines that came to the lists, and lines that went from them. */
  added: Lines
  gone: Lines
}

/** Sets the paragraphs of the newest version aside that a range touches. Throws when there is none in it. */
export async function setAside(
  target: ImportTarget,
  { id, article, version, start, end }: Checked<'setAside'>
): Promise<void> {
  const { head } = await requireShown(target.db.read, article)
  if (id && (await selectEvent(target.db.read, 'lines-changed', ['change', id]))) return
  if (version !== head.uuid)
    throw new LibraryError('bad-request', 'Paragraphs are set aside in the newest version of an article.', {
      remedy: 'Open the newest version.'
    })
  const body = (await selectParagraphs(target.db.read, head.id)).filter(({ ordinal }) => ordinal > 0)
  const chosen = body.flatMap((each, at) => (each.start < Math.max(end, start + 1) && each.end > start ? [at] : []))
  if (!chosen.length) throw new LibraryError('bad-request', 'There is no paragraph of the text that can be set aside.')
  await changeLines(target, article, linesOf(head), {
    change: id,
    more: { texts: body.map(({ text }) => text), chosen }
  })
}

/** Puts a line back into the text, whoever set it aside. */
export async function putBack(target: ImportTarget, { id, article, line }: Checked<'putBack'>): Promise<void> {
  const { head } = await requireShown(target.db.read, article)
  if (id && (await selectEvent(target.db.read, 'lines-changed', ['change', id]))) return
  const { kept, aside } = linesOf(head)
  const others = aside.filter((each) => each.line !== line)
  // A line that only a person set aside needs no keeping: it is in the text by itself.
  const lines = others.length < aside.length ? { kept, aside: others } : { kept: sorted([...kept, line]), aside }
  await changeLines(target, article, lines, { change: id })
}

/** Takes back what one of these did to lines, and gives the article that it was done to. Throws when it is not known. */
export async function undoLines(target: ImportTarget, { id }: Checked<'undoLines'>): Promise<Id> {
  const done = (await selectEvent(target.db.read, 'lines-changed', ['change', id])) as LinesChanged | null
  if (!done) throw new LibraryError('not-found', 'What was done to these lines is not known any more.')
  const { article, added, gone } = done
  const { kept, aside } = linesOf((await requireShown(target.db.read, article)).head)
  const came = new Set(added.aside.map(({ line }) => line))
  const lines = {
    kept: sorted([...kept.filter((line) => !added.kept.includes(line)), ...gone.kept]),
    aside: [...aside.filter(({ line }) => !came.has(line)), ...gone.aside]
  }
  await changeLines(target, article, lines, { within: Infinity })
  return article
}

/** Reads the original with these lines put back and set aside, and shows what comes out: see `setAside` of the contract. */
async function changeLines(
  target: ImportTarget,
  article: Id,
  lines: Lines,
  {
    change = newId(),
    more,
    within = sitting
  }: { change?: Id | undefined; more?: NonNullable<ByHand['more']>; within?: number }
): Promise<void> {
  const { db } = target
  const { row, head } = await requireShown(db.read, article)
  const base = await selectBase(db.read, head, within)
  const isBase = base !== null && more === undefined && isSameLines(linesOf(base), lines)
  const read = isBase ? null : await readOriginalAgain(target, head, { lines, ...(more && { more }) })
  if (read && isTheSame(head, read)) return
  await db.write(async (tx) => {
    if ((await requireShown(tx, article)).head.id !== head.id)
      throw new LibraryError('bad-request', 'The article was changed meanwhile.', { remedy: 'Try it again.' })
    // Something may have been marked in it while the original was read.
    const replaced = base && (await isVersionRestedOn(tx, head.id)) ? null : base
    if (!read && !replaced)
      throw new LibraryError('bad-request', 'The article was changed meanwhile.', { remedy: 'Try it again.' })
    let version: Id | null = null
    if (replaced) {
      await showVersion(tx, row.id, replaced.id)
      await deleteVersion(tx, head.id)
    }
    if (read && !(replaced && isTheSame(replaced, read))) {
      version = await storeReading(tx, { row, head: replaced ?? head }, read)
    }
    const after = read ? { kept: read.kept, aside: byHand(read.reading.removed) } : lines
    const event: LinesChanged = { change, article, version, base: (replaced ?? head).uuid, ...changed(head, after) }
    await insertEvent(tx, new Date().toISOString(), 'lines-changed', event)
  })
}

/** What was shown before the one shown, when that was made by such a change within so many milliseconds and nothing rests on it; else null. */
async function selectBase(db: ReadableDb, head: VersionRow, within: number): Promise<VersionRow | null> {
  const made = (await selectEvent(db, 'lines-changed', ['version', head.uuid])) as LinesChanged | null
  if (!made || Date.now() - Date.parse(head.created_at) > within || (await isVersionRestedOn(db, head.id))) return null
  return (await selectVersionByUuid(db, made.base)) ?? null
}

function changed(head: VersionRow, after: Lines): Pick<LinesChanged, 'added' | 'gone'> {
  const before = linesOf(head)
  return { added: without(after, before), gone: without(before, after) }
}

function without(some: Lines, others: Lines): Lines {
  const lines = new Set(others.aside.map(({ line }) => line))
  return {
    kept: some.kept.filter((line) => !others.kept.includes(line)),
    aside: some.aside.filter(({ line }) => !lines.has(line))
  }
}

function isSameLines(a: Lines, b: Lines): boolean {
  const all = ({ kept, aside }: Lines): string => JSON.stringify([sorted(kept), sorted(aside.map(({ line }) => line))])
  return all(a) === all(b)
}

function sorted(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b)
}
