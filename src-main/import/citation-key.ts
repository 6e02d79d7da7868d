import type { ItemFields } from '#shared/csl.ts'
import { countKeysLike, selectTakenKeys } from '#main/db/articles.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'

/** Words that say little at the head of a title, in the languages of our samples. */
const small = new Set(
  'a an the of on in to for and or as at by is are was der die das ein eine und le la les un une des et de du el los las y в на и о об по за из к с не что как'.split(
    ' '
  )
)

/**
 * A citation key made of who, when and what: `rivera2023treaty`. Letters of any script, digits, nothing else.
 * Not yet unique: see `keySuffix`.
 */
export function citationKey({ author, title = '', issued, 'container-title': outlet }: ItemFields): string {
  const first = author?.[0]
  const who = first ? (first.family ?? first.literal ?? '') : (outlet ?? '')
  const year = issued?.['date-parts']?.[0]?.[0] ?? ''
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => word.length > 2 && !small.has(word))
  const what = (telling.length ? telling : words).slice(0, who ? 1 : 2).join('')
  return plain(who) + String(year) + plain(what) || 'untitled'
}

/** What is put behind the key of the n-th article that would have the same: nothing, `a` to `z`, then numbers. */
export function keySuffix(n: number): string {
  if (n === 0) return ''
  return n <= 26 ? String.fromCharCode(96 + n) : String(n)
}

/** A key for each item that no article has yet, and no two of them alike. */
export async function freeKeys(db: ReadableDb, items: readonly ItemFields[]): Promise<string[]> {
  const bases = items.map(citationKey)
  const distinct = [...new Set(bases)]
  // Most keys that begin alike differ by their suffix alone, so their number is close to the first free one.
  const counts = await countKeysLike(db, distinct)
  const next = new Map(distinct.map((base, i) => [base, counts[i]!]))
  const keys: string[] = []
  const taken = new Set<string>()
  let open = bases.map((base, i) => ({ base, i }))
  while (open.length) {
    for (const { base, i } of open) {
      const n = next.get(base)!
      next.set(base, n + 1)
      keys[i] = base + keySuffix(n)
    }
    const found = await selectTakenKeys(
      db,
      open.map(({ i }) => keys[i]!)
    )
    const inUse = new Set(found.map((key) => key.toLowerCase()))
    open = open.filter(({ i }) => {
      const key = keys[i]!.toLowerCase()
      const isFree = !inUse.has(key) && !taken.has(key)
      if (isFree) taken.add(key)
      return !isFree
    })
  }
  return keys
}

/** Letters and digits alone; accents are taken off Latin letters, where they are no letters of their own. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
