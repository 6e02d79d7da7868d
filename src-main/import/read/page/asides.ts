import { isTag, type AnyNode, type Element } from 'domhandler'
import { remembered } from '../../remembered.ts'
import { bitsOfNames } from './names-bits.ts'

/** A part of a page that is not its article, by the element's name or the words in which its author marked it. */
interface Aside {
  reason: string
  tag?: string
  words?: RegExp
}

/** From the surest to the vaguest. The first seven hold the article on hardly any page. */
const asides: readonly Aside[] = [
  {
    reason: 'comments',
    words: /\b(?:comments?|commentlist|disqus\w*|respond|kommentare?|commentaires?|comentarios?|livefyre)\b/
  },
  { reason: 'menu', tag: 'nav', words: /\b(?:nav|navbar|navigation|menu\w*|breadcrumbs?)\b/ },
  { reason: 'form', tag: 'form' },
  { reason: 'foot of the page', tag: 'footer' },
  { reason: 'beside the article', tag: 'aside' },
  { reason: 'cookie notice', words: /\b(?:cookie\w*|consent\w*|gdpr\w*|onetrust\w*)\b/ },
  {
    reason: 'about the author',
    words: /\b(?:author ?(?:box|bio|info|card|description|profile|about)|about ?(?:the ?)?author|byline|bio|vcard)\b/
  },
  {
    reason: 'related articles',
    words:
      /\b(?:related\w*|recirc\w*|recommend\w*|read ?more|popular|trending|most ?(?:read|viewed|popular)|outbrain\w*|taboola\w*|up ?next|more ?(?:stories|news|posts|articles)|recent ?posts?)\b/
  },
  {
    reason: 'newsletter',
    words: /\b(?:newsletter\w*|subscri\w*|sign ?up|signup\w*|mailing|mailchimp|mc embed\w*|optin\w*)\b/
  },
  { reason: 'caption', tag: 'figcaption', words: /\b(?:captions?|wp caption\w*|photo ?credit)\b/ },
  { reason: 'window over the page', words: /\b(?:modal\w*|popup\w*|lightbox|overlay)\b/ },
  { reason: 'share buttons', words: /\b(?:share\w*|social\w*|sharedaddy|addtoany\w*)\b/ },
  { reason: 'foot of the page', words: /\b(?:footer\w*|colophon)\b/ },
  { reason: 'contents', words: /\b(?:toc|table ?of ?contents)\b/ },
  { reason: 'head of the page', tag: 'header' },
  { reason: 'advertisement', words: /\b(?:ads?|advert\w*|sponsor\w*|promo\w*|adsbygoogle)\b/ },
  { reason: 'button', tag: 'button' },
  { reason: 'beside the article', words: /\b(?:sidebar\w*|widgets?|rail)\b/ }
]

/** How many kinds of parts are told apart. */
export const asideCount = asides.length

/** The set of one: readers' comments. */
export const comments = 0b1

/** A set of them, of which each makes it all but certain that a block is not the article's. */
export const sureAsides = 0b1111111

/** Tells which parts of a page a block is in. Elements that hold the headline hold the article as well and tell nothing. */
export class Asides {
  #known = new Map<AnyNode, number>()

  constructor(headline: AnyNode | null) {
    for (let node = headline; node; node = node.parent) this.#known.set(node, 0)
  }

  #own = new Map<AnyNode, number>()

  #ownOf(node: AnyNode): number {
    const known = this.#own.get(node)
    if (known !== undefined) return known
    const found = isTag(node) ? ownAsides(node) : 0
    this.#own.set(node, found)
    return found
  }

  /** The parts that a node is in, as a set of bits in the order of the list. */
  of(node: AnyNode | null): number {
    if (node === null) return 0
    const known = this.#known.get(node)
    if (known !== undefined) return known
    const found = this.#ownOf(node) | this.of(node.parent)
    this.#known.set(node, found)
    return found
  }

  /** In a few words what the nearest such part around a node is; undefined when it is in none. */
  reasonFor(node: AnyNode | null): string | undefined {
    for (let inner = node; inner; inner = inner.parent) {
      if (!this.of(inner)) return undefined
      const own = this.#ownOf(inner)
      if (own) return asides[31 - Math.clz32(own & -own)]!.reason
    }
    return undefined
  }
}

function ownAsides(element: Element): number {
  if (element.name === 'body' || element.name === 'html') return 0
  return asidesIn(namesOf(element)) | (asidesByTag.get(element.name) ?? 0)
}

const asidesByTag = new Map(asides.flatMap(({ tag }, i) => (tag ? [[tag, 1 << i]] : [])))

const asidesIn = bitsOfNames(asides.map(({ words }) => words))

/** Longer lists of names tell nothing more. */
const longest = 300

/** The words of an element's class, id, role and item property, in lower case. */
export function namesOf(element: Element): string {
  const { class: classes, id, role, itemprop } = element.attribs
  if (!classes && !id && !role && !itemprop) return ''
  return wordsOf(`${classes ?? ''} ${id ?? ''} ${role ?? ''} ${itemprop ?? ''}`.slice(0, longest))
}

const wordsOf = remembered(20_000, (names) =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .toLowerCase()
)
