import { isTag, isText, type AnyNode, type Element } from 'domhandler'
import { textOf, type Page } from '../page.ts'
import {
  apart,
  isFirstPage,
  isHomeLink,
  isMarkedHeadline,
  nameOfLink,
  squeeze,
  type HeadingParts
} from './heading-marks.ts'
import { markOf, sideOf, type Mark, type Side } from './survey-marks.ts'

/** A stretch of a page's visible text that no block or line break parts. `parts` are its text nodes, which styles may hold apart. */
export interface Line {
  parts: string[]
  /** What the line stands in when that is not the page's main part. */
  side: Side
}

/** A heading of the first or second level. Its text may take up several lines, of which `line` is the first one's index. */
export interface Heading extends HeadingParts {
  level: 1 | 2
  text: string
  line: number
  end: number
  side: Side
  /** It is a link to the first page of the site, and so says what the site is called. */
  home?: boolean
}

/** An element that is marked as naming authors or a date, and the text within it, a line each. Empty when it is too long for either. */
export interface Marked {
  mark: Mark
  element: Element
  text: string
  line: number
  side: Side
}

/** What one walk through a page finds of what it may say of itself. */
export interface Survey {
  /** Meta contents by name, property, itemprop or http-equiv in lower case. */
  meta: Map<string, string[]>
  /** Addresses of link elements by their rel in lower case. */
  links: Map<string, string>
  /** The texts of JSON-LD scripts. */
  linked: string[]
  /** Its other scripts. */
  scripts: Element[]
  /** The title element's text. */
  title: string
  language: string | undefined
  lines: Line[]
  headings: Heading[]
  /** The texts of elements that are marked as their entry's headline, wherever they stand. */
  headlines: string[]
  marked: Marked[]
  /** What links to the first page of a site are called, and where they lead. */
  homes: { name: string; href: string }[]
}

const blocks = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)
const heads = new Set(['html', 'meta', 'link', 'title', 'script'])
const unseen = new Set(
  'title script style noscript template svg iframe object select textarea math audio video'.split(' ')
)
/** No statement is longer. */
const longestMarked = 600
const mostLines = 20
/** No site's name is longer. */
const longestHome = 80

/** Walks once through a page for everything that its statements are made of. Changes nothing. */
export function surveyPage(page: Page): Survey {
  const survey: Survey = {
    meta: new Map(),
    links: new Map(),
    linked: [],
    scripts: [],
    title: '',
    language: undefined,
    lines: [],
    headings: [],
    headlines: [],
    marked: [],
    homes: []
  }
  new Walk(survey).visitAll(page.children, '')
  return survey
}

/** The text of a line as one string: its text nodes parted by spaces, or as they stand when `joined`. */
export function lineText({ parts }: Line, joined = false): string {
  return squeeze(parts.join(joined ? '' : ' '))
}

class Walk {
  readonly survey: Survey
  #line: Line | null = null

  constructor(survey: Survey) {
    this.survey = survey
  }

  visitAll(nodes: readonly AnyNode[], side: Side): void {
    for (const node of nodes)
      if (isText(node)) this.#addText(node.data, side)
      else if (isTag(node)) this.#visit(node, side)
      else if ('children' in node) this.visitAll(node.children, side)
  }

  #addText(data: string, side: Side): void {
    if (!this.#line) {
      if (!/\S/.test(data)) return
      this.#line = { parts: [], side }
      this.survey.lines.push(this.#line)
    }
    this.#line.parts.push(data)
  }

  #visit(element: Element, side: Side): void {
    const { name } = element
    if (heads.has(name)) readHead(this.survey, element)
    if (unseen.has(name)) return
    if (name === 'a' && isFirstPage(element)) this.#noteHome(element)
    const isBlock = blocks.has(name)
    if (isBlock) this.#line = null
    const inner = side || sideOf(element)
    const mark = markOf(element)
    const level = name === 'h1' ? 1 : name === 'h2' ? 2 : null
    const isHeadline = isMarkedHeadline(element)
    if (mark || level || isHeadline) this.#visitNoted(element, inner, mark, level)
    else this.visitAll(element.children, inner)
    if (isBlock) this.#line = null
  }

  #noteHome(element: Element): void {
    const name = nameOfLink(element)
    if (name && name.length <= longestHome) this.survey.homes.push({ name, href: element.attribs.href!.trim() })
  }

  #visitNoted(element: Element, side: Side, mark: Mark | null, level: 1 | 2 | null): void {
    const { lines, headings, marked } = this.survey
    const line = lines.length - (this.#line ? 1 : 0)
    const part = this.#line?.parts.length ?? 0
    const found: Marked | null = mark && { mark, element, text: '', line, side }
    if (found) marked.push(found)
    this.visitAll(element.children, side)
    // Neither a headline nor a byline is so long.
    if (lines.length - line > mostLines) return
    const own = lines.slice(line)
    if (own[0] && part) own[0] = { ...own[0], parts: own[0].parts.slice(part) }
    const isHeadline = isMarkedHeadline(element)
    const headline = level || isHeadline ? own.map((each) => lineText(each, true)).join(' ') : ''
    if (headline && isHeadline && side !== 'related' && side !== 'comments') this.survey.headlines.push(headline)
    if (level && headline) {
      const more = level === 1 ? { home: isHomeLink(element, headline), ...apart(element) } : {}
      headings.push({ level, text: headline, line, end: lines.length, side, ...more })
    }
    if (found) found.text = shortText(own)
  }
}

function shortText(lines: readonly Line[]): string {
  const text = lines
    .map((line) => lineText(line))
    .filter(Boolean)
    .join('\n')
  return text.length > longestMarked ? '' : text
}

function readHead(survey: Survey, element: Element): void {
  const { name, attribs } = element
  if (name === 'meta') {
    const key = (attribs.property || attribs.name || attribs.itemprop || attribs['http-equiv'])?.trim().toLowerCase()
    const content = squeeze(attribs.content ?? '')
    if (!key || !content) return
    const values = survey.meta.get(key)
    if (values) values.push(content)
    else survey.meta.set(key, [content])
  } else if (name === 'link') {
    const rel = attribs.rel?.toLowerCase()
    if (rel && attribs.href && !survey.links.has(rel)) survey.links.set(rel, attribs.href)
  } else if (name === 'html') survey.language ??= attribs.lang || attribs['xml:lang']
  else if (name === 'title') survey.title ||= squeeze(textOf(element))
  else if (/ld\+json/i.test(attribs.type ?? '')) survey.linked.push(textOf(element))
  else survey.scripts.push(element)
}
