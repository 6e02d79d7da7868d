import { DOMParser } from 'prosemirror-model'
import { articleSchema } from '#shared/article-schema.ts'
import type { DocJson } from '#shared/model.ts'
import type { Reading, Source } from '../read.ts'
import { chooseContent } from './choose-content.ts'
import { headZone } from './head-zone.ts'
import { lineAttribute, listPageBlocks } from './page-blocks.ts'
import { readPageStatements } from './page-statements.ts'
import { parsePage } from './page.ts'
import { parseDomPage } from './dom-page.ts'

const parser = DOMParser.fromSchema(articleSchema)
const blockElements =
  'p, div, li, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, figure, figcaption, pre, table, thead, tbody, tr'

/** A page: its visible blocks are numbered, and those that are not the article's are marked as outside. */
export function readHtml({ text: html }: Source): Reading {
  const page = parseDomPage(html)
  const stated = readPageStatements(parsePage(html))
  const blocks = listPageBlocks(page.body)
  const content = chooseContent(html, blocks)
  const zone = headZone(blocks, content, stated.title)
  const isOutside = (line: number): boolean => content.size > 0 && !content.has(line)
  return {
    blocks: blocks.map((block) => ({
      ...block,
      ...(isOutside(block.line) && { outside: true }),
      ...(zone.has(block.line) && { beside: true })
    })),
    stated,
    build: (lines) => buildBody(page.body, lines)
  }
}

function buildBody(body: Element, lines: ReadonlySet<number>): DocJson[] {
  const copy = body.cloneNode(true) as Element
  for (const element of copy.querySelectorAll(`[${lineAttribute}]`))
    if (!lines.has(Number(element.getAttribute(lineAttribute)))) element.remove()
  for (const element of [...copy.querySelectorAll(blockElements)].reverse())
    if (!element.textContent?.trim()) element.remove()
  const doc = parser.parse(copy)
  return doc.content.toJSON() ?? []
}
