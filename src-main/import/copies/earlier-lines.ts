import type { Encoding } from '#shared/model.ts'
import { selectArticleByRow } from '#main/db/articles.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { selectOriginal, selectOriginalBytes, selectVersion } from '#main/db/versions.ts'
import { originalPath } from '#main/originals.ts'
import type { EarlierEdition } from '../carry-lines.ts'
import { carriedReason, linesOf } from '../lines-by-hand.ts'
import type { ReadArticle } from '../reading/read-job.ts'

/** What a person decided about the lines of what an article shows, for a later edition of it to be read by; null when they decided nothing. */
export async function selectEarlierLines(
  db: ReadableDb,
  article: number,
  libraryFolder: string
): Promise<EarlierEdition | null> {
  const head = (await selectVersion(db, (await selectArticleByRow(db, article))!.head))!
  const lines = linesOf(head)
  if (!lines.kept.length && !lines.aside.length && !lines.deck.length) return null
  const { name } = (await selectOriginal(db, head.original))!
  const bytes = await selectOriginalBytes(db, head.original)
  const encoding = JSON.parse(head.encoding) as Encoding
  return {
    ...lines,
    name,
    from: bytes ? { bytes } : { path: originalPath(libraryFolder, head.original) },
    part: head.part,
    ...(encoding.source === 'chosen' && { encoding: encoding.name })
  }
}

/** What is said of a later edition in which lines were carried; null when there were none. */
export function carriedWords({
  removed,
  fields,
  kept
}: Pick<ReadArticle, 'removed' | 'fields' | 'kept'>): string | null {
  if (!kept) return null
  const aside = removed.filter(({ reason }) => reason === carriedReason).length
  const said = [
    aside > 0 &&
      (aside === 1
        ? '1 line that you set aside before is set aside here, too.'
        : `${aside} lines that you set aside before are set aside here, too.`),
    kept.length > 0 &&
      (kept.length === 1
        ? '1 line that you put back before is in the text here, too.'
        : `${kept.length} lines that you put back before are in the text here, too.`),
    fields.some(({ byHand }) => byHand) && 'The deck that you chose is the deck here, too.'
  ].filter(Boolean)
  return said.length ? said.join(' ') : null
}
