import type { Id } from '#shared/model.ts'
import type { UndoneImport } from '#shared/undone-import.ts'
import { fieldsOf, selectArticleByRow, updateArticleFields } from '#main/db/articles.ts'
import { insertEvent, selectEvent } from '#main/db/events.ts'
import { selectImportedVersions, type ImportedVersion } from '#main/db/imports.ts'
import type { WritableDb } from '#main/db/sqlite.ts'
import { deleteVersion, isVersionUsed } from '#main/db/versions.ts'
import { placeMissing } from './copies/place-passages.ts'
import type { EditionShown } from './copies/store-edition.ts'
import { unfilledFields } from './references/fill-article.ts'
import { showVersion } from './show-version.ts'

/**
 * Takes back the versions that an import made of later editions: each article shows again what it showed before, with the fields
 * it had but for later changes, and every passage lies where it lay. A version that was used since stays, and is named.
 */
export async function undoVersions(tx: WritableDb, importId: Id): Promise<Pick<UndoneImport, 'versions' | 'kept'>> {
  const versions = new Set<Id>()
  const kept: UndoneImport['kept'] = []
  for (const made of await selectImportedVersions(tx, importId)) {
    const { articleUuid: article, title, ordinal } = made
    const isUsed = await isVersionUsed(tx, made.version, importId)
    if (!isUsed && (await takeBack(tx, made))) versions.add(article)
    else kept.push({ article, title, ordinal })
  }
  return { versions: [...versions], kept }
}

/** Gives whether it could be: what was shown before must be known. */
async function takeBack(tx: WritableDb, { version, uuid, article, articleUuid }: ImportedVersion): Promise<boolean> {
  // Several of one article may be taken back, one after the other.
  const row = (await selectArticleByRow(tx, article))!
  const change = (await selectEvent(tx, 'edition-shown', ['version', version])) as EditionShown | null
  if (row.head === version) {
    if (!change) return false
    const { shown } = change
    await placeMissing(tx, { article, from: version, to: shown })
    await showVersion(tx, article, shown)
    const { modified } = change.before
    await updateArticleFields(tx, article, { ...unfilledFields(fieldsOf(row), change), modified })
  }
  await deleteVersion(tx, version)
  await insertEvent(tx, new Date().toISOString(), 'edition-taken-back', { version: uuid, article: articleUuid })
  return true
}
