import { isText } from 'domhandler'
import type { RemovedLine } from '#shared/model.ts'
import { fold } from '../../tidy.ts'
import { linkedScripts, parsePage, textOf, type Page } from '../page.ts'
import { listVisibleBlocks, type PageBlock } from './visible-blocks.ts'

/** A text that a page tells to machines, where it shows next to nothing of it: as blocks behind the page's own, and the change as it is listed. */
export interface StatedBody {
  blocks: PageBlock[]
  change: RemovedLine
}

/** Shorter texts are teasers. */
const fewestWords = 60
/** A page that shows so much of the text shows the article. */
const mostShown = 0.4
/** Of several texts, one has to be so many times as long as the next to be the article's. */
const leastLead = 3
const deepest = 8

/**
 * The `articleBody` in a page's JSON-LD, when the page itself shows little of it; null when it does, when there is none, or when
 * the first of its lines is among those in `unwanted`.
 * @see https://schema.org/articleBody
 */
export function readStatedBody(
  page: Page,
  blocks: readonly PageBlock[],
  unwanted?: ReadonlySet<number>
): StatedBody | null {
  const line = blocks.length + 1
  const bodies = unwanted?.has(line) ? [] : listBodies(page)
  const [body = '', next = ''] = bodies.sort((a, b) => b.length - a.length)
  if (!body || body.length < leastLead * next.length) return null
  const stated = listVisibleBlocks(parsePage(asMarkup(body))).map((block, i) => ({
    ...block,
    line: line + i,
    pictures: []
  }))
  const words = fold(stated.map(({ text }) => text).join(' ')).split(' ')
  if (words.length < fewestWords || shareShown(words, blocks) > mostShown) return null
  return { blocks: stated, change: { text: stated[0]!.text, reason: 'text not shown but stated', line } }
}

function listBodies(page: Page): string[] {
  const found = new Set<string>()
  for (const script of linkedScripts(page)) {
    const source = script.children.map((child) => (isText(child) ? child.data : '')).join('')
    if (source.includes('"articleBody"')) collect(parse(source), found, 0)
  }
  return [...found]
}

/** Scripts often hold line breaks within strings, which JSON forbids. */
function parse(source: string): unknown {
  const strings = /"(?:[^"\\]|\\.)*"/gs
  for (const text of [
    source,
    source.replace(strings, (string) => string.replace(/\r?\n/g, '\\n').replace(/[\u0000-\u001f]/g, ' '))
  ])
    try {
      return JSON.parse(text)
    } catch {
      continue
    }
  return null
}

function collect(value: unknown, found: Set<string>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'articleBody' && typeof inner === 'string') found.add(inner)
    else collect(inner, found, depth + 1)
  }
}

/** Some pages state markup, some text, and some either with its signs written as entities, once or twice. */
function asMarkup(body: string): string {
  const isMarkup = (text: string): boolean => /<(?:p|br|div|h\d|li|span|a|strong|em|b|i)\b[^>]*>/i.test(text)
  let text = body
  for (let time = 0; time < 2 && !isMarkup(text) && /&(?:\w+|#\w+);/.test(text); time++) text = textOf(parsePage(text))
  if (isMarkup(text)) return text.replace(/\r?\n\s*\r?\n/g, '<br><br>')
  const paragraphs = text.split(/\s*(?:\r\n|[\n\r\u2028\u2029]|\\n)\s*/).filter(Boolean)
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/** How much of a text a page's blocks show, by its runs of three words. */
function shareShown(words: readonly string[], blocks: readonly PageBlock[]): number {
  const shown = new Set<string>()
  for (const { text } of blocks) for (const triple of triples(fold(text).split(' '))) shown.add(triple)
  const all = triples(words)
  return all.filter((triple) => shown.has(triple)).length / Math.max(1, all.length)
}

function triples(words: readonly string[]): string[] {
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)
}
