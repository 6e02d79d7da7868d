import { fold } from '../tidy.ts'
import type { PageSite } from './statements/page-site.ts'
import type { Heading, Survey } from './statements/survey.ts'

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
/** Longer texts are no headlines. */
const longest = 300

/**
 * A page's headline. The visible top heading is what its readers see, so it is preferred to what is stated for search engines
 * and feeds, which must however bear it out by most of its words; else it is the site's name or a part's, and the statement
 * holds without the site's name.
 */
export function headlineOf(
  { headings, title }: Survey,
  stated: readonly string[],
  { isSite, slug: words }: Pick<PageSite, 'isSite' | 'slug'>
): Headline {
  const statements = [...stated, title]
    .filter((text) => text && text.length < longest && !isSite(text))
    .map((text) => withoutSite(text, isSite))
  const slug = fold(words)
  const candidates = headings.filter(
    ({ level, text, side }) =>
      level === 1 && (side === '' || side === 'aside') && /\p{L}/u.test(text) && text.length < longest
  )
  let best: { heading: Heading; score: number } | null = null
  for (const heading of candidates) {
    if (isSite(heading.text)) continue
    const score = support(heading.text, statements, slug)
    if (score >= fewestShared && (!best || score > best.score)) best = { heading, score }
  }
  if (best) return { title: withoutBarred(best.heading.text, isSite), heading: best.heading, guessed: false }
  const first = statements[0]
  const only = candidates.filter(({ text }) => !isSite(text))[0]
  if (first) return { title: first, heading: headingLike(headings, first), guessed: stated.length === 0 }
  return { title: only?.text, heading: only ?? null, guessed: true }
}

/** How far the statements bear a heading out: 2 for the same words, 1.5 for a part or the whole of one, else the share of its words. */
function support(heading: string, statements: readonly string[], slug: string): number {
  const words = fold(heading)
  const scores = [...statements, slug].map((text, i) => {
    const other = fold(text)
    if (other === words) return 2 - i / 100
    const isPart = words.includes(' ') && (` ${other} `.includes(` ${words} `) || ` ${words} `.includes(` ${other} `))
    return isPart && other.includes(' ') ? 1.5 : shared(words, other)
  })
  return Math.max(0, ...scores)
}

function shared(words: string, other: string): number {
  const list = words.split(' ')
  const have = new Set(other.split(' '))
  return list.filter((word) => have.has(word)).length / list.length
}

function headingLike(headings: readonly Heading[], title: string): Heading | null {
  const wanted = fold(title)
  return headings.find(({ text }) => fold(text) === wanted) ?? null
}

/** Cuts parts that are the site's name at either end, else a last one that is clearly the shorter. */
function withoutSite(title: string, isSite: (text: string) => boolean): string {
  const parts = title.split(separator).filter(Boolean)
  if (parts.length < 2) return title
  const last = parts.at(-1)!
  const start = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»•:/-]+$/u, '')
  if (isSite(last)) return withoutSite(start, isSite)
  if (isSite(parts[0]!)) return title.slice(title.indexOf(parts[0]!) + parts[0]!.length).replace(/^[\s|–—·»•:/-]+/u, '')
  const words = (text: string): number => fold(text).split(' ').length
  return /\|\s*$/.test(title.slice(0, title.lastIndexOf(last))) || (words(last) <= 4 && words(start) >= 4)
    ? start
    : title
}

/** A heading repeats the window's title to the letter on some pages, site and all. */
function withoutBarred(heading: string, isSite: (text: string) => boolean): string {
  const parts = heading.split(/\s+\|\s+/)
  if (parts.length < 2) return heading
  return parts.length > 2 || isSite(parts.at(-1)!) ? parts[0]! : heading
}
