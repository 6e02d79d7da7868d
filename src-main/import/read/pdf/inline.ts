import type { DocJson } from '#shared/model.ts'
import { tidyCharacters } from '../../tidy.ts'
import type { PageLine, PdfBlock } from './block.ts'
import { joinEnds, type Vocabulary } from './hyphens.ts'
import type { Span } from './lines.ts'
import { splitMarks } from './notes.ts'

/** What the text of blocks is made with. */
export interface InlineRules {
  words: Vocabulary
  pageLabels: readonly string[]
  /** The label of the note that a mark on a page refers to, or null. */
  reference(mark: string, page: number): string | null
  labelOf(note: PdfBlock): string
  spans(spans: readonly Span[], page: number): DocJson[]
}

const raisedFigures = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A block's lines as one run of text, with a page's start where its first line begins. `page` is the one that was open before. */
export function inlineOf(block: PdfBlock, page: number | null, rules: InlineRules): DocJson[] {
  const lines = withoutMark(block)
  const nodes: DocJson[] = []
  let open = page
  joinLines(lines, rules.words).forEach((spans, i) => {
    const { page } = lines[i]!
    if (page !== open) nodes.push({ type: 'page_start', attrs: { label: rules.pageLabels[page]! } })
    open = page
    nodes.push(...rules.spans(block.kind === 'heading' ? spans.map(unmarked) : spans, page))
  })
  return mergeTexts(nodes)
}

/** The text of a block as one line, as it will stand in the article. */
export function plainText(block: PdfBlock, rules: InlineRules): string {
  return inlineOf(block, null, rules)
    .map(({ text = '' }) => text)
    .join('')
    .trim()
}

/** Spans as text with marks; raised figures that refer to a note become a reference. */
export function spanNodes(spans: readonly Span[], page: number, reference: InlineRules['reference']): DocJson[] {
  return spans.flatMap((span): DocJson[] => {
    if (!span.raised) return textNode(span.text, span)
    const labels = splitMarks(span.text).map((mark) => reference(mark, page))
    if (labels.length && labels.every((label) => label !== null))
      return [
        ...(span.text.startsWith(' ') ? textNode(' ', span) : []),
        ...labels.map((label) => ({ type: 'footnote_reference', attrs: { label } })),
        ...(span.text.endsWith(' ') ? textNode(' ', span) : [])
      ]
    return textNode(
      span.text.replace(/\d/g, (figure) => raisedFigures[Number(figure)]!),
      span
    )
  })
}

/** Every line's spans, with a space or nothing between them and the next line's. */
function joinLines(lines: readonly PageLine[], words: Vocabulary): Span[][] {
  return lines.map(({ spans }, i) => {
    const next = lines[i + 1]
    const last = spans.findLastIndex(({ text }) => text)
    if (!next || last < 0) return spans
    const text = spans.map((span) => span.text).join('')
    const { before, gap } = joinEnds(text, next.text, words)
    const cut = text.length - before.length
    return spans.map((span, j) =>
      j === last ? { ...span, text: span.text.slice(0, span.text.length - cut) + gap } : span
    )
  })
}

function withoutMark({ lines, marker, kind }: PdfBlock): PageLine[] {
  const [first, ...rest] = lines
  if (!first || marker === undefined || kind !== 'list-item') return [...lines]
  let left = marker.length
  const spans = first.spans.map((span) => {
    const text = span.text.slice(left)
    left = Math.max(0, left - span.text.length)
    return { ...span, text }
  })
  return [{ ...first, spans }, ...rest]
}

function textNode(text: string, { bold, italic }: Span): DocJson[] {
  const tidied = tidy(text)
  if (!tidied) return []
  const marks = [...(italic ? [{ type: 'em' }] : []), ...(bold ? [{ type: 'strong' }] : [])]
  return [{ type: 'text', text: tidied, ...(marks.length && { marks }) }]
}

/** Ligatures and the forms that Arabic letters take within words are written as the letters that they are. */
function tidy(text: string): string {
  const plain = text.replace(/[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
  return tidyCharacters(plain).replace(/[ \t]+/g, ' ')
}

function unmarked(span: Span): Span {
  return { ...span, bold: false, italic: false }
}

/** Texts side by side with the same marks as one; none at a block's ends but what is to be read. */
function mergeTexts(nodes: readonly DocJson[]): DocJson[] {
  const out: DocJson[] = []
  let open: string[] = []
  const close = (): void => {
    const last = out.at(-1)
    if (open.length > 1 && last) last.text = open.join('').replace(/ {2,}/g, ' ')
    open = []
  }
  for (const node of nodes) {
    const last = out.at(-1)
    if (open.length && node.text !== undefined && hasSameMarks(node, last!)) open.push(node.text)
    else {
      close()
      out.push({ ...node })
      if (node.text !== undefined) open.push(node.text)
    }
  }
  close()
  const texts = out.filter(({ text }) => text !== undefined)
  if (texts[0]) texts[0].text = texts[0].text!.trimStart()
  const end = texts.at(-1)
  if (end) end.text = end.text!.trimEnd()
  return out.filter(({ text }) => text !== '')
}

function hasSameMarks({ marks = [] }: DocJson, { marks: others = [] }: DocJson): boolean {
  return marks.length === others.length && marks.every(({ type }, i) => type === others[i]!.type)
}
