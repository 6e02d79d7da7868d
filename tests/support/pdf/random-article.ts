/** A text made at random: its paragraphs, each a row of words. */
export type RandomArticle = string[][]

const syllables = 'ban cor del fen gru hol im jat kel lor men nov ost par quil ras sen tor ul ven wes yan zim'.split(
  ' '
)
const endings = ['', 'a', 'er', 'ing', 'tion', 'ly', 's', 'fi', 'ffle']

/** Articles that a seed gives: invented words of one to four syllables, some of them compounds, in sentences. */
export function randomArticle(seed: number, paragraphs: number): RandomArticle {
  const random = mulberry(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const word = (): string => {
    const count = 1 + Math.floor(random() * 4)
    return Array.from({ length: count }, () => pick(syllables)).join('') + pick(endings)
  }
  const words = Array.from({ length: 220 }, word)
  const sentence = (): string[] => {
    const chosen = Array.from({ length: 5 + Math.floor(random() * 16) }, () => pick(words))
    chosen[0] = chosen[0]![0]!.toUpperCase() + chosen[0]!.slice(1)
    return chosen.map((one, i) => (i === chosen.length - 1 ? `${one}.` : random() < 0.1 ? `${one},` : one))
  }
  return Array.from({ length: paragraphs }, () => Array.from({ length: 2 + Math.floor(random() * 5) }, sentence).flat())
}

/** How an article is set. */
export interface Setting {
  columns: number
  indented: boolean
  justified: boolean
}

/** A Typst source of an article with running heads and page numbers. */
export function settingOf(article: RandomArticle, { columns, indented, justified }: Setting): string {
  const spacing = indented ? '0.65em' : '1.3em'
  return `
#set document(title: "A text made at random")
#set page(paper: "a5", columns: ${columns}, margin: 1.7cm, numbering: "1", header: context {
  if calc.odd(here().page()) [RUNNING HEAD RIGHT] else [RUNNING HEAD LEFT]
})
#set text(font: "Noto Serif", lang: "en", size: 9pt, hyphenate: true)
#set par(justify: ${justified}, spacing: ${spacing}, first-line-indent: (amount: ${indented ? '1.2em' : '0em'}, all: true))
${article.map((words) => words.join(' ')).join('\n\n')}
`
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
