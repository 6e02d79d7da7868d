import type { LocalLibrary } from '#shared/contract.ts'
import type { Output } from './output.ts'
import { count, wrap } from './text-layout.ts'

/** Prints the paragraphs that hold the words, best first. */
export async function searchParagraphs(
  output: Output,
  library: LocalLibrary,
  query: string,
  limit: number
): Promise<void> {
  const { total, hits } = await library.search({ query, limit })
  output.printEach(hits, () =>
    [
      ...hits.map(
        ({ title, sourceLine, ordinal, kind, snippet }) =>
          `${title} (${[sourceLine, ordinal ? `para. ${ordinal}` : kind].filter(Boolean).join(', ')})\n` +
          wrap(snippet, output.columns, '  ')
      ),
      `${count(total, 'paragraph')} found${total > hits.length ? `, the best ${hits.length} shown` : ''}.`
    ].join('\n\n')
  )
}
