import type { Element } from 'domhandler'

/** What an element's tag, class or property says that its text is. */
export type Mark = 'author' | 'account' | 'date' | 'updated'

/** A part of a page that is not its article; the empty string for all else. */
export type Side = '' | 'menu' | 'footer' | 'aside' | 'comments' | 'related'

const quick =
  /author|by-?line|writer|contributor|date|publish|posted|username|(?:^|[\s_]|written-|posted-|post-|entry-)by(?:$|[\s_-])/i
const authorWords = /author(?!i)|by-?line|writer|contributor|(?:^|[\s_]|written-|posted-|post-|entry-)by(?:$|[\s_-])/i
/** The account that wrote an entry of a forum. */
const accountWords = /(?:^|\s)username(?:\s|$)/i
const dateWords =
  /(?:^|[\s_-]|entry|post|pub|publish|published|article)date(?![-_]?(?:picker|range|base))(?:$|[\s_-]|time|pub|line)|[a-z]Date(?![a-z])|published|posted-?on/
const updateWords = /modif|(?:^|[\s_-])(?:last-?)?updated?(?:$|[\s_-])|[uU]pdated/
/** hAtom wants every entry's date to be of the class "updated", whatever it is. @see https://microformats.org/wiki/hatom */
const ownDate = /(?:^|\s)(?:published|date|\S*[_-]date|dt-published)(?:\s|$)/i

/** Elements that hold far more than a statement. */
const wide = new Set(['html', 'body', 'main', 'article', 'section', 'form', 'input', 'img', 'h1', 'h2', 'meta'])

/** What an element is marked as, null when it is marked as nothing that matters here. */
export function markOf({ name, attribs }: Element): Mark | null {
  const words = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs['data-testid'] ?? ''}`
  const hasProperty = attribs.itemprop || attribs.property
  const property = hasProperty ? markOfProperty(attribs) : null
  if (property === 'updated') return property
  if (name === 'time' || (attribs.datetime && name !== 'del' && name !== 'ins'))
    return isUpdate(words) ? 'updated' : 'date'
  if (property) return property
  if (name === 'a' && isAuthorLink(attribs.rel, attribs.href)) return 'author'
  if (!hasProperty && !wide.has(name) && momentOf(attribs)) return isUpdate(words) ? 'updated' : 'date'
  if (wide.has(name) || !quick.test(words)) return null
  if (accountWords.test(words)) return 'account'
  if (authorWords.test(words)) return 'author'
  if (!dateWords.test(words)) return null
  return isUpdate(words) ? 'updated' : 'date'
}

/** What a name of microdata or RDFa says, with whatever vocabulary before it: "datePublished", "schema:author", "dc:date dc:created". */
function markOfProperty({ itemprop, property }: Element['attribs']): Mark | null {
  const all = `${itemprop ?? ''} ${property ?? ''}`.toLowerCase().split(/\s+/)
  const names = new Set(all.map((name) => name.replace(/^.*[:/#]/, '')))
  const isFrom = (...vocabularies: string[]): boolean =>
    vocabularies.some((vocabulary) => all.some((name) => name.startsWith(`${vocabulary}:`)))
  if (names.has('datemodified')) return 'updated'
  if (names.has('author') || names.has('creator')) return 'author'
  if (names.has('datepublished') || names.has('datecreated')) return 'date'
  return isFrom('dc', 'dcterms') && ['date', 'created', 'issued'].some((name) => names.has(name)) ? 'date' : null
}

/** Attributes that hold for programs what an element tells as "2 years ago" or in words of some language. */
const moments = [
  'datetime',
  'content',
  'data-datetime',
  'data-date',
  'data-time',
  'data-timestamp',
  'data-published',
  'data-utime',
  'title'
]
const moment = /^(?:(?:19|20)\d\d-\d\d-\d\d(?!\d)|1\d{9}(?:\d{3})?$)/

/** When the thing was that an element tells in its attributes as programs write it, undefined when none does. */
export function momentOf(attribs: Element['attribs']): string | undefined {
  // It is asked of nearly every element of a page.
  for (const name of moments) {
    const value = attribs[name]
    if (value && moment.test(value)) return value
  }
  return undefined
}

function isUpdate(words: string): boolean {
  return updateWords.test(words) && !(ownDate.test(words) && /(?:^|\s)updated(?:\s|$)/i.test(words))
}

/** "rel=author", or an address such as "/authors/ann-lee". */
function isAuthorLink(rel: string | undefined, href: string | undefined): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/i.test(rel ?? '') ||
    /\/(?:authors?|contributors?|writers?|by|autor(?:es|en)?|auteurs?|avtor)\/[^/?#]+\/?(?:[?#]|$)/i.test(href ?? '')
  )
}

const quickSides =
  /comment|review|testimonial|disqus|respond|related|recommend|popular|trending|more|latest|navigation|similar|sidebar|widget|footer|promo|newsletter/i
const sideWords: [RegExp, Side][] = [
  [/(?:^|[\s_-])comments?(?:$|[\s_-])|disqus|(?:^|\s)respond(?:$|\s)/i, 'comments'],
  [
    /(?:^|\s)(?:testimonials?|reviews|(?:customer|user|product|shop|store|client|guest|patient|woocommerce|spr)-?reviews?)(?:$|[\s_-])/i,
    'comments'
  ],
  [
    /related|recommend|popular|trending|read-?more|more-(?:posts|stories|from|articles)|latest-?(?:posts|news)|post-?navigation|similar/i,
    'related'
  ],
  [/(?:^|[\s_])(?:sidebar|newsletter|promo)(?:$|[\s_-])|widget-area/i, 'aside'],
  [/(?:^|[\s_-])footer(?:$|[\s_])/i, 'footer']
]

/** What part beside the article an element makes. */
export function sideOf({ name, attribs }: Element): Side {
  if (name === 'nav') return 'menu'
  if (name === 'aside') return 'aside'
  if (name === 'footer') return 'footer'
  if (attribs.itemtype && /\/(?:Answer|Comment|UserComments)$/.test(attribs.itemtype.trim())) return 'comments'
  if (wide.has(name) && name !== 'section') return ''
  const words = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  if (!quickSides.test(words)) return ''
  return sideWords.find(([pattern]) => pattern.test(words))?.[1] ?? ''
}
