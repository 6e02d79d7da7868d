import { safeHref } from '#shared/inline-marks.ts'
import type { Reading, Source } from '../read.ts'
import { headZone } from './head-zone.ts'
import { readPageStatements } from './page-statements.ts'
import { Pictures } from './pictures.ts'
import { attribute, parsePage, selectFirst, type Page } from './page.ts'
import { buildArticle } from './page/build-article.ts'
import { chooseBlocks } from './page/choose-blocks.ts'
import { pagePictures } from './page/page-pictures.ts'
import { listVisibleBlocks } from './page/visible-blocks.ts'

/** A page: its blocks are numbered, and those that are not the article's are marked as outside. */
export async function readHtml({ text: html, beside }: Source): Promise<Reading> {
  const page = parsePage(html)
  const stated = readPageStatements(page)
  const blocks = listVisibleBlocks(page)
  const { lines: content, reasonOf } = chooseBlocks(page, blocks)
  const zone = headZone(blocks, content, stated.title)
  const base = baseOf(page) ?? safeHref(stated.url)
  const pictures = new Pictures()
  const picture = await pagePictures(
    blocks.filter(({ line }) => content.has(line)),
    beside,
    pictures
  )
  return {
    origin: 'judged',
    blocks: blocks.map((block) => {
      const { line, text, kind } = block
      if (content.size === 0 || content.has(line)) return { line, text, kind }
      return { line, text, kind, outside: true, reason: reasonOf(block), ...(zone.has(line) && { beside: true }) }
    }),
    stated,
    images: pictures.images,
    build: (lines) =>
      buildArticle(
        blocks.filter(({ line }) => lines.has(line)),
        { base, picture }
      )
  }
}

/** The address that a page's relative links lead from, when it states one. */
function baseOf(page: Page): string | null {
  const base = selectFirst('base[href]', page)
  return base && safeHref(attribute(base, 'href'))
}
