import type { Mark, Node } from 'prosemirror-model'
import { safeHref } from '#shared/inline-marks.ts'
import { codeSpan, escapeMarkdown } from './escape-markdown.ts'

/** Writes the inline nodes that need more than themselves. */
export interface InlineWriter {
  citation: (node: Node) => string
  quotation: (words: string) => string
}

interface Piece {
  markdown: string
  /** Outermost first. */
  marks: readonly Mark[]
  text: string
}

const order = ['link', 'strong', 'em', 'code']

/** The inline content of a block as Markdown. A hard break is a backslash before a newline; those at either end are left out. */
export function inlineMarkdown(block: Node, writer: InlineWriter): string {
  const pieces: Piece[] = []
  let before = ''
  block.forEach((node) => {
    const marks = [...node.marks].sort((a, b) => order.indexOf(a.type.name) - order.indexOf(b.type.name))
    const space = node.type.name === 'citation' && /[^\s([“«„‘]$/.test(before) ? ' ' : ''
    before = node.isText || node.type.name === 'quotation' ? node.textContent : ''
    const code = marks.some((mark) => mark.type.name === 'code')
    pieces.push({
      markdown: space + pieceMarkdown(node, code, writer),
      marks: marks.filter((mark) => mark.type.name !== 'code'),
      text: node.textContent
    })
  })
  return join(pieces, 0)
    .replace(/^(?:\s|\\\n)+/, '')
    .replace(/(?:\s|(?<!\\)(?:\\\\)*\\\n)+$/, '')
}

function pieceMarkdown(node: Node, code: boolean, writer: InlineWriter): string {
  if (node.isText) return code ? codeSpan(node.text ?? '') : escapeMarkdown(node.text ?? '')
  if (node.type.name === 'hard_break') return '\\\n'
  if (node.type.name === 'quotation') return writer.quotation(escapeMarkdown(node.textContent))
  return writer.citation(node)
}

/** Joins pieces, wrapping each run that shares its mark at `depth`. */
function join(pieces: readonly Piece[], depth: number): string {
  let out = ''
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at]!
    const mark = first.marks[depth]
    let end = at + 1
    if (mark) while (end < pieces.length && pieces[end]!.marks[depth]?.eq(mark)) end++
    const run = pieces.slice(at, end)
    out = append(out, mark ? wrap(mark, join(run, depth + 1), run) : first.markdown)
    at = end
  }
  return out
}

function append(out: string, next: string): string {
  // An exclamation mark before a link would make it an image.
  if (out.endsWith('!') && next.startsWith('[')) return `${out.slice(0, -1)}\\!${next}`
  // Two delimiters side by side would be read as one.
  const touching =
    (out.endsWith('*') && !out.endsWith('\\*') && next.startsWith('*')) || (out.endsWith('`') && next.startsWith('`'))
  return touching ? `${out}<!-- -->${next}` : out + next
}

function wrap(mark: Mark, inner: string, run: readonly Piece[]): string {
  const [, before = '', words = '', after = ''] = /^((?:\s|\\\n)*)([^]*?)((?:\s|\\\n)*)$/.exec(inner) ?? []
  if (!words) return inner
  if (mark.type.name === 'link') return before + link(safeHref(mark.attrs.href), words, run) + after
  const delimiter = mark.type.name === 'strong' ? '**' : '*'
  return before + delimiter + words + delimiter + after
}

function link(href: string | null, words: string, run: readonly Piece[]): string {
  if (!href) return words
  if (run.length === 1 && run[0]!.text === href && !/[\\<>\s]/.test(href)) return `<${href}>`
  return `[${words}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`
}
