import type { LocalLibrary } from '#shared/contract.ts'
import type { AuditState, VerifiedQuotation } from '#shared/verified-quotation.ts'
import { findNote } from './find-note.ts'
import type { Output } from './output.ts'
import { count, wrap } from './text-layout.ts'

const failing: readonly AuditState[] = ['altered', 'unsourced']

/** Holds every quotation of a note, or of all notes, against its source. An altered or unsourced one makes the run fail. */
export async function verifyQuotations(output: Output, library: LocalLibrary, name?: string): Promise<void> {
  const note = name === undefined ? undefined : (await findNote(library, name)).id
  const quotations = await library.verify(note ? { note } : {})
  output.printEach(quotations, () => reportText(quotations, output.columns))
  if (quotations.some(({ state }) => failing.includes(state))) output.failed = true
}

function reportText(quotations: readonly VerifiedQuotation[], columns: number): string {
  const counts = new Map<AuditState, number>()
  for (const { state } of quotations) counts.set(state, (counts.get(state) ?? 0) + 1)
  const sum = [...counts].map(([state, number]) => `${number} ${state}`).join(', ')
  return [
    ...quotations.map((quotation) => quotationText(quotation, columns)),
    quotations.length ? `${count(quotations.length, 'quotation')}: ${sum}.` : 'No quotations.'
  ].join('\n')
}

function quotationText({ state, quoted, noteTitle, changes }: VerifiedQuotation, columns: number): string {
  const lines = [
    wrap(`${state}: “${quoted}” in “${noteTitle || 'Untitled'}”`, columns),
    ...changes.map((change) => `  ${change.kind}: “${change.quoted}” here, “${change.source}” in the source`)
  ]
  return lines.join('\n')
}
