import { newId } from '#shared/id.ts'
import type { ItemFields } from '#shared/csl.ts'
import type { Id } from '#shared/model.ts'
import type { ReferenceOutcome } from '#shared/reference.ts'
import { selectArticlesById } from '#main/db/articles.ts'
import {
  deleteReference,
  insertReference,
  selectReferenceByHash,
  selectReferencesOf,
  selectReferencesOfImport,
  selectWaiting,
  someReferenceWaits,
  updateReferencePlace
} from '#main/db/references.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { sha256 } from '#main/originals.ts'
import { attach, detach } from './references/attach.ts'
import {
  articleMatchKeys,
  matchArticles,
  matches,
  mayBe,
  type Matched,
  type MatchedArticle
} from './references/match-articles.ts'
import { matchKeys, type MatchKeys } from './references/match-keys.ts'

/** An item that may belong to more articles names no more. */
const mostNamed = 20

/** What became of one item. */
export interface AttachedItem {
  outcome: ReferenceOutcome
  /** Null for a second item of an article that has one: it is not kept. */
  reference: Id | null
  article: Id | null
}

/**
 * Takes bibliographic items in: each is attached to the one article that it is about, or waits. One that may be about several
 * articles waits too, with their names, and so does one that is offered to an article; the same item again, or a second one of an article, is a duplicate.
 */
export async function attachReferences(
  tx: WritableDb,
  items: readonly ItemFields[],
  importId: Id | null
): Promise<AttachedItem[]> {
  const keys = items.map(matchKeys)
  const articles = await matchArticles(tx, keys)
  const done: AttachedItem[] = []
  for (const [at, item] of items.entries()) done.push(await takeIn(tx, item, keys[at]!, articles[at]!, importId))
  return done
}

async function takeIn(
  tx: WritableDb,
  item: ItemFields,
  keys: MatchKeys,
  { matched: articles, offered }: Matched,
  importId: Id | null
): Promise<AttachedItem> {
  const hash = hashOf(item)
  const known = await selectReferenceByHash(tx, hash)
  if (known) return { outcome: 'duplicate', reference: known.uuid, article: known.articleUuid }
  const [only] = articles
  const rivals = articles.length === 1 ? await selectReferencesOf(tx, only!.id) : []
  if (rivals.some((row) => matches(keys, matchKeys(JSON.parse(row.item) as ItemFields))))
    return { outcome: 'duplicate', reference: null, article: only!.uuid }
  const uuid = newId()
  const importedAt = new Date().toISOString()
  const id = await insertReference(tx, {
    uuid,
    item: JSON.stringify(item),
    sha256: hash,
    keys,
    import: importId,
    importedAt
  })
  if (!only) {
    const outcome = await offer(tx, id, offered)
    return { outcome, reference: uuid, article: null }
  }
  if (articles.length > 1 || rivals.length) {
    const candidates = articles.slice(0, mostNamed).map((article) => article.uuid)
    await updateReferencePlace(tx, id, { article: null, candidates, filled: null })
    return { outcome: 'unclear', reference: uuid, article: null }
  }
  await attach(tx, { id, uuid, item }, only.uuid)
  return { outcome: 'attached', reference: uuid, article: only.uuid }
}

/** Notes to which articles an item is offered; not to one that has its item. */
async function offer(
  tx: WritableDb,
  reference: number,
  articles: readonly MatchedArticle[]
): Promise<'offered' | 'unclear' | 'waiting'> {
  const [only] = articles
  if (!only || (articles.length === 1 && (await selectReferencesOf(tx, only.id)).length)) return 'waiting'
  const candidates = articles.slice(0, mostNamed).map(({ uuid }) => uuid)
  await updateReferencePlace(tx, reference, { article: null, candidates, filled: null })
  return candidates.length === 1 ? 'offered' : 'unclear'
}

/**
 * Gives new articles the items that wait for them, and answers which got one. Call it with every article of a batch after they
 * are stored: it is one small question when nothing waits, and two when something does. Items that have the very title of one of
 * them and no year to bear it out are offered to it.
 */
