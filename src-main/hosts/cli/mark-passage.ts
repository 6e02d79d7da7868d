import type { LocalLibrary } from '#shared/contract.ts'
import type { MarkColour, Passage } from '#shared/model.ts'
import { findArticle } from './find-article.ts'
import { findOneQuote } from './find-quote.ts'
import type { Output } from './output.ts'
import { wrap } from './text-layout.ts'

/** Which words of which article. */
export interface QuoteOptions {
  quote: string
  paragraph?: number
}

/** Marks the quoted words of an article and prints the passage. */
export async function markPassage(
  output: Output,
  library: LocalLibrary,
  article: string,
  { colour, comment, ...quote }: QuoteOptions & { colour: MarkColour; comment: string }
): Promise<void> {
  const passage = await makePassage(library, article, quote, { colour, comment })
  output.print(passage, () => `${passage.id}\n${wrap(passage.selector.exact, output.columns, '  ')}`)
}

/** Makes a passage of the quoted words. Fails when they are not there, or there more than once. */
export async function makePassage(
  library: LocalLibrary,
  article: string,
  { quote, paragraph }: QuoteOptions,
  mark: { colour: MarkColour | null; comment: string }
): Promise<Passage> {
  const { id, version } = await findArticle(library, article)
  return library.markPassage({
    article: id,
    version: version.id,
    ...findOneQuote(version, quote, paragraph),
    ...mark
  })
}
