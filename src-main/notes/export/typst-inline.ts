import type { Mark, Node } from 'prosemirror-model'
import { call, linkTo, literal, sequence, words, type TypstCode } from './typst-code.ts'

/** What the inline content of a note needs to be written out. */
export interface InlineSettings {
  /** The code of the next citation of the text. */
  citation: () => TypstCode
  /** Whether citations are footnotes: their mark then stands close to the word, after the punctuation when `afterPunctuation`. */
  noteStyle: boolean
  afterPunctuation: boolean
  /** Puts a quotation into quotation marks, and says its language. */
  quotation: (node: Node, content: TypstCode) => TypstCode
}

/** The inline content of a block as Typst code, empty when there is none. */
export function typstInline(block: Node, settings: InlineSettings): TypstCode {
  const nodes = block.children
  const parts: TypstCode[] = []
  let skip = 0
  nodes.forEach((node, at) => {
    if (node.type.name === 'citation') {
      const [code, taken] = placeCitation(nodes, at, settings)
      parts.push(code)
      skip = taken
      return
    }
    let text = (node.text ?? '').slice(skip)
    skip = 0
    if (node.isText && settings.noteStyle && nodes[at + 1]?.type.name === 'citation') text = text.trimEnd()
    parts.push(withMarks(node, node.isText ? textCode(node, trimEnds(text, at, nodes.length)) : other(node, settings)))
  })
  while (parts.at(-1) === 'linebreak()') parts.pop()
  while (parts[0] === 'linebreak()') parts.shift()
  return sequence(parts)
}

/** The citation's code, with punctuation that goes before it, and how many characters of the next text that took. */
function placeCitation(nodes: readonly Node[], at: number, settings: InlineSettings): [TypstCode, number] {
  const before = nodes[at - 1]
  const code = settings.citation()
  if (!settings.noteStyle) {
    const close =
      !before || before.type.name === 'hard_break' || (before.isText && /[\s([“«„‘]$/.test(before.text ?? ''))
    return [sequence([close ? '' : literal(' '), code]), 0]
  }
  const next = nodes[at + 1]
  const punctuation =
    settings.afterPunctuation && next?.isText ? (/^\s*([.,;:!?…]+)/.exec(next.text ?? '') ?? null) : null
  return [sequence([punctuation ? withMarks(next!, words(punctuation[1]!)) : '', code]), punctuation?.[0].length ?? 0]
}

function trimEnds(text: string, at: number, count: number): string {
  const start = at === 0 ? text.trimStart() : text
  return at === count - 1 ? start.trimEnd() : start
}

function textCode(node: Node, text: string): TypstCode {
  const code = words(text)
  return node.marks.some((mark) => mark.type.name === 'code') ? call('raw', code) : code
}

function other(node: Node, settings: InlineSettings): TypstCode {
  if (node.type.name === 'hard_break') return 'linebreak()'
  return settings.quotation(node, words(node.textContent.trim()))
}

function withMarks(node: Node, code: TypstCode): TypstCode {
  return node.marks.reduce((inner, mark) => withMark(mark, inner), code)
}

function withMark(mark: Mark, code: TypstCode): TypstCode {
  if (mark.type.name === 'em') return call('emph', code)
  if (mark.type.name === 'strong') return call('strong', code)
  return mark.type.name === 'link' ? linkTo(mark.attrs.href, code) : code
}
