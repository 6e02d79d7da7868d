import type { LocalLibrary } from '#shared/contract.ts'
import { findArticle } from './find-article.ts'
import type { Output } from './output.ts'
import { alignColumns } from './text-layout.ts'

/** Prints an article's versions: number, when each was stored, from when its text is; the newest text last. */
export async function listVersions(output: Output, library: LocalLibrary, name: string): Promise<void> {
  const { versions } = await findArticle(library, name)
  output.printEach(versions, () =>
    alignColumns(
      versions.map(({ ordinal, createdAt, dated, id }) => [
        String(ordinal),
        `stored ${createdAt.slice(0, 16).replace('T', ' ')}`,
        `text of ${dated ?? 'unknown date'}`,
        id
      ]),
      output.room
    )
  )
}
