import type { LocalLibrary } from '#shared/contract.ts'
import { nameText } from '#shared/csl.ts'
import type { Reference } from '#shared/reference.ts'
import type { Output } from './output.ts'
import { alignColumns } from './text-layout.ts'

const page = 500

/** Prints the bibliographic items of reference files, newest first; with `waiting` only those that have no article. */
export async function listReferences(
  output: Output,
  library: LocalLibrary,
  { waiting = false, limit = Infinity }: { waiting?: boolean; limit?: number }
): Promise<void> {
  const found: Reference[] = []
  for (let offset = 0; found.length < limit; offset += page) {
    const { references } = await library.listReferences({ waiting, limit: page, offset })
    found.push(...references)
    if (references.length < page) break
  }
  const shown = found.slice(0, limit)
  output.printEach(shown, () =>
    shown.length ? alignColumns(shown.map(asRow), output.room) : waiting ? 'No item waits.' : 'No items.'
  )
}

function asRow({ state, item, article }: Reference): string[] {
  const [first] = item.author ?? []
  const year = item.issued?.['date-parts']?.[0]?.[0]
  const what = item.title ?? item.DOI ?? item.URL ?? ''
  return [
    state,
    first ? nameText(first) : 'nobody named',
    year === undefined ? 'undated' : String(year),
    article && article.title !== what ? `${what} → ${article.title}` : what
  ]
}
