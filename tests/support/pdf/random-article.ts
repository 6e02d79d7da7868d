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

/** What an article of a journal has besides its text. */
export interface Front {
  /** Above the title. */
  notice: string
  abstracts: string[]
  /** On the author, below both columns. */
  note: string
  /** Those at the feet of columns, each behind a paragraph's first sentence. */
  notes: string[]
}

/** A Typst source of an article in two columns with notes: what `front` gives stands across both, one abstract or two side by side. */
export function journalOf(article: RandomArticle, { notice, abstracts, note, notes }: Front): string {
  const text = article.map((words, i) => {
    const end = words.findIndex((word) => word.endsWith('.')) + 1
    const mark = notes[i] ? `#footnote[${notes[i]}]` : ''
    return `${words.slice(0, end).join(' ')}${mark} ${words.slice(end).join(' ')}`.trim()
  })
  return `
#set document(title: "A text made at random")
#set page(paper: "a4", columns: 2, margin: 1.7cm, numbering: "1", header: [RUNNING HEAD])
#set text(font: "Noto Serif", lang: "en", size: 9pt, hyphenate: true)
#set super(typographic: false)
#set par(justify: true, spacing: 0.65em, first-line-indent: (amount: 1.2em, all: true))
#place(top, scope: "parent", float: true, clearance: 1.5em)[
  #set par(first-line-indent: 0em)
  #text(7pt)[${notice}]

  #align(center)[#text(16pt)[A text made at random]#super[†]]

  #grid(columns: (${abstracts.map(() => '1fr').join(', ')}), column-gutter: 8mm, ${abstracts.map((one) => `text(8pt)[${one}]`).join(', ')})
]
#place(bottom, scope: "parent", float: true)[#text(7pt)[#super[†] ${note}]]
${text.join('\n\n')}
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
