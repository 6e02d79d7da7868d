import type { Element } from 'domhandler'
import { safeHref } from '#shared/inline-marks.ts'
import type { DocJson } from '#shared/model.ts'
import type { Reading, Source } from '../read.ts'
import { fold, foldsTo } from '../tidy.ts'
import { headZone, zoneUnder } from './head-zone.ts'
import { readPageStatements } from './page-statements.ts'
import { Pictures } from './pictures.ts'
import { attribute, elementsNamed, type Page } from './page.ts'
import { buildArticle } from './page/build-article.ts'
import { listCalled } from './page/called-deck.ts'
import { chooseBlocks } from './page/choose-blocks.ts'
import {
  captionsOf,
  listArticlePictures,
  withPictures,
  type Chosen,
  type PlacedPicture
} from './page/article-pictures.ts'
import { linesOfNotes, listNotes } from './page/page-notes.ts'
import { pagePictures } from './page/page-pictures.ts'
import { parseRepaired } from './page/repair-page.ts'
import { readStatedBody } from './page/stated-body.ts'
import type { PageBlock } from './page/visible-blocks.ts'

/** Pictures at an article's edges are at least so many pixels wide; smaller ones are logos and faces. */
const leastWidth = 200

/** The headline, the deck and what stands between them are among so many blocks of an article. */
const mostAbove = 8

interface FoundPictures {
  images: Pictures['images']
  picture(element: Element): DocJson | null
  placed: PlacedPicture[]
  captions: Set<number>
}

/** A page: its blocks are numbered, and those that are not the article's are marked as outside. */
export async function readHtml({ text: html, beside, unrepaired }: Source): Promise<Reading> {
  const { page, blocks: shown, repaired } = parseRepaired(html, unrepaired)
  const stated = readPageStatements(page)
  const { lines, reasonOf } = chooseBlocks(page, shown)
  const body = readStatedBody(page, shown, unrepaired)
  const title = fold(stated.title ?? '')
  const headline = title ? shown.find(({ text }) => foldsTo(text, title))?.line : undefined
  const { images, picture, placed, captions } = await findPictures({ page, blocks: shown, lines }, headline, beside)
  const notes = listNotes(page)
  const blocks = withCaptions(body ? [...shown, ...body.blocks] : shown, captions)
  const content = body
    ? new Set([...(headline ? [headline] : []), ...body.blocks.map(({ line }) => line)])
    : new Set([...lines, ...captions, ...linesOfNotes(notes, blocks, lines)])
  const zone = body ? zoneUnder(headline) : headZone(blocks, content, stated.title)
  const apart = standApart(blocks.filter(({ line }) => content.has(line)))
  const isApart = (line: number): boolean => !content.has(line) || apart.has(line)
  const called = listCalled(blocks, [...zone, ...[...content].sort((a, b) => a - b).slice(0, mostAbove)], isApart)
  const base = baseOf(page) ?? safeHref(stated.url)
  return {
    origin: 'judged',
    blocks: blocks.map((block) => {
      const { line, text, kind } = block
      const named = called.get(line)
      const own = { line, text, kind, ...(named && { called: named }) }
      if (content.size === 0 || content.has(line)) return { ...own, ...(apart.has(line) && { apart: true }) }
      return { ...own, outside: true, reason: reasonOf(block), ...(zone.has(line) && { beside: true }) }
    }),
    stated,
    changes: [...repaired, ...(body ? [body.change] : [])],
    images,
    build: (kept) => {
      const { blocks: stay, after } = withPictures(blocks, kept, placed)
      return buildArticle(stay, { base, picture, after, notes })
    }
  }
}

/** The pictures that belong to the article and are there, with the numbers of their captions. */
async function findPictures(
  chosen: Chosen,
  headline: number | undefined,
  beside: Source['beside']
): Promise<FoundPictures> {
  const lines = new Set([...chosen.lines, ...(headline ? [headline] : [])])
  const pictures = new Pictures()
  const listed = listArticlePictures({ ...chosen, lines })
  const picture = await pagePictures(
    listed.map(({ element }) => element),
    beside,
    pictures
  )
  const placed = listed.filter(({ element, unsure }) => {
    const node = picture(element)
    return node && (!unsure || Number(node.attrs?.width) >= leastWidth)
  })
  const captions = captionsOf(
    placed.map(({ element }) => element),
    chosen.blocks
  )
  return { images: pictures.images, picture, placed, captions }
}

function withCaptions(blocks: readonly PageBlock[], captions: ReadonlySet<number>): PageBlock[] {
  return blocks.map((block) => (captions.has(block.line) ? { ...block, kind: 'caption' } : block))
}

/** The numbers of blocks that stand in another element than the block after them. */
function standApart(content: readonly PageBlock[]): Set<number> {
  const apart = content.filter(({ holder }, i) => {
    const next = content[i + 1]?.holder
    return next !== undefined && next !== holder && next.parent !== holder.parent
  })
  return new Set(apart.map(({ line }) => line))
}

/** The address that a page's relative links lead from, when it states one. */
function baseOf(page: Page): string | null {
  const addresses = elementsNamed('base', page).map((base) => attribute(base, 'href'))
  return safeHref(addresses.find((address) => address !== null))
}
