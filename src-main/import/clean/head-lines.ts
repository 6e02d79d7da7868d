import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'
import { headSign, type HeadSign } from './head-sign.ts'
import type { Judged } from './judged.ts'
import { countWords, endsSentence, isProse } from './prose.ts'

/** Longer lines are told by their first characters. */
const folded = 400
/** A headline of two sentences may look like a paragraph, but has no more words than this. */
const mostWords = 30
/** Where no paragraph is found, the headline is one of the first lines. */
const firstLines = 5

/** The lines before a text's first paragraph, with what is asked of them time and again. */
export class HeadLines {
  /** The index of the first paragraph. */
  readonly start: number
  /** Whether there is such a paragraph. */
  readonly hasText: boolean
  readonly blocks: readonly SourceBlock[]
  readonly judged: Judged
  #words: number[] = []
  #folds: string[] = []
  #signs: (HeadSign | null | undefined)[] = []

  constructor(blocks: readonly SourceBlock[], judged: Judged) {
    const start = blocks.findIndex((block) => isParagraph(block.text) && judged.isArticle(block))
    this.hasText = start >= 0
    this.start = this.hasText ? start : Math.min(blocks.length, firstLines + 1)
    this.blocks = blocks
    this.judged = judged
  }

  text(i: number): string {
    return this.blocks[i]?.text ?? ''
  }

  /** How many words a line has, none where there is no line. */
  words(i: number): number {
    return (this.#words[i] ??= countWords(this.text(i)))
  }

  /** A line as it is compared with others. */
  fold(i: number): string {
    return (this.#folds[i] ??= fold(this.text(i).slice(0, folded)))
  }

  sign(i: number): HeadSign | null {
    const known = this.#signs[i]
    return known === undefined ? (this.#signs[i] = headSign(this.text(i))) : known
  }

  /** Whether a line like this stands between two others counted from a line, that line aside. */
  has(i: number, from: number, to: number, isSuch: (j: number) => boolean): boolean {
    for (let j = Math.max(0, i + from); j <= Math.min(this.blocks.length - 1, i + to); j++)
      if (j !== i && isSuch(j)) return true
    return false
  }
}

function isParagraph(text: string): boolean {
  return isProse(text) && (endsSentence(text) || countWords(text) > mostWords)
}
