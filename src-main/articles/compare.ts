import { LibraryError } from '#shared/library-error.ts'
import type { Comparison, SimilarArticle } from '#shared/comparison.ts'
import type { Id } from '#shared/model.ts'
import { wordDiff } from '#shared/word-diff.ts'
import { selectArticlesById, toSummary } from '#main/db/articles.ts'
import { selectNearCopies } from '#main/db/copies.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { selectVersion, selectVersionByUuid, selectVersionDates, type VersionRow } from '#main/db/versions.ts'
import { requireArticles } from './read-article.ts'

/** What lies between two versions of an article; without names, between what it shows and the one before that. */
export async function compareVersions(
  db: ReadableDb,
  { article, from, to }: { article: Id; from?: Id | undefined; to?: Id | undefined }
): Promise<Comparison> {
  const [row] = await requireArticles(db, [article])
  const versions = await selectVersionDates(db, row!.id)
  const newer = to ?? versions.at(-1)!.id
  const at = versions.findIndex(({ id }) => id === newer)
  const older = from ?? versions[Math.max(0, at - 1)]!.id
  return compared(await versionOf(db, row!.id, older), await versionOf(db, row!.id, newer))
}

/** What lies between what two articles show. */
export async function compareArticles(db: ReadableDb, article: Id, other: Id): Promise<Comparison> {
  await requireArticles(db, [article, other])
  const rows = new Map((await selectArticlesById(db, [article, other])).map((row) => [row.uuid, row.head]))
  return compared((await selectVersion(db, rows.get(article)!))!, (await selectVersion(db, rows.get(other)!))!)
}

/** The articles that have most of their words in common with one, the most alike first. */
export async function similarArticles(db: ReadableDb, article: Id): Promise<SimilarArticle[]> {
  const [row] = await requireArticles(db, [article])
  const near = await selectNearCopies(db, row!.id)
  const ids = near.map(({ uuid }) => uuid)
  const summaries = new Map((await selectArticlesById(db, ids)).map((each) => [each.uuid, toSummary(each)]))
  return near.map(({ uuid, score }) => ({ article: summaries.get(uuid)!, score }))
}

async function versionOf(db: ReadableDb, article: number, id: Id): Promise<VersionRow> {
  const version = await selectVersionByUuid(db, id)
  if (version?.article !== article)
    throw new LibraryError('not-found', 'This version of the article is no longer in the library.')
  return version
}

function compared(from: VersionRow, to: VersionRow): Comparison {
  return {
    from: { version: from.uuid, ordinal: from.ordinal },
    to: { version: to.uuid, ordinal: to.ordinal },
    changes: wordDiff(from.text, to.text)
  }
}
