import type { ImportReport } from '#shared/model.ts'
import { count } from '#renderer/parts/count.ts'

const numbers = new Intl.NumberFormat('en')

/** What became of an import in one line: `38 imported · 2 duplicates · 1 failed`. */
export function reportLine({ counts }: ImportReport): string {
  const parts = [
    counts.imported && `${numbers.format(counts.imported)} imported`,
    counts.look && `${numbers.format(counts.look)} to look at`,
    counts.version && count(counts.version, 'new version'),
    counts.reference && count(counts.reference, 'reference file'),
    counts.duplicate && count(counts.duplicate, 'duplicate'),
    counts.failed && `${numbers.format(counts.failed)} failed`,
    counts.cancelled && `${numbers.format(counts.cancelled)} cancelled`
  ].filter(Boolean)
  return parts.join(' · ') || 'Nothing to import'
}
