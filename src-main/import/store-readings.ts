import type { Id, ImportedFile, ImportOutcome } from '#shared/model.ts'
import { setArticlesDeleted } from '#main/db/articles.ts'
import { insertNearCopies, insertSameText } from '#main/db/copies.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { insertOriginals } from '#main/db/versions.ts'
import { toCandidate } from './copies/candidate.ts'
import type { EarlierEdition } from './carry-lines.ts'
import { classifyBatch } from './copies/classify-batch.ts'
import type { Kin, Verdict } from './copies/decider.ts'
import { carriedWords, selectEarlierLines } from './copies/earlier-lines.ts'
import { fillFromSame } from './copies/fill-from-same.ts'
import { noteArticles, storeEdition } from './copies/store-edition.ts'
import type { ReadArticle } from './reading/read-job.ts'
import { storeArticles, type StoredArticle } from './store-articles.ts'

/** An article that a reading became or belongs to. */
interface Place {
  /** Its row's id. */
  article: number
  id: string
  title: string
  deleted: boolean
}

/** What became of a reading; of one that became a version, the row of it. */
type Outcome = Pick<ImportedFile, 'outcome' | 'article' | 'title' | 'message'> & { version?: number }

/** A reading that was not stored: it is an edition of an article in which a person decided about lines, and to be read by that. */
interface ReadBy {
  earlier: EarlierEdition
}

/**
 * Stores what was read in the transaction given, and says what became of each reading, in order: an article of its own, a
 * duplicate of one that is there (which comes back from the trash if it was there), or a later edition, which becomes a version.
 * Nothing is stored of an edition that is to be read otherwise first; one that has `kept` was.
 */
export async function storeReadings(
  tx: WritableDb,
  readings: readonly ReadArticle[],
  { id: importId, folder }: { id: Id; folder: string }
): Promise<(Outcome | ReadBy)[]> {
  if (!readings.length) return []
  const verdicts = await classifyBatch(tx, readings.map(toCandidate))
  const made = await storeOwn(tx, readings, verdicts)
  const placeOf = (kin: Kin): Place =>
    'article' in kin
      ? { ...kin.article, article: kin.article.id, id: kin.article.uuid }
      : { ...made.get(kin.reading)!, deleted: false }
  const outcomes: (Outcome | ReadBy)[] = []
  /** The texts that are not stored yet, so that no other file can be noted as one that has them. */
  const unstored = new Map<string, EarlierEdition>()
  for (const [i, verdict] of verdicts.entries()) {
    const reading = readings[i]!
    const earlier = await earlierOf(tx, reading, verdict, { placeOf, unstored, folder })
    if (earlier) outcomes.push({ earlier })
    else if ('of' in verdict) outcomes.push(await storeSame(tx, reading, verdict, { ...placeOf(verdict.of), importId }))
    else outcomes.push(await storeNear(tx, made.get(i)!, verdict, placeOf))
  }
  return outcomes
}

/** What a reading is to be read by before it is stored; null where nothing is to be carried over to it, or was already. */
async function earlierOf(
  tx: WritableDb,
  { kept, textSha256 }: ReadArticle,
  verdict: Verdict,
  { placeOf, unstored, folder }: { placeOf: (kin: Kin) => Place; unstored: Map<string, EarlierEdition>; folder: string }
): Promise<EarlierEdition | null> {
  if (kept) return null
  if (verdict.kind === 'duplicate') return (verdict.why === 'text' && unstored.get(textSha256)) || null
  if (verdict.kind !== 'version') return null
  const earlier = await selectEarlierLines(tx, placeOf(verdict.of).article, folder)
  if (earlier) unstored.set(textSha256, earlier)
  return earlier
}

/** Stores the readings that are articles of their own; gives them by their place. */
async function storeOwn(
  tx: WritableDb,
  readings: readonly ReadArticle[],
  verdicts: readonly Verdict[]
): Promise<Map<number, StoredArticle>> {
  const places = [...readings.keys()].filter((i) => !('of' in verdicts[i]!))
  const own = places.map((i) => readings[i]!)
  const stored = await storeArticles(tx, own)
  await noteArticles(
    tx,
    stored.map(({ article, version }, i) => ({ article, version, candidate: own[i]! }))
  )
  return new Map(places.map((i, n) => [i, stored[n]!]))
}

/** An article of its own, and what it resembles. */
async function storeNear(
  tx: WritableDb,
  { article, id, title }: StoredArticle,
  verdict: Verdict,
  placeOf: (kin: Kin) => Place
): Promise<Outcome> {
  if (verdict.kind !== 'near') return { outcome: 'imported', article: id, title, message: null }
  const others = verdict.others.map(({ of, score }) => ({ ...placeOf(of), score }))
  await insertNearCopies(
    tx,
    others.map((other) => ({ article, other: other.article, score: other.score }))
  )
  const { score, title: like } = others[0]!
  const message = `${Math.round(score * 100)} % of its words are the same as in “${like}”.`
  return { outcome: 'look', article: id, title, message }
}

/** A duplicate of an article, or an edition of it. */
async function storeSame(
  tx: WritableDb,
  reading: ReadArticle,
  verdict: Verdict,
  { article, id, title, deleted, importId }: Place & { importId: Id }
): Promise<Outcome> {
  const back = deleted ? 'It was in the trash and is back in the list.' : null
  if (deleted) await setArticlesDeleted(tx, [id], null)
  const answer = (outcome: ImportOutcome, message: string | null): Outcome => ({ outcome, article: id, title, message })
  if (verdict.kind === 'version') {
    const { isNewest, version } = await storeEdition(tx, article, reading)
    const older = isNewest ? back : 'It is an older edition than the one that is shown.'
    const said = [older, carriedWords(reading)].filter(Boolean).join(' ')
    return { ...answer('version', said || null), version }
  }
  if (verdict.kind === 'duplicate' && verdict.why === 'text') {
    const notedAt = new Date().toISOString()
    await insertOriginals(tx, [reading.original], notedAt)
    const { textSha256, item, part, original } = reading
    await insertSameText(tx, { original: original.sha256, part, article, textSha256, item, notedAt })
    const given = await fillFromSame(tx, article, reading, importId)
    const gave = given && `Its text is the very same, and it gave ${given}.`
    const noted = gave ?? 'Another file with the very same text; its source is noted.'
    return answer('duplicate', back ? [back, gave].filter(Boolean).join(' ') : noted)
  }
  return answer('duplicate', back)
}
