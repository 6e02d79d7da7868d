import type { ConcernAbout } from '#shared/concern.ts'
import type { WritableDb } from './sqlite.ts'

/** What can be noted of an article; the marks to check are asked of their placements. */
export type NotedConcern = Exclude<ConcernAbout, 'marks'>

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

/** Concerns as `article.asks` holds them. */
export function toBits(abouts: readonly NotedConcern[]): number {
  return abouts.reduce((sum, about) => sum | bits[about], 0)
}

/** The concerns that bits stand for. */
export function fromBits(set: number): Set<NotedConcern> {
  const abouts = Object.keys(bits) as NotedConcern[]
  return new Set(abouts.filter((about) => set & bits[about]))
}

/** Notes what the texts that articles show ask, by the rows of these versions. */
export async function updateAsks(
  tx: WritableDb,
  versions: readonly { version: number; asks: number }[]
): Promise<void> {
  const sets = new Map<number, number[]>()
  for (const { version, asks } of versions) sets.set(asks, [...(sets.get(asks) ?? []), version])
  for (const [asks, some] of sets)
    await tx.run(
      'UPDATE article SET asks = ?1 WHERE head IN (SELECT value FROM json_each(?2)) AND asks <> ?1',
      asks,
      JSON.stringify(some)
    )
}
