import { safeHref } from '#shared/inline-marks.ts'
import type { Reading, Source } from '../read.ts'
import { fold } from '../tidy.ts'
import { headZone, zoneUnder } from './head-zone.ts'
import { readPageStatements } from './page-statements.ts'
import { Pictures } from './pictures.ts'
import { attribute, selectFirst, type Page } from './page.ts'
import { buildArticle } from './page/build-article.ts'
import { chooseBlocks } from './page/choose-blocks.ts'
import { pagePictures, withCaptions } from './page/page-pictures.ts'
import { parseRepaired } from './page/repair-page.ts'
import { readStatedBody } from './page/stated-body.ts'
import type { PageBlock } from './page/visible-blocks.ts'

/** A page: its blocks are numbered, and those that are not the article's are marked as outside. */
export async function readHtml({ text: html, beside, unrepaired }: Source): Promise<Reading> {
  const { page, blocks: shown, repaired } = parseRepaired(html, unrepaired)
  const stated = readPageStatements(page)
  const { lines, reasonOf } = chooseBlocks(page, shown)
  const pictures = new Pictures()
  const picture = await pagePictures(blocksAround(shown, lines), beside, pictures)
  const body = readStatedBody(page, shown, unrepaired)
  const blocks = body ? [...shown, ...body.blocks] : shown
  const headline = shown.find(({ text }) => stated.title && fold(text) === fold(stated.title))?.line
  const content = body
    ? new Set([...(headline ? [headline] : []), ...body.blocks.map(({ line }) => line)])
    : withCaptions(blocks, lines, picture)
  const zone = body ? zoneUnder(headline) : headZone(blocks, content, stated.title)
  const apart = standApart(blocks.filter(({ line }) => content.has(line)))
  const base = baseOf(page) ?? safeHref(stated.url)
  return {
    origin: 'judged',
    blocks: blocks.map((block) => {
      const { line, text, kind } = block
      if (content.size === 0 || content.has(line)) return { line, text, kind, ...(apart.has(line) && { apart: true }) }
      return { line, text, kind, outside: true, reason: reasonOf(block), ...(zone.has(line) && { beside: true }) }
    }),
    stated,
    changes: [...repaired, ...(body ? [body.change] : [])],
    images: pictures.images,
    build: (kept) =>
      buildArticle(
        blocks.filter(({ line }) => kept.has(line)),
        { base, picture }
      )
  }
}

/** The blocks of an article with what is between them. */
function blocksAround(blocks: readonly PageBlock[], lines: ReadonlySet<number>): PageBlock[] {
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return blocks.filter(({ line }) => line >= first && line <= last)
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
  const base = selectFirst('base[href]', page)
  return base && safeHref(attribute(base, 'href'))
}
