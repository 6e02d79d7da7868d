import type { ImportedFile, ImportOutcome, ImportReport } from '#shared/model.ts'
import { groupWords, outcomeWords, reportLine } from './import-words.ts'

/** A line of the report: the head of a group, or a file. */
export type ReportRow =
  | { kind: 'group'; key: string; outcome: ImportOutcome; count: number }
  | { kind: 'file'; key: string; file: ImportedFile; sentence: string }

/** The outcomes in the order that a person wants to hear of them: what needs them first. */
export const outcomes: readonly ImportOutcome[] = [
  'failed',
  'look',
  'version',
  'imported',
  'reference',
  'duplicate',
  'unpacked',
  'cancelled'
]

/** The outcomes that an import had, in that order. */
export function outcomesOf({ counts }: ImportReport): ImportOutcome[] {
  return outcomes.filter((outcome) => counts[outcome] > 0)
}

/** The report's lines: every file under the head of its outcome, or those of one outcome alone. */
export function reportRows(report: ImportReport, only: ImportOutcome | null): ReportRow[] {
  const shown = only ? [only] : outcomesOf(report)
  return shown.flatMap((outcome): ReportRow[] => {
    const files = report.files.flatMap((file, index): ReportRow[] =>
      file.outcome === outcome ? [{ kind: 'file', key: String(index), file, sentence: sentenceOf(file) }] : []
    )
    const head: ReportRow = { kind: 'group', key: outcome, outcome, count: files.length }
    return only || shown.length === 1 ? files : [head, ...files]
  })
}

/** What became of a file, as one sentence; empty when there is nothing to add to the group it stands in. */
export function sentenceOf({ message, outcome }: ImportedFile): string {
  return message ?? outcomeWords[outcome]
}

/** The whole report as plain text, to be kept or sent. */
export function reportText(report: ImportReport): string {
  const groups = outcomesOf(report).map((outcome) => {
    const files = report.files.filter((file) => file.outcome === outcome)
    const lines = files.map((file) => {
      const sentence = sentenceOf(file)
      return `  ${file.name}${sentence ? `: ${sentence}` : ''}`
    })
    return [`${groupWords[outcome]} (${files.length})`, ...lines].join('\n')
  })
  return [reportLine(report), ...groups].join('\n\n') + '\n'
}
