import { nameText } from '#shared/csl.ts'
import type { Draft, Step } from '../clean.ts'
import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'
import { isJoint } from './is-joint.ts'
import { areWords, lowerWords } from './lower-words.ts'
import { readNameLine } from './name-line.ts'
import { isProse } from './prose.ts'

/** So many lines of names may stand one under another. */
const mostLines = 12

/** Words of what documents are and of their parts, in the languages that write them with a capital. */
const documents =
  /(?<![\p{L}])(?:report|paper|summary|draft|version|brief(?:ing)?|notes?|memo(?:randum)?|findings|contents|introduction|abstract|overview|release|statement|policy|annual|working|discussion|final|interim|confidential|internal|edition|volume|issue|chapter|part|section|annex|appendix|tables?|figures?|background|analysis|interview|transcript|speech|letter|minutes|agenda|programme|program|invitation|announcement|notice|manual|handbook|study|survey|review|fact|sheet|press|union|republic|kingdom|states|nations|city|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|port|bericht|entwurf|fassung|notiz|vermerk|mitteilung|pressemitteilung|zusammenfassung|einleitung|überblick|inhalt|inhaltsverzeichnis|protokoll|anlage|anhang|studie|gutachten|stellungnahme|rede|antrag|beschluss|vorlage|intern(?:e[rs]?)?|vorläufige[rs]?|vertrauliche?[rs]?|sitzung|ausgabe|band|teil|kapitel|stadt|land)(?![\p{L}])/iu

/**
 * The lines under the title of a document, or under the deck after it, that hold nothing but names: those of its authors. Names
 * that come again as lines of their own are those of speakers, or of people that the text is about.
 */
export const findNamesUnderTitle: Step = (draft) => {
  const { left, fields } = draft
  const title = fields.find(({ field }) => field === 'title')
  if (!title || fields.some(({ field }) => field === 'byline')) return []
  const at = left.findIndex(({ line }) => line > title.line)
  if (at < 0) return []
  const start = isNames(left[at]) || !mayBeDeck(left[at]!) ? at : at + 1
  const lines = namesFrom(left, start)
  const rest = left.slice(start + lines.length)
  if (!lines.length || !rest.some(({ text }) => isProse(text))) return []
  // A heading above running text begins a part of it.
  if (lines.at(-1)!.kind === 'heading' && isProse(rest[0]!.text)) return []
  const isSure = isStated(draft, lines)
  if (!isSure && (comesAgain(lines, rest) || lines.some((line) => isOther(line.text, title.text, draft.all)))) return []
  return lines.map((block) => ({ block, field: 'byline' }))
}

function mayBeDeck({ kind, text }: SourceBlock): boolean {
  return kind === 'paragraph' && !isProse(text)
}

function isNames(block: SourceBlock | undefined): boolean {
  return !!block && (block.kind === 'paragraph' || block.kind === 'heading') && readNameLine(block.text).length > 0
}

function namesFrom(left: readonly SourceBlock[], start: number): SourceBlock[] {
  const found: SourceBlock[] = []
  for (let i = start; i < left.length && found.length < mostLines; i++) {
    const block = left[i]!
    const isBetween = found.length > 0 && isJoint(block.text) && isNames(left[i + 1])
    if (!isBetween && !(isNames(block) && (!found.length || found[0]!.kind === block.kind))) break
    found.push(block)
  }
  return found
}

/** Whether the file says that one of them made it. */
function isStated({ stated }: Draft, lines: readonly SourceBlock[]): boolean {
  const authors = new Set(stated.authors?.map((author) => fold(nameText(author))))
  return lines.some(({ text }) => readNameLine(text).some((name) => authors.has(fold(name))))
}

/** The same line again, or another name above running text: speakers take turns, and portraits follow each other. */
function comesAgain(lines: readonly SourceBlock[], rest: readonly SourceBlock[]): boolean {
  const own = new Set(lines.map(({ text }) => fold(text).trim()))
  return rest.some(
    (block, i) => own.has(fold(block.text)) || (isNames(block) && !!rest[i + 1] && isProse(rest[i + 1]!.text))
  )
}

/** Names of the title's own people, of places and of documents: two words with capitals may be anything. */
function isOther(line: string, title: string, all: readonly SourceBlock[]): boolean {
  const small = lowerWords(all)
  return readNameLine(line).some(
    (name) =>
      documents.test(name) ||
      areWords(name, small) ||
      ` ${fold(title)} `.includes(` ${fold(name)} `) ||
      all.some(({ text }) => isThing(name, text))
  )
}

/** "in Bad Tulm", "the Kaldra Corridor": people stand after neither. */
function isThing(name: string, text: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  return (
    isAfter(/(?:^|[\s(„“"«])(?:in|into|near|outside|nach|dans|en|в|во|у|w)$/iu, name, text) ||
    isAfter(article, last, text)
  )
}

const article =
  /(?:^|[\s(„“"«])(?:the|a|an|this|der|die|das|dem|den|des|ein|eine|einer|einem|einen|le|la|les|un|une|el|los|las)$/iu

function isAfter(before: RegExp, words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (before.test(text.slice(Math.max(0, at - 12), at).trimEnd())) return true
  return false
}