export async function attachWaiting(tx: WritableDb, articles: readonly Id[]): Promise<Id[]> {
  if (!articles.length || !(await someReferenceWaits(tx))) return []
  const rows = (await selectArticlesById(tx, articles))
    .filter((row) => row.deleted_at === null)
    .sort((a, b) => a.id - b.id)
  const keys = rows.map((row) => articleMatchKeys(row.item, row.published))
  const found = (await selectWaiting(tx, keys)).map((row) => ({ ...row, fields: JSON.parse(row.item) as ItemFields }))
  const real = found.filter(({ at, fields }) => matches(matchKeys(fields), keys[at]!))
  const attached: Id[] = []
  for (const reference of new Map(real.map((row) => [row.id, row])).values()) {
    const places = real.filter(({ id }) => id === reference.id).map(({ at }) => rows[at]!.uuid)
    const candidates = [...new Set([...(await matchedBefore(tx, reference)), ...places])]
    const rivals = candidates.length === 1 ? await selectReferencesOf(tx, rows[reference.at]!.id) : []
    if (candidates.length > 1 || rivals.length)
      await updateReferencePlace(tx, reference.id, {
        article: null,
        candidates: candidates.slice(0, mostNamed),
        filled: null
      })
    else {
      await attach(tx, { id: reference.id, uuid: reference.uuid, item: reference.fields }, candidates[0]!)
      attached.push(candidates[0]!)
    }
  }
  const matched = new Set(real.map(({ id }) => id))
  const open = found.filter(({ at, id, fields }) => !matched.has(id) && mayBe(matchKeys(fields), keys[at]!))
  await offerWaiting(tx, [...new Map(open.map((row) => [row.id, row])).values()])
  return attached
}

/** The articles that an item may belong to by more than an offer, which yields to what is surer. */
async function matchedBefore(
  tx: WritableDb,
  { candidates, fields }: { candidates: string; fields: ItemFields }
): Promise<Id[]> {
  const before = JSON.parse(candidates) as Id[]
  if (!before.length) return []
  const keys = matchKeys(fields)
  const rows = await selectArticlesById(tx, before)
  return rows.filter(({ item, published }) => matches(keys, articleMatchKeys(item, published))).map(({ uuid }) => uuid)
}

async function offerWaiting(tx: WritableDb, items: readonly { id: number; fields: ItemFields }[]): Promise<void> {
  if (!items.length) return
  const places = await matchArticles(
    tx,
    items.map(({ fields }) => matchKeys(fields))
  )
  for (const [i, { offered }] of places.entries()) await offer(tx, items[i]!.id, offered)
}

/** An item that was taken out again, with all that it takes to put it back. */
export interface RemovedReference {
  uuid: Id
  item: ItemFields
  importedAt: string
  article: Id | null
  candidates: Id[]
}

/** Undoes what an import of items did: every article is as it was but for later changes, and the items are gone. Gives them. */
export async function removeReferencesOfImport(tx: WritableDb, importId: Id): Promise<RemovedReference[]> {
  const rows = await selectReferencesOfImport(tx, importId)
  for (const row of rows) {
    if (row.article !== null) await detach(tx, row)
    await deleteReference(tx, row.id)
  }
  return rows.map(({ uuid, item, imported_at, articleUuid, candidates }) => ({
    uuid,
    item: JSON.parse(item) as ItemFields,
    importedAt: imported_at,
    article: articleUuid,
    candidates: JSON.parse(candidates) as Id[]
  }))
}

/** Puts items of an import back where they were: attached, or waiting. Those that came again meanwhile stay as they are. Gives the articles. */
export async function restoreReferences(
  tx: WritableDb,
  importId: Id,
  removed: readonly RemovedReference[]
): Promise<Id[]> {
  const filled: Id[] = []
  for (const { uuid, item, importedAt, article, candidates } of removed) {
    const hash = hashOf(item)
    if (await selectReferenceByHash(tx, hash)) continue
    const row = { uuid, item: JSON.stringify(item), sha256: hash, keys: matchKeys(item), import: importId, importedAt }
    const id = await insertReference(tx, row)
    if (article === null) await updateReferencePlace(tx, id, { article: null, candidates, filled: null })
    else {
      await attach(tx, { id, uuid, item }, article)
      filled.push(article)
    }
  }
  return filled
}

/** The same for the same item, whatever the order of its variables. */
function hashOf(item: ItemFields): string {
  return sha256(JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))))
}
