import MarkdownIt, { type Token } from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import type { DocJson, ParagraphKind } from '#shared/model.ts'
import type { Reading, Source, SourceBlock } from '../read.ts'
import { tidySpaces } from '../tidy.ts'
import { readFrontMatter } from './front-matter.ts'
import { buildTokens } from './markdown-tokens.ts'

/** A top-level block with the line it begins on. */
interface Piece extends SourceBlock {
  nodes: DocJson[]
  isTopHeading: boolean
}

const tokenizer = new MarkdownIt({ html: false, linkify: false }).use(footnotes)
const kinds: Record<string, ParagraphKind> = {
  heading: 'heading',
  blockquote: 'quote',
  bullet_list: 'list-item',
  ordered_list: 'list-item',
  table: 'table-row',
  code_block: 'code'
}

/** Markdown (CommonMark with tables and footnotes): the front matter states, the first top heading is the title, a top-level block stays or goes as a whole. */
export function readMarkdown({ text }: Source): Reading {
  const { stated, body, firstLine } = readFrontMatter(text)
  const pieces = readPieces(tokenizer.parse(body, {}), firstLine)
  const title = stated.title ?? pieces.find(({ isTopHeading }) => isTopHeading)?.text
  return {
    blocks: pieces.map(({ line, text, kind }) => ({ line, text, kind })),
    stated: title ? { ...stated, title } : stated,
    build: (lines) => pieces.filter(({ line }) => lines.has(line)).flatMap(({ nodes }) => nodes)
  }
}

function readPieces(tokens: readonly Token[], firstLine: number): Piece[] {
  let last = 0
  return topLevel(tokens).flatMap((group): Piece[] => {
    const nodes = buildTokens(group)
    const text = tidySpaces(nodes.map(nodeText).join(' '))
    // Notes within a paragraph are told at the end and have no line of their own.
    const start = group.find(({ map }) => map)?.map?.[0] ?? last
    last = Math.max(last + 1, start + firstLine)
    const kind = kinds[nodes[0]?.type ?? ''] ?? 'paragraph'
    return text ? [{ line: last, text, kind, nodes, isTopHeading: group[0]?.tag === 'h1' }] : []
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

function nodeText({ text, content = [] }: DocJson): string {
  const isInline = content.some((node) => node.text !== undefined)
  return text ?? content.map(nodeText).join(isInline ? '' : ' ')
}
