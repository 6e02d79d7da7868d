import type { LocalLibrary } from '#shared/contract.ts'
import { findArticle } from './find-article.ts'
import type { Output } from './output.ts'
import { alignColumns } from './text-layout.ts'

/** Prints the articles that have most of their words in common with one, the most alike first. */
export async function listSimilar(output: Output, library: LocalLibrary, name: string): Promise<void> {
  const { id } = await findArticle(library, name)
  const similar = await library.similarArticles({ article: id })
  output.printEach(similar, () =>
    similar.length
      ? alignColumns(
          similar.map(({ score, article }) => [
            `${Math.floor(score * 100)} % the same`,
            article.key,
            article.outlet ?? 'outlet unknown',
            article.title
          ]),
          output.room
        )
      : 'No similar articles.'
  )
}
