import type { ItemFields } from '#shared/csl.ts'
import type { Id } from '#shared/model.ts'
import { selectArticlesAfter } from '#main/db/references.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { matchKeys, type MatchKeys } from './match-keys.ts'

/** An article as it is matched. */
export interface MatchedArticle {
  id: number
  uuid: Id
  keys: MatchKeys
}

const atATime = 5_000
/** Titles of fewer letters ("Introduction") are told apart by who wrote them. */
const shortTitle = 12
/** Where nothing but the title speaks for it, it has to have so many. */
const tellingTitle = 20

/** What an article is found by, by year and the wording of a title only where nothing better is said. */
export function articleMatchKeys(item: string, published: string | null): MatchKeys {
  const keys = matchKeys(JSON.parse(item) as ItemFields)
  return { ...keys, year: keys.year ?? (published ? Number(published.slice(0, 4)) : null) }
}

/** Which articles an item is of. */
export interface Matched {
  /** Those that it may belong to: one when it is clear, several when it is not. */
  matched: MatchedArticle[]
  /** Those of the very title where nothing is matched: there is no year to bear it out, so a person has to say. */
  offered: MatchedArticle[]
}

/** For each item its articles. All articles are read once. */
export async function matchArticles(db: ReadableDb, items: readonly MatchKeys[]): Promise<Matched[]> {
  const found = new Map<string, MatchedArticle[]>(items.flatMap((keys) => allLookups(keys).map((key) => [key, []])))
  for (let after = 0; found.size;) {
    const rows = await selectArticlesAfter(db, after, atATime)
    for (const { id, uuid, item, published } of rows) {
      const keys = articleMatchKeys(item, published)
      for (const key of allLookups(keys)) found.get(key)?.push({ id, uuid, keys })
    }
    if (rows.length < atATime) break
    after = rows.at(-1)!.id
  }
  return items.map((keys) => {
    const matched = bestOf(keys, found)
    const titled = found.get(titleAlone(keys) ?? '') ?? []
    return { matched, offered: matched.length || !titled.every(({ keys: of }) => mayBe(keys, of)) ? [] : titled }
  })
}

/** Whether an item and an article have the very title, and nothing that is known of both speaks against it: one of them has no year. */
export function mayBe(item: MatchKeys, article: MatchKeys): boolean {
  const title = titleAlone(item)
  const isOpen = item.year === null || article.year === null
  return title !== null && title === titleAlone(article) && isOpen && !contradict(item, article)
}

/** Whether an item and an article are about the same: they share a key, and no two DOIs contradict each other. */
export function matches(item: MatchKeys, article: MatchKeys): boolean {
  const keys = new Set(lookups(article))
  return !contradict(item, article) && lookups(item).some((key) => keys.has(key))
}

/** The articles under the strongest key that has any. */
function bestOf(keys: MatchKeys, found: ReadonlyMap<string, MatchedArticle[]>): MatchedArticle[] {
  for (const key of lookups(keys)) {
    const articles = (found.get(key) ?? []).filter((article) => !contradict(keys, article.keys))
    if (articles.length) return articles
  }
  return []
}

function contradict(one: MatchKeys, other: MatchKeys): boolean {
  return one.doi !== null && other.doi !== null && one.doi !== other.doi
}

/** A title that is long enough to be told by it alone; those of signs for words need fewer. */
function titleAlone({ title }: MatchKeys): string | null {
  const length = title?.replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
    '$&$&'
  ).length
  return length && length >= tellingTitle ? `alone:${title}` : null
}

function allLookups(keys: MatchKeys): string[] {
  const alone = titleAlone(keys)
  return alone ? [...lookups(keys), alone] : lookups(keys)
}

/** Everything to be found by, the strongest first. */
function lookups({ doi, url, title, mainTitle, year, author }: MatchKeys): string[] {
  const keys: string[] = []
  if (doi) keys.push(`doi:${doi}`)
  if (url) keys.push(`url:${url}`)
  if (!title || year === null) return keys
  if (title.length >= shortTitle) keys.push(`title:${year} ${title}`)
  if (author) keys.push(`by:${year} ${author} ${title}`)
  if (author && mainTitle) keys.push(`main:${year} ${author} ${mainTitle}`)
  return keys
}
