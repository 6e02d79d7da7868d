import { LibraryError } from '#shared/library-error.ts'
import type { Encoding, Id } from '#shared/model.ts'
import type { VersionRow } from '#main/db/versions.ts'
import { encodingChoices, tellingLines } from '#main/import/decode/encodings.ts'
import type { ImportTarget } from '#main/import/import-files.ts'
import { previewOriginal, readAgain, requireShown } from './read-again.ts'

/** How much of a line shows whether an encoding is the right one. */
const previewLength = 300

/** Reads an article's original by another encoding, as a new version. Throws when its format says itself how it is encoded. */
export async function changeEncoding(target: ImportTarget, article: Id, encoding: string): Promise<void> {
  requireEncoded((await requireShown(target.db.read, article)).head, encoding)
  await readAgain(target, article, { encoding })
}

/** A few lines of an article as it would be in another encoding, or as it is in its own; nothing is stored. */
export async function previewEncoding(target: ImportTarget, article: Id, encoding: string): Promise<string[]> {
  const { head } = await requireShown(target.db.read, article)
  requireEncoded(head, encoding)
  const isOwn = (JSON.parse(head.encoding) as Encoding).name.toLowerCase() === encoding
  const text = isOwn ? head.text : await previewOriginal(target, head, encoding)
  return tellingLines(text).map((line) => line.slice(0, previewLength))
}

function requireEncoded(head: VersionRow, encoding: string): void {
  if (!encodingChoices.some(({ name }) => name === encoding))
    throw new LibraryError('bad-request', `Loccit does not know the encoding “${encoding}”.`)
  if ((JSON.parse(head.encoding) as Encoding).source === 'none')
    throw new LibraryError('bad-request', 'This kind of file says itself how its text is encoded.')
}
