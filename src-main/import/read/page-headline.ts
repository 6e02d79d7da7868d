import { findDate } from '../dates.ts'
import { fold } from '../tidy.ts'
import type { PageSite } from './statements/page-site.ts'
import { lineText, type Heading, type Line, type Survey } from './statements/survey.ts'

/** A page's headline and the heading that it stands in, null when it is just stated. */
export interface Headline {
  title: string | undefined
  heading: Heading | null
  /** Nothing but the heading, or nothing but the title of the window, says so. */
  guessed: boolean
}

const separator = /\s+[|–—·»•:/-]+\s+|\s*[|•»]\s*|\s::\s/u
/** Less than this share of a heading's words among what the page states of its title makes it another thing's heading. */
const fewestShared = 0.5
/** As many words of some length among them suffice when the page has no other top heading. */
const fewestWords = 2
/** A label at a headline has no more. */
const mostLabelWords = 2
/** Longer texts are no headlines. */
const longest = 300
/** Programs cut what they state of a title at this length. */
const shortestCut = 90

/**
 * A page's headline. The visible top heading is what its readers see, so it is preferred to what is stated for search engines
 * and feeds, which must however bear it out by most of its words; else it is the site's name or a part's, and the statement
 * holds without the site's name.
 */
export function headlineOf(
  survey: Survey,
  stated: readonly string[],
  { isSite: isNamedSite, slug: words }: Pick<PageSite, 'isSite' | 'slug'>
): Headline {
  const { headings, title } = survey
  const homes = new Set(headings.filter(({ home }) => home).map(({ text }) => fold(text)))
  const isSite = (text: string): boolean => homes.has(fold(text)) || isNamedSite(text)
  const marked = new Set(survey.headlines.map(fold)).size === 1 ? survey.headlines.slice(0, 1) : []
  const full = uncut([...stated, ...marked, title]).filter((text) => text && text.length < longest && !isSite(text))
  // What another title goes on from has no site's name at its end.
  const isWhole = (text: string): boolean => full.some((other) => fold(other).startsWith(`${fold(text)} `))
  const statements = full.map((text) => withoutSite(text, isSite, isWhole(text)))
  const slug = fold(words)
  const candidates = headings.filter(
    ({ level, text, side }) =>
      level === 1 && (side === '' || side === 'aside') && /\p{L}/u.test(text) && text.length < longest
  )
  const own = candidates.filter(({ text }) => !isSite(text))
  let best: { heading: Heading; score: number } | null = null
  for (const heading of own) {
    const { share, score } = support(heading.text, statements, slug)
    if (share >= fewestShared && (!best || score > best.score)) best = { heading, score }
  }
  const first = statements[0]
  const place = first ? placeOf(survey, first) : null
  const found = best?.heading ?? (place ? null : onlyHeading(own, candidates, [...statements, slug]))
  if (found)
    return {
      title: withoutLabel(found, statements) ?? bareHeading(found.text, statements, isSite),
      heading: found,
      guessed: false
    }
  if (first) return { title: first, heading: place, guessed: stated.length === 0 }
  return { title: own[0]?.text, heading: own[0] ?? null, guessed: true }
}

/** Statements that a program cut short, as another has them in full. */
function uncut(statements: readonly string[]): string[] {
  return statements.map((text) => {
    const start = text.replace(/\s*(?:…|\.{3})$/, '')
    if (start === text && text.length < shortestCut) return text
    return statements.find((other) => other.length > text.length && other.startsWith(start)) ?? text
  })
}

/**
 * How far the statements bear a heading out: the share of its words, and by which of several headings the closest is told: 2 for
 * the same words, 1.5 for a part or the whole of one, else the share of the words of both.
 */
function support(heading: string, statements: readonly string[], slug: string): { share: number; score: number } {
  const words = fold(heading)
  const found = { share: 0, score: 0 }
  for (const [i, text] of [...statements, slug].entries()) {
    const other = fold(text)
    const isPart = words.includes(' ') && (` ${other} `.includes(` ${words} `) || ` ${words} `.includes(` ${other} `))
    const { share, ofBoth } = shared(words, other)
    const score = other === words ? 2 - i / 100 : isPart && other.includes(' ') ? 1.5 : ofBoth
    found.share = Math.max(found.share, score > 1 ? 1 : share)
    found.score = Math.max(found.score, score)
  }
  return found
}

