import type { Element } from 'domhandler'

/** What an element's tag, class or property says that its text is. */
export type Mark = 'author' | 'date' | 'updated'

/** A part of a page that is not its article; the empty string for all else. */
export type Side = '' | 'menu' | 'footer' | 'aside' | 'comments' | 'related'

const quick =
  /author|by-?line|writer|contributor|date|publish|posted|(?:^|[\s_]|written-|posted-|post-|entry-)by(?:$|[\s_-])/i
const authorWords = /author(?!i)|by-?line|writer|contributor|(?:^|[\s_]|written-|posted-|post-|entry-)by(?:$|[\s_-])/i
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
  const itemprop = attribs.itemprop?.toLowerCase()
  if (itemprop === 'datemodified') return 'updated'
  if (name === 'time' || (attribs.datetime && name !== 'del' && name !== 'ins'))
    return isUpdate(words) ? 'updated' : 'date'
  if (itemprop === 'author' || itemprop === 'creator') return 'author'
  if (itemprop === 'datepublished' || itemprop === 'datecreated') return 'date'
  if (name === 'a' && isAuthorLink(attribs.rel, attribs.href)) return 'author'
  if (wide.has(name) || !quick.test(words)) return null
  if (authorWords.test(words)) return 'author'
  if (!dateWords.test(words)) return null
  return isUpdate(words) ? 'updated' : 'date'
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
  /comment|disqus|respond|related|recommend|popular|trending|more|latest|navigation|similar|sidebar|widget|footer|promo|newsletter/i
const sideWords: [RegExp, Side][] = [
  [/(?:^|[\s_-])comments?(?:$|[\s_-])|disqus|(?:^|\s)respond(?:$|\s)/i, 'comments'],
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
  if (wide.has(name) && name !== 'section') return ''
  const words = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  if (!quickSides.test(words)) return ''
  return sideWords.find(([pattern]) => pattern.test(words))?.[1] ?? ''
}
