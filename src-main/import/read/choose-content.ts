import { Readability } from '@mozilla/readability'
import Defuddle from 'defuddle'
import { countWords, isProse } from '../clean/prose.ts'
import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'
import { listPageBlocks } from './page-blocks.ts'
import { parseDomPage } from './dom-page.ts'
import { silently } from './silently.ts'

/** Blocks of fewer words are only taken between longer ones: the same words stand in menus. */
const fewWords = 8

/** The blocks of a page that two programs, asked independently, take for the article. Empty when neither finds any text. */
export function chooseContent(html: string, blocks: readonly SourceBlock[]): Set<number> {
  const first = linesIn(blocks, defuddleContent(html))
  const second = linesIn(blocks, readabilityContent(html))
  const chosen = weigh(blocks, first, second)
  const isEmpty = proseSize(blocks, chosen) === 0 && blocks.some(({ text }) => isProse(text))
  return isEmpty ? new Set() : chosen
}

/**
 * Defuddle's choice with the running text that only Readability found within it; Readability's where Defuddle missed most of
 * the text.
 */
function weigh(blocks: readonly SourceBlock[], first: Set<number>, second: Set<number>): Set<number> {
  if (proseSize(blocks, first) < 0.5 * proseSize(blocks, second)) return second
  const [start, end] = [Math.min(...first), Math.max(...first)]
  const missed = blocks.filter(({ line, text }) => second.has(line) && line > start && line < end && isProse(text))
  return new Set([...first, ...missed.map(({ line }) => line)])
}

function proseSize(blocks: readonly SourceBlock[], lines: ReadonlySet<number>): number {
  return blocks.reduce((size, { line, text }) => size + (lines.has(line) && isProse(text) ? text.length : 0), 0)
}

/** The page's blocks whose text is in an extracted content. */
function linesIn(blocks: readonly SourceBlock[], content: string): Set<number> {
  const texts = listPageBlocks(parseDomPage(content).body).map(({ text }) => fold(text))
  const whole = new Set(texts)
  const inOrder = ` ${texts.join(' ')} `
  const isIn = ({ text }: SourceBlock): boolean => {
    const folded = fold(text)
    return whole.has(folded) || (countWords(text) >= fewWords && inOrder.includes(` ${folded} `))
  }
  const found = blocks.filter(isIn)
  const long = found.filter(({ text }) => countWords(text) >= fewWords)
  const start = long[0]?.line ?? 0
  const end = long.at(-1)?.line ?? 0
  const isNear = ({ line, text }: SourceBlock): boolean =>
    long.length === 0 || (line >= start && line <= end) || (countWords(text) >= 2 && line > start - 4 && line < end + 8)
  return new Set(found.filter(isNear).map(({ line }) => line))
}

function defuddleContent(html: string): string {
  // Defuddle asks a browser's document for its styles and its address.
  const page = Object.assign(parseDomPage(html), { styleSheets: [], URL: 'about:blank' })
  const refuse = (): Promise<never> => Promise.reject(new Error('Reading a page fetches nothing.'))
  const content = silently(() => new Defuddle(page, { url: page.URL, useAsync: false, fetch: refuse }).parse().content)
  // The whole page is its answer when it has found no article.
  return /^\s*<body[\s>]/i.test(content) ? '' : content
}

function readabilityContent(html: string): string {
  return silently(() => new Readability(parseDomPage(html), { charThreshold: 100 }).parse()?.content ?? '')
}
