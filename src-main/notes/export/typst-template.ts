import { literal } from './typst-code.ts'

/** What the page needs to know besides the text. */
export interface PageSettings {
  title: string
  /** BCP 47. */
  language: string
  /** ISO 8601 date for the file's properties; none when it is left out, so that the same note gives the same bytes. */
  date?: string
}

const template = `
#let balanced(body) = layout(size => {
  let height(width) = measure(block(width: width, body)).height
  let (low, high) = (0pt, size.width)
  for step in range(9) {
    let middle = (low + high) / 2
    if height(middle) > height(size.width) { low = middle } else { high = middle }
  }
  block(width: high, body)
})
#set page(
  paper: "a4",
  margin: (x: 39mm, top: 36mm, bottom: 40mm),
  header-ascent: 11mm,
  footer-descent: 14mm,
  header: context if here().page() > 1 {
    set text(8.5pt, fill: luma(90))
    align(center, emph(running-head))
  },
  footer: context align(center, text(9pt, fill: luma(60), counter(page).display("1"))),
)
#set text(font: "Noto Serif", size: 10pt, hyphenate: true, number-type: "lining", costs: (widow: 400%, orphan: 400%))
#set par(justify: true, leading: 0.78em, spacing: 0.78em, first-line-indent: 1.5em)
#set list(indent: 0.4em, body-indent: 0.7em, spacing: 0.78em, marker: ([•], [–], [·]))
#set enum(indent: 0.4em, body-indent: 0.7em, spacing: 0.78em)
#show list: set block(above: 1.1em, below: 1.1em)
#show enum: set block(above: 1.1em, below: 1.1em)
#show list: set par(first-line-indent: 0pt)
#show enum: set par(first-line-indent: 0pt)
#show title: set text(20pt, weight: 400, hyphenate: false)
#show title: set par(justify: false, leading: 0.55em)
#show title: it => block(below: 2.6em, balanced(it.body))
#show heading: set text(hyphenate: false)
#show heading: set par(justify: false, leading: 0.55em, first-line-indent: 0pt)
#show heading.where(level: 1): set text(13pt, weight: 700)
#show heading.where(level: 1): set block(above: 2.1em, below: 1em)
#show heading.where(level: 2): set text(11pt, weight: 700)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.95em)
#show heading.where(level: 3): set text(10pt, weight: 400, style: "italic")
#show heading.where(level: 3): set block(above: 1.7em, below: 0.85em)
#show quote.where(block: true): it => block(above: 1.25em, below: 1.25em, inset: (x: 1.9em), {
  set text(9.25pt)
  set par(first-line-indent: 0pt, spacing: 1em)
  it.body
})
#set footnote.entry(separator: line(length: 22%, stroke: 0.4pt + luma(120)), clearance: 1.4em, gap: 0.62em, indent: 0em)
#show footnote.entry: set text(8.25pt)
#show footnote.entry: set par(leading: 0.62em, spacing: 0.62em, first-line-indent: 0pt)
#show raw: set text(font: "Noto Serif", size: 9pt, hyphenate: false)
#show raw.where(block: true): it => block(width: 100%, above: 1.3em, below: 1.3em, inset: (x: 9pt, y: 8pt), radius: 2pt, fill: luma(245), {
  set par(justify: false, leading: 0.62em, first-line-indent: 0pt)
  it
})
#show raw.where(block: false): highlight.with(fill: luma(243), extent: 1.5pt, radius: 1.5pt)
#show link: it => if type(it.dest) == str { text(fill: rgb("#1d4f7c"), it) } else { it }
#let rule() = block(above: 1.7em, below: 1.7em, width: 100%, align(center, line(length: 16%, stroke: 0.4pt + luma(120))))
#let entry(body) = {
  set text(9.25pt)
  par(hanging-indent: 1.9em, first-line-indent: 0pt, justify: false, spacing: 0.85em, leading: 0.66em, body)
}
`

/** How a note's page looks: A4, Noto Serif, a running head, page numbers at the foot. Goes before the text. */
export function pageTemplate({ title, language, date }: PageSettings): string {
  const [lang, region] = languageAndRegion(language)
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '')
  const dated = day ? `datetime(year: ${day[1]}, month: ${Number(day[2])}, day: ${Number(day[3])})` : 'none'
  return [
    `#set document(title: ${literal(title)}, date: ${dated})`,
    `#set text(lang: ${literal(lang)}${region ? `, region: ${literal(region)}` : ''})`,
    `#let running-head = ${literal(shorten(title, 70))}`,
    template
  ].join('\n')
}

/** A BCP 47 tag as the language and the region that Typst takes; English when it is not one. */
export function languageAndRegion(language: string): [language: string, region: string | null] {
  const match = /^([a-z]{2,3})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?(?:[-_]|$)/.exec(language)
  return match && match[1] !== 'und' ? [match[1]!, match[2]?.toUpperCase() ?? null] : ['en', null]
}

function shorten(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
