import { LibraryError } from '#shared/library-error.ts'
import type { Article, Id } from '#shared/model.ts'
import { selectArticlesById, toItem, toSummary, type ArticleRow } from '#main/db/articles.ts'
import { selectPassagesOf, toPassage } from '#main/db/passages.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import {
  selectParagraphs,
  selectVersion,
  selectVersionByUuid,
  selectVersionDates,
  toVersion,
  type VersionRow
} from '#main/db/versions.ts'
import { sha256 } from '#main/originals.ts'
import { sameTexts } from './same-texts.ts'

/** An article with its newest version or the one named. Throws when its text on the disk is not what was stored. */
export async function readArticle(db: ReadableDb, id: Id, version?: Id): Promise<Article> {
  const [row] = await requireArticles(db, [id])
  const shown = version ? await selectVersionByUuid(db, version) : await selectVersion(db, row!.head)
  if (shown?.article !== row!.id)
    throw new LibraryError('not-found', 'This version of the article is no longer in the library.')
  requireIntact(shown)
  return {
    ...toSummary(row!),
    item: toItem(row!),
    version: toVersion(shown, await selectParagraphs(db, shown.id)),
    versions: await selectVersionDates(db, row!.id),
    passages: (await selectPassagesOf(db, row!.id)).map(toPassage),
    sameTexts: await sameTexts(db, row!.id)
  }
}

/** The rows of these articles. Throws when one is not there. */
export async function requireArticles(db: ReadableDb, ids: readonly Id[]): Promise<ArticleRow[]> {
  const rows = await selectArticlesById(db, ids)
  if (rows.length !== new Set(ids).size)
    throw new LibraryError('not-found', 'This article is no longer in the library.')
  return rows
}

function requireIntact({ text, text_sha256 }: VersionRow): void {
  if (sha256(text) !== text_sha256)
    throw new LibraryError('damaged', 'The stored text of this article is damaged.', {
      kept: 'The original file is kept.',
      remedy: 'Import the original again.'
    })
}
