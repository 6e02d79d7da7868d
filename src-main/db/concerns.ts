import type { ConcernAbout, NotedConcern } from '#shared/concern.ts'
import type { Id } from '#shared/model.ts'
import type { ReadableDb, WritableDb } from './sqlite.ts'
import type { VersionFactsRow } from './version-facts.ts'

/** The bits of `article.asks`, `dismissed` and `concerns`; the migration that made them has them, too. */
const bits: Record<NotedConcern, number> = {
  published: 1,
  title: 2,
  encoding: 4,
  pages: 8,
  length: 16,
  aside: 32,
  letters: 64
}

const noted = Object.keys(bits) as NotedConcern[]

/** Concerns as `article.asks` holds them. */
export function toBits(abouts: readonly NotedConcern[]): number {
  return abouts.reduce((sum, about) => sum | bits[about], 0)
}

/** The concerns that bits stand for. */
export function fromBits(set: number): Set<NotedConcern> {
  return new Set(noted.filter((about) => set & bits[about]))
}

/** Whether a passage `s` placed by `l` is one that has to be checked. */
const toCheck = `l.state <> 'exact' AND l.confirmed_at IS NULL
  AND (s.colour IS NOT NULL OR EXISTS (SELECT 1 FROM citation_use u WHERE u.passage = s.id))`

/** How many marks of the article `a` have to be checked. */
export const marksToCheck = `(SELECT count(*) FROM passage s JOIN placement l ON l.passage = s.id AND l.version = a.head
  WHERE s.article = a.id AND ${toCheck})`

/** The ids of rows of articles outside the trash that have marks to check. */
const withMarks = `SELECT DISTINCT m.id FROM placement l CROSS JOIN article m ON m.head = l.version CROSS JOIN passage s ON s.id = l.passage
  WHERE m.deleted_at IS NULL AND ${toCheck}`

const withConcerns =
  'SELECT c.id FROM article c INDEXED BY article_concerns WHERE c.deleted_at IS NULL AND c.concerns <> 0'

/** A question for the rows, each once, of articles outside the trash in which there is something to be looked at, of any kind or of one. */
export function lookedFor(look: ConcernAbout | 'any'): string {
  if (look === 'marks') return withMarks
  return look === 'any'
    ? `${withConcerns} UNION ALL ${withMarks} AND m.concerns = 0`
    : `${withConcerns} AND c.concerns & ${bits[look]}`
}

/** In how many articles outside the trash there is something to be looked at, and for each thing in how many. */
export async function countConcerns(
  db: ReadableDb
): Promise<{ articles: number; abouts: Partial<Record<ConcernAbout, number>> }> {
  const sets = await db.all<{ concerns: number; n: number }>(
    'SELECT concerns, count(*) AS n FROM article INDEXED BY article_concerns WHERE deleted_at IS NULL AND concerns <> 0 GROUP BY concerns'
  )
  const marks = await db.get<{ n: number; alone: number }>(
    `SELECT count(*) AS n, coalesce(sum(a.concerns = 0), 0) AS alone FROM article a WHERE a.id IN (${withMarks})`
  )
  const abouts: Partial<Record<ConcernAbout, number>> = marks!.n ? { marks: marks!.n } : {}
  for (const { concerns, n } of sets) for (const about of fromBits(concerns)) abouts[about] = (abouts[about] ?? 0) + n
  return { articles: sets.reduce((sum, { n }) => sum + n, marks!.alone), abouts }
}

/** What there is to be looked at in these articles. */
export function selectLookedAt(
  db: ReadableDb,
  articles: readonly number[]
): Promise<(VersionFactsRow & { article: number; concerns: number; marksToCheck: number })[]> {
  return db.all(
    `SELECT a.id AS article, a.concerns, ${marksToCheck} AS marksToCheck, v.*
     FROM json_each(?) i CROSS JOIN article a ON a.id = i.value JOIN version_facts v ON v.version = a.head`,
    JSON.stringify(articles)
  )
}

/** Notes that articles are fine as they are, in everything or in one thing; gives what was asked of them until now. */
export async function updateDismissed(
  tx: WritableDb,
  uuids: readonly Id[],
  about?: NotedConcern
): Promise<{ article: Id; abouts: NotedConcern[] }[]> {
  const which = about ? bits[about] : toBits(noted)
  const list = JSON.stringify(uuids)
  const rows = await tx.all<{ uuid: Id; concerns: number }>(
    'SELECT uuid, concerns & ? AS concerns FROM article WHERE uuid IN (SELECT value FROM json_each(?))',
    which,
    list
  )
  await tx.run(
    'UPDATE article SET dismissed = dismissed | (concerns & ?) WHERE uuid IN (SELECT value FROM json_each(?))',
    which,
    list
  )
  return rows.flatMap(({ uuid, concerns }) => (concerns ? { article: uuid, abouts: [...fromBits(concerns)] } : []))
}

/** Takes back that articles are fine as they are. */
export async function clearDismissed(
  tx: WritableDb,
  dismissed: readonly { article: Id; abouts: readonly NotedConcern[] }[]
): Promise<void> {
  const sets = new Map<number, Id[]>()
  for (const { article, abouts } of dismissed) group(sets, toBits(abouts), article)
  for (const [set, some] of sets)
    await tx.run(
      'UPDATE article SET dismissed = dismissed & ~? WHERE uuid IN (SELECT value FROM json_each(?))',
      set,
      JSON.stringify(some)
    )
}

/** Notes what the texts that articles show ask, by the rows of these versions. */
export async function updateAsks(
  tx: WritableDb,
  versions: readonly { version: number; asks: number }[]
): Promise<void> {
  const sets = new Map<number, number[]>()
  for (const { version, asks } of versions) group(sets, asks, version)
  for (const [asks, some] of sets)
    await tx.run(
      'UPDATE article SET asks = ?1 WHERE head IN (SELECT value FROM json_each(?2)) AND asks <> ?1',
      asks,
      JSON.stringify(some)
    )
}

function group<T>(sets: Map<number, T[]>, set: number, member: T): void {
  const members = sets.get(set)
  if (members) members.push(member)
  else sets.set(set, [member])
}
