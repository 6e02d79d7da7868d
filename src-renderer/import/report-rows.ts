import { isPressing, type ConcernAbout } from '#shared/concern.ts'
import type { ImportedFile, ImportOutcome, ImportReport } from '#shared/model.ts'
import { groupWords, outcomeWords, reportLine } from './import-words.ts'

/** What the report shows: everything, the files of one outcome, or those in whose articles one thing is to be looked at. */
export type Shown = { outcome: ImportOutcome } | { about: ConcernAbout } | null

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

/** What texts of an import lack, each for all of them at once, with how many files each is about. */
export function lacksOf({ files }: ImportReport): { about: ConcernAbout; count: number }[] {
  const abouts = files.flatMap(({ concerns = [] }) =>
    concerns.filter((each) => !isPressing(each)).map(({ about }) => about)
  )
  return [...new Set(abouts)].map((about) => ({ about, count: abouts.filter((each) => each === about).length }))
}

/** The report's lines: every file under the head of its outcome, or only some of them, see `Shown`. */
export function reportRows(report: ImportReport, show: Shown): ReportRow[] {
  if (show && 'about' in show)
    return report.files.flatMap((file, index): ReportRow[] =>
      file.concerns?.some(({ about }) => about === show.about) ? [fileRow(file, index)] : []
    )
  const shown = show ? [show.outcome] : outcomesOf(report)
  return shown.flatMap((outcome): ReportRow[] => {
    const files = report.files.flatMap((file, index): ReportRow[] =>
      file.outcome === outcome ? [fileRow(file, index)] : []
    )
    const head: ReportRow = { kind: 'group', key: outcome, outcome, count: files.length }
    return show || shown.length === 1 ? files : [head, ...files]
  })
}

function fileRow(file: ImportedFile, index: number): ReportRow {
  return { kind: 'file', key: String(index), file, sentence: sentenceOf(file) }
}

/** What became of a file, as one sentence; empty when there is nothing to add to the group it stands in. */
export function sentenceOf({ message, outcome }: ImportedFile): string {
  return message ?? outcomeWords[outcome]
}

/** A sentence before and after the title in it of the article that a near copy is like; null when it does not name that title. */
export function aroundNear(sentence: string, near: ImportedFile['near']): [string, string] | null {
  const [before, after, ...more] = near ? sentence.split(`“${near.title}”`) : []
  return before === undefined || after === undefined || more.length ? null : [before, after]
}

/** The whole report as plain text, to be kept or sent. */
export function reportText(report: ImportReport): string {
  const groups = outcomesOf(report).map((outcome) => {
    const files = report.files.filter((file) => file.outcome === outcome)
    const lines = files.map((file) => {
      const concerns = file.concerns?.map(({ message }) => message) ?? []
      const sentence = [sentenceOf(file), ...concerns].filter(Boolean).join(' ')
      return `  ${file.name}${sentence ? `: ${sentence}` : ''}`
    })
    return [`${groupWords[outcome]} (${files.length})`, ...lines].join('\n')
  })
  return [reportLine(report), ...groups].join('\n\n') + '\n'
}
