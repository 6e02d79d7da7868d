import type { Checked } from '#shared/contract.ts'
import { deckAt } from '#shared/deck.ts'
import { newId } from '#shared/id.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { FieldLine, Id } from '#shared/model.ts'
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
import { linesByHand, linesOf, type Lines } from '#main/import/lines-by-hand.ts'
import type { ByHand } from '#main/import/set-aside.ts'
import { showVersion } from '#main/import/show-version.ts'
import { isTheSame, readOriginalAgain, requireShown, storeReading } from './read-again.ts'

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
  added: Noted
  gone: Noted
}

/** Lines as an event holds them, which may be older than the choice of a deck. */
type Noted = Omit<Lines, 'deck'> & Partial<Pick<Lines, 'deck'>>

/** Sets the paragraphs of the newest version aside that a range touches. Throws when there is none in it. */
export async function setAside(
  target: ImportTarget,
  { id, article, version, start, end }: Checked<'setAside'>
): Promise<void> {
  const { head } = await requireShown(target.db.read, article)
  if (id && (await selectEvent(target.db.read, 'lines-changed', ['change', id]))) return
  requireNewest(head, version, 'Paragraphs are set aside in the newest version of an article.')
  const body = (await selectParagraphs(target.db.read, head.id)).filter(({ ordinal }) => ordinal > 0)
  const chosen = body.flatMap((each, at) => (each.start < Math.max(end, start + 1) && each.end > start ? [at] : []))
  if (!chosen.length) throw new LibraryError('bad-request', 'There is no paragraph of the text that can be set aside.')
  await changeLines(target, article, linesOf(head), {
    change: id,
    more: { texts: body.map(({ text }) => text), chosen }
  })
}

/** Makes a paragraph of the newest version its deck, or its deck a paragraph. Throws when that can't be. */
export async function setDeck(target: ImportTarget, { id, article, version, at }: Checked<'setDeck'>): Promise<void> {
  const { head } = await requireShown(target.db.read, article)
  if (id && (await selectEvent(target.db.read, 'lines-changed', ['change', id]))) return
  requireNewest(head, version, 'The deck is chosen in the newest version of an article.')
  const fields = JSON.parse(head.fields) as FieldLine[]
  if (at === null) {
    const deck = fields.find(({ field }) => field === 'deck')
    if (!deck) throw new LibraryError('bad-request', 'There is no deck that is a line of the original.')
    return putBack(target, { id, article, line: deck.line })
  }
  const paragraphs = await selectParagraphs(target.db.read, head.id)
  const chosen = deckAt({ paragraphs, fields }, at)
  if (!chosen) throw new LibraryError('bad-request', 'This is no paragraph that can be the deck.')
  const body = paragraphs.filter(({ ordinal }) => ordinal > 0)
  await changeLines(target, article, linesOf(head), {
    change: id,
    more: { texts: body.map(({ text }) => text), chosen: [body.indexOf(chosen)], as: 'deck' }
  })
}

function requireNewest(head: VersionRow, version: Id, sentence: string): void {
  if (version !== head.uuid) throw new LibraryError('bad-request', sentence, { remedy: 'Open the newest version.' })
}

/** Puts a line back into the text, whoever set it aside or read it as a field. */
export async function putBack(target: ImportTarget, { id, article, line }: Checked<'putBack'>): Promise<void> {
  const { head } = await requireShown(target.db.read, article)
  if (id && (await selectEvent(target.db.read, 'lines-changed', ['change', id]))) return
  const { kept, aside, deck } = linesOf(head)
  const other = (each: { line: number }): boolean => each.line !== line
  const lines = { kept, aside: aside.filter(other), deck: deck.filter(other) }
  // A line that only a person took out of the text needs no keeping: it is there by itself.
  if (![...aside, ...deck].some((each) => each.line === line)) lines.kept = sorted([...kept, line])
  await changeLines(target, article, lines, { change: id })
}

/**
 * Takes back what one of these did to lines, and gives the article that it was done to. Throws when it is not known, or when the
 * article shows another edition by now, which has lines of its own.
 */
export async function undoLines(target: ImportTarget, { id }: Checked<'undoLines'>): Promise<Id> {
  const done = (await selectEvent(target.db.read, 'lines-changed', ['change', id])) as LinesChanged | null
  if (!done) throw new LibraryError('not-found', 'What was done to these lines is not known any more.')
  const { article, added, gone } = done
  const { head } = await requireShown(target.db.read, article)
  const base = await selectVersionByUuid(target.db.read, done.base)
  if (base && (base.original !== head.original || base.part !== head.part))
    throw new LibraryError('bad-request', 'This was done before a later edition of the article came.', {
      remedy: 'Put the line back where it is listed as set aside, or set it aside there.'
    })
  const left = without(linesOf(head), added)
  const lines = {
    kept: sorted([...left.kept, ...gone.kept]),
    aside: [...left.aside, ...gone.aside],
    deck: [...(gone.deck ?? []), ...left.deck].slice(0, 1)
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
    const after = read ? linesByHand(read.kept, read.reading.removed, read.reading.fields) : lines
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

function without(some: Lines, others: Noted): Lines {
  const not = (list: Lines['aside'] = []): ((each: { line: number }) => boolean) => {
    const lines = new Set(list.map(({ line }) => line))
    return ({ line }) => !lines.has(line)
  }
  return {
    kept: some.kept.filter((line) => !others.kept.includes(line)),
    aside: some.aside.filter(not(others.aside)),
    deck: some.deck.filter(not(others.deck))
  }
}

function isSameLines(a: Lines, b: Lines): boolean {
  const numbers = (list: Lines['aside']): number[] => sorted(list.map(({ line }) => line))
  const all = ({ kept, aside, deck }: Lines): string => JSON.stringify([sorted(kept), numbers(aside), numbers(deck)])
  return all(a) === all(b)
}

function sorted(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b)
}
