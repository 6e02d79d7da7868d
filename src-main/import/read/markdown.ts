import MarkdownIt, { type Token } from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import type { Reading, Source } from '../read.ts'
import { besidePictures } from './beside-pictures.ts'
import { readFrontMatter } from './front-matter.ts'
import { buildTokens, type PicturesByAddress } from './markdown-tokens.ts'
import { Pictures } from './pictures.ts'
import { pieceOf, readingOf, type Piece } from './pieces.ts'

/** The pieces of a top-level block: itself, and the pictures in it. */
interface Group {
  pieces: Piece[]
  isTopHeading: boolean
}

const tokenizer = new MarkdownIt({ html: false, linkify: false }).use(footnotes)
const validateLink = tokenizer.validateLink.bind(tokenizer)
// Pictures in the text itself; which kinds are taken is told by their bytes.
tokenizer.validateLink = (url) => /^data:image\//i.test(url) || validateLink(url)

/** Markdown (CommonMark with tables and footnotes): the front matter states, the first top heading is the title, a top-level block stays or goes as a whole. */
export async function readMarkdown({ text, beside }: Source): Promise<Reading> {
  const { stated, body, firstLine } = readFrontMatter(text)
  const tokens = tokenizer.parse(body, {})
  const pictures = new Pictures()
  const groups = readGroups(tokens, firstLine, await besidePictures(pictureAddresses(tokens), beside, pictures))
  const title = stated.title ?? groups.find(({ isTopHeading }) => isTopHeading)?.pieces[0]?.text
  return readingOf(
    groups.flatMap(({ pieces }) => pieces),
    { stated: title ? { ...stated, title } : stated, images: pictures.images }
  )
}

function pictureAddresses(tokens: readonly Token[]): string[] {
  const images = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'image')
  return images.map((token) => String(token.attrGet('src')))
}

function readGroups(tokens: readonly Token[], firstLine: number, pictures: PicturesByAddress): Group[] {
  let last = 0
  return topLevel(tokens).map((group): Group => {
    // Notes within a paragraph are told at the end and have no line of their own.
    const start = group.find(({ map }) => map)?.map?.[0] ?? last
    const nodes = buildTokens(group, pictures)
    if (nodes.length) last = Math.max(last + 1, start + firstLine)
    return { pieces: nodes.map((node) => pieceOf(node, last)), isTopHeading: group[0]?.tag === 'h1' }
  })
}

/** The tokens of each top-level block; every footnote is one. */
function topLevel(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = []
  let depth = 0
  for (const token of tokens) {
    if (token.type.startsWith('footnote_block')) continue
    if (depth === 0) groups.push([])
    groups.at(-1)!.push(token)
    depth += token.nesting
  }
  return groups
}
