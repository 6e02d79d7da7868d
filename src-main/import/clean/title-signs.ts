import { fold } from '../tidy.ts'
import type { HeadLines } from './head-lines.ts'

/** The signs for and against a line being its text's headline, in the order in which the weights are written. */
export const titleSigns = [
  'one word',
  'two words',
  'three words',
  '6 to 16 words',
  '17 words or more',
  'long',
  'begins small',
  'ends in a stop',
  'asks',
  'parted by marks',
  'words of buttons',
  'words of the body',
  'share of the body',
  'words of the opening',
  'distance',
  'right before the text',
  'before a date',
  'before a byline',
  'before an opening',
  'before a reading time',
  'after a date',
  'in a dated list',
  'repeated nearby',
  'end of a path',
  'a path itself',
  'before a longer line',
  'short lines above',
  'short lines below',
  'after a headline'
] as const

/** How much each sign holds of a line: 0 or 1, a share, or the logarithm of a number of lines. */
export type TitleSigns = Record<(typeof titleSigns)[number], number>

const long = 120
/** Lines of fewer words are a menu's, and runs of them are counted so far. */
const menuWords = 6
const longestRun = 8
/** The name of a site or a path beside a headline is no longer than this. */
const longestPath = 90
/** Marks and spaces that make no difference. */
const slack = 20
/** Words of fewer letters say little of what a text is about. */
const shortestWord = 4
/** So many characters of a paragraph tell what it is about. */
const mostOpening = 600
const parted = /\s[|–—·:»>›/-]+\s/u
const stop = /[.,;:]["”»’)]*$/u

/** Whether a line has the shape of a headline at all. */
export function couldBeHeadline(head: HeadLines, i: number): boolean {
  const words = head.words(i)
  if (words < 1 || words > 30 || head.text(i).length > 250 || !/\p{L}/u.test(head.text(i))) return false
  if (endsInStop(head.text(i)) && head.judged.times(head.blocks[i]!) < 2) return false
  return head.judged.cued(head.blocks[i]!) <= 0.7
}

/** Whether a line tells when or by whom rather than what. */
export function isStatement(head: HeadLines, i: number): boolean {
  const sign = head.sign(i)
  return sign !== null && sign !== 'name'
}

function endsInStop(text: string): boolean {
  return stop.test(text) && !/\.{3}$/.test(text)
}

/** What a line's own words say for its being the headline, and against it. Quick. */
export function ownSigns(head: HeadLines, i: number, opening: ReadonlySet<string>) {
  return { ...shapeOf(head, i), ...meaningOf(head, i, opening), ...placeOf(head, i) }
}

/** What the lines around a line say. */
export function signsAround(head: HeadLines, i: number) {
  return { ...surroundingsOf(head, i), ...repetitionsOf(head, i) }
}

/** The words of a text's first paragraphs. */
export function openingWords({ blocks, judged, start }: HeadLines): Set<string> {
  const first = blocks.slice(start, start + 12).filter((block) => judged.isArticle(block) && block.text.length > 60)
  return new Set(first.slice(0, 2).flatMap(({ text }) => longWords(fold(text.slice(0, mostOpening)))))
}

function longWords(folded: string): string[] {
  return folded.split(' ').filter(({ length }) => length >= shortestWord)
}

function shapeOf(head: HeadLines, i: number) {
  const text = head.text(i)
  const words = head.words(i)
  return {
    'one word': sure(words === 1),
    'two words': sure(words === 2),
    'three words': sure(words === 3),
    '6 to 16 words': sure(words >= 6 && words <= 16),
    '17 words or more': sure(words >= 17),
    long: sure(text.length > long),
    'begins small': sure(/^\p{Ll}/u.test(text)),
    'ends in a stop': sure(endsInStop(text)),
    asks: sure(/[?？]["”»’)]*$/u.test(text)),
    'parted by marks': sure(/[>›»|/]\s|\s[·•–—]\s/u.test(text))
  }
}

function meaningOf(head: HeadLines, i: number, opening: ReadonlySet<string>) {
  const share = head.judged.overlap(head.blocks[i]!)
  const own = longWords(head.fold(i))
  return {
    'words of buttons': head.judged.cued(head.blocks[i]!),
    'words of the body': head.words(i) >= 3 ? Math.min(1, (share * own.length) / 6) : 0,
    'share of the body': head.words(i) >= 4 ? share : 0,
    'words of the opening': own.filter((word) => opening.has(word)).length / Math.max(2, own.length)
  }
}

function placeOf(head: HeadLines, i: number) {
  return {
    distance: Math.log2(1 + head.start - i),
    'right before the text': sure(i + 1 === head.start)
  }
}

function surroundingsOf(head: HeadLines, i: number) {
  const within = (from: number, to: number, sign: string): number =>
    sure(head.has(i, from, to, (j) => head.sign(j) === sign))
  return {
    'before a date': within(1, 5, 'date'),
    'before a byline': within(1, 4, 'byline'),
    'before an opening': within(1, 3, 'opening'),
    'before a reading time': within(1, 5, 'length'),
    'after a date': within(-2, -1, 'date'),
    'in a dated list': within(-10, -3, 'date'),
    'before a longer line': sure(head.words(i + 1) >= 10),
    'short lines above': runOfShort(head, i, -1),
    'short lines below': runOfShort(head, i, 1),
    'after a headline': sure(head.has(i, -1, -1, (j) => readsLikeHeadline(head, j)))
  }
}

function runOfShort(head: HeadLines, i: number, step: number): number {
  let run = 0
  for (let j = i + step; run < longestRun && j >= 0 && j < head.blocks.length; j += step, run++)
    if (head.words(j) >= menuWords || head.sign(j)) break
  return Math.log2(1 + run)
}

/** What stands under a headline is its deck. */
function readsLikeHeadline(head: HeadLines, i: number): boolean {
  const words = head.words(i)
  const { judged, blocks } = head
  if (words < 4 || words > 20 || stop.test(head.text(i)) || head.sign(i)) return false
  return judged.overlap(blocks[i]!) >= 0.3 && judged.cued(blocks[i]!) < 0.5
}

/** "Home > News > Headline", "HomeNewsHeadline" and "Headline | Site" say what the headline is. */
function repetitionsOf(head: HeadLines, i: number) {
  const own = head.fold(i)
  const words = head.words(i)
  const size = head.text(i).length
  // Lines of another length need not be read.
  const isSame = (j: number): boolean => Math.abs(head.text(j).length - size) <= slack && head.fold(j) === own
  const isLonger = (j: number): boolean =>
    head.text(j).length > size && head.text(j).length < size + longestPath + slack
  const isShorter = (j: number): boolean =>
    head.text(j).length > 15 && head.text(j).length < size && head.text(j).length + longestPath + slack > size
  return {
    'repeated nearby': sure(words >= 2 && head.has(i, -4, 4, isSame)),
    'end of a path': sure(
      words >= 3 &&
        head.has(i, -12, 5, (j) => isLonger(j) && isPathTo(own, head.fold(j), head.text(j), own.length > 20))
    ),
    'a path itself': sure(
      words >= 3 && head.has(i, -12, 5, (j) => isShorter(j) && isPathTo(head.fold(j), own, head.text(i), true))
    )
  }
}

function isPathTo(headline: string, line: string, text: string, mayTouch: boolean): boolean {
  if (line.length <= headline.length || line.length >= headline.length + longestPath) return false
  if (line.endsWith(mayTouch ? headline : ` ${headline}`)) return true
  return line.startsWith(`${headline} `) && parted.test(text)
}

function sure(is: boolean): number {
  return is ? 1 : 0
}