function shared(words: string, other: string): { share: number; ofBoth: number } {
  const list = words.split(' ')
  const others = other.split(' ')
  const have = new Set(others)
  const count = list.filter((word) => have.has(word)).length
  return { share: count / list.length, ofBoth: (2 * count) / (list.length + others.length) }
}

/** A page's only top heading, when it speaks of what the statements speak of. */
function onlyHeading(own: readonly Heading[], all: readonly Heading[], statements: readonly string[]): Heading | null {
  const [heading] = own
  if (!heading || all.length > 1) return null
  const known = new Set(statements.flatMap((text) => fold(text).split(' ')))
  const words = new Set(fold(heading.text).split(' '))
  return [...words].filter((word) => word.length > 3 && known.has(word)).length >= fewestWords ? heading : null
}

/** The heading that says a title, else the line that says nothing else. */
function placeOf({ headings, lines }: Survey, title: string): Heading | null {
  const wanted = fold(title)
  return headings.find(({ text }) => fold(text) === wanted) ?? lineLike(lines, wanted)
}

/** A trail of links ends with the title, too, right above it. */
function lineLike(lines: readonly Line[], wanted: string): Heading | null {
  let found: number | null = null
  for (const [i, line] of lines.entries()) {
    if (found !== null && i > found + 12) break
    if (line.side !== '' || line.parts.length > 8) continue
    const text = lineText(line)
    if (text.length < 2 * wanted.length + 20 && fold(text) === wanted) found = i
  }
  return found === null ? null : { level: 2, text: lineText(lines[found]!), line: found, end: found + 1, side: '' }
}

/** Cuts parts that are the site's name at either end, else a last one that is clearly the shorter. */
function withoutSite(title: string, isSite: (text: string) => boolean, isWhole = false): string {
  const lead = /^(.+?):\s+(.+)$/su.exec(title)
  if (lead && isSite(lead[1]!)) return withoutSite(lead[2]!, isSite)
  const parts = title.split(separator).filter(Boolean)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const start = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»•:/-]+$/u, '')
  if (isSite(last)) return withoutSite(start, isSite)
  if (isSite(parts[0]!)) return title.slice(title.indexOf(parts[0]!) + parts[0]!.length).replace(/^[\s|–—·»•:/-]+/u, '')
  if (isWhole) return title
  const words = (text: string): number => fold(text).split(' ').length
  return /\|\s*$/.test(title.slice(0, title.lastIndexOf(last))) || (words(last) <= 4 && words(start) >= 4)
    ? start
    : title
}

/** "Thread: Ferry returns" and "Ferry returns #214" where what is apart from the rest is a label: the page calls itself by the rest. */
function withoutLabel({ text, label, tail }: Heading, statements: readonly string[]): string | null {
  const isStated = (title: string): boolean => statements.some((statement) => fold(statement) === fold(title))
  if (label && fold(label).split(' ').length <= mostLabelWords && text.startsWith(label) && !isStated(text)) {
    const rest = text.slice(label.length).replace(/^[\s\u00a0]+/, '')
    if (isStated(rest)) return rest
  }
  if (!tail || !/^[(\[]?#\d+[)\]]?$/.test(tail) || !text.endsWith(tail)) return null
  const start = text.slice(0, -tail.length).trim()
  return statements.some((statement) => fold(statement).startsWith(fold(start))) ? start : null
}

/** A heading as it stands, but for the day in front of it or after it, and for the site's name where it repeats the window's title to the letter. */
function bareHeading(heading: string, statements: readonly string[], isSite: (text: string) => boolean): string {
  const date = findDate(heading)
  const rest = date && !/\p{L}/u.test(heading.slice(0, date.start)) ? heading.slice(date.end).trim() : null
  if (rest && statements.some((text) => fold(text) === fold(rest))) return rest
  const parts = heading.split(/\s+\|\s+/)
  if (parts.length > 1) return parts.length > 2 || isSite(parts.at(-1)!) ? parts[0]! : heading
  const last = heading.split(/\s[–—]\s/).at(-1)!
  return last !== heading && isSite(last) ? heading.slice(0, -last.length).replace(/[\s–—]+$/, '') : heading
}
