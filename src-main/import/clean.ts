import type { FieldLine, FieldName, RemovedLine } from '#shared/model.ts'
import { findBylines } from './clean/bylines.ts'
import { findCredits } from './clean/credits.ts'
import { findDateLines } from './clean/date-lines.ts'
import { findDeck } from './clean/deck.ts'
import { findDocumentDates } from './clean/document-dates.ts'
import { findFooter } from './clean/footer.ts'
import { findIconNames } from './clean/icon-names.ts'
import { findInterfaceLines } from './clean/interface-lines.ts'
import { judge, type Judged } from './clean/judged.ts'
import { findDeckApart, findHeadlineAgain } from './clean/judged-page.ts'
import { findLeftovers } from './clean/leftovers.ts'
import { findMenuAbove, findMenus } from './clean/menus.ts'
import { findNamesUnderTitle } from './clean/names-under-title.ts'
import { findOutside } from './clean/outside.ts'
import { findPageLines } from './clean/page-lines.ts'
import { findRepeats } from './clean/repeats.ts'
import { findSeenElsewhere } from './clean/seen-elsewhere.ts'
import { findTeasers } from './clean/teasers.ts'
import { findTitle } from './clean/title.ts'
import type { Origin, SourceBlock, Stated } from './read.ts'

/** What a step sees: every block, those that no step has claimed yet, and the fields found so far. */
export interface Draft {
  all: readonly SourceBlock[]
  left: readonly SourceBlock[]
  fields: readonly FieldLine[]
  stated: Stated
  /** The file's name without its extension. */
  name: string
  /** What the learned judge of plain text says; null for other originals. */
  judged: Judged | null
  /** In how many other files of the same batch a line stands, by its `fold`. */
  seenElsewhere?: (folded: string) => number
}

/** A block that a step claims: set aside for a reason, or read as a field. */
export type Finding = { block: SourceBlock } & ({ reason: string } | { field: FieldName })

/** One thing that scraped text holds besides the article. */
export type Step = (draft: Draft) => Finding[]

/** The lines that stay, and what became of the others. */
export interface Cleaned {
  body: Set<number>
  removed: RemovedLine[]
  fields: FieldLine[]
}

/** In order: what is surely no text, then the fields, then what can only be told by where the fields stand. */
const steps: Step[] = [
  findIconNames,
  findInterfaceLines,
  findTeasers,
  findCredits,
  findDateLines,
  findBylines,
  findTitle,
  findRepeats,
  findDeck,
  findMenus,
  findFooter,
  findOutside
]

/** A step that need not look at lines without a word, or the sign ©, of those that surround articles. */
function whereCued(step: Step, share = 0): Step {
  return ({ left, judged, ...draft }) =>
    step({
      ...draft,
      judged,
      left: judged ? left.filter((block) => judged.cued(block) > share || block.text.startsWith('©')) : left
    })
}

/** Lines of which only the words tell what they are. `repeats`: what finds those that say the same again. */
const lineSteps = (repeats: Step): readonly Step[] => [
  findIconNames,
  whereCued(findInterfaceLines, 0.3),
  findTeasers,
  whereCued(findCredits),
  findTitle,
  findBylines,
  findDateLines,
  repeats,
  findDeck,
  findMenuAbove,
  findSeenElsewhere,
  findLeftovers,
  findPageLines
]

const stepsOf: Record<Origin, readonly Step[]> = {
  lines: lineSteps(findRepeats),
  // Nothing is printed twice that the page does not show twice.
  print: [...lineSteps(findHeadlineAgain), findOutside],
  page: steps,
  judged: [findDateLines, findBylines, findTitle, findHeadlineAgain, findDeckApart, findOutside],
  document: [findDocumentDates, findBylines, findTitle, findNamesUnderTitle, findDeck, findOutside],
  book: [findTitle, findOutside]
}

/** Sorts an original's blocks into body, fields and what is set aside. Lines in `kept` stay in the body whatever the steps find. */
export function clean(
  all: readonly SourceBlock[],
  stated: Stated,
  name: string,
  kept: ReadonlySet<number> = new Set(),
  origin: Origin = 'page',
  seenElsewhere?: (folded: string) => number
): Cleaned {
  const isJudged = origin === 'lines' || origin === 'print'
  const judged = isJudged ? judge(all.filter(({ outside }) => !outside)) : null
  const removed: RemovedLine[] = []
  const fields: FieldLine[] = []
  let left = all.filter(({ outside, beside }) => !outside || beside)
  for (const step of stepsOf[origin]) {
    const found = step({ all, left, fields, stated, name, judged, seenElsewhere })
    for (const finding of found) {
      const { line, text } = finding.block
      if ('field' in finding) fields.push({ field: finding.field, text, line })
      else removed.push({ text, reason: finding.reason, line })
    }
    const claimed = new Set(found.map(({ block }) => block))
    left = left.filter((block) => !claimed.has(block))
  }
  // Where every line looks like junk, the steps are wrong and not the text.
  const inside = all.filter(({ outside }) => !outside)
  if (!left.some(hasText) && inside.some(hasText))
    return { body: new Set(inside.map(({ line }) => line)), removed: [], fields: [] }
  const isGone = ({ line }: { line: number }): boolean => !kept.has(line)
  return {
    body: new Set([...left.map(({ line }) => line), ...all.map(({ line }) => line).filter((line) => kept.has(line))]),
    removed: removed.filter(isGone).sort(byLine),
    fields: fields.filter(isGone).sort(byLine)
  }
}

function hasText({ text }: SourceBlock): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function byLine(a: { line: number }, b: { line: number }): number {
  return a.line - b.line
}
