import { parseLinked, type Json } from './statements/linked-json.ts'

/** An author as JSON-LD gives it. `body`: it says itself that it is an organisation. */
export interface LinkedName {
  name: string
  body: boolean
}

/** An article as a page's JSON-LD describes it. @see https://schema.org/Article */
export interface LinkedArticle {
  headline?: string
  summary?: string
  authors: LinkedName[]
  outlet?: string
  section?: string
  published?: string
  modified?: string
  language?: string
  url?: string
  doi?: string
  type?: string
  /** What the page calls its site and its publisher. */
  siteNames: string[]
}

const articleTypes = /(?:Article|Posting|Report|Review|Opinion|Analysis|Recipe|HowTo|Essay|Chapter|Thesis|Episode)$/
const pageTypes = /(?:WebPage|ItemPage|AboutPage|FAQPage|CreativeWork|VideoObject|Book|Guide)$/

/** The article in a page's JSON-LD: the one that bears the page's headline where there are several. `isOther`: whether a headline is another page's. Empty when there is none. */
export function readLinkedArticle(
  scripts: readonly string[],
  isHeadline: (text: string) => boolean,
  isOther: (text: string) => boolean = () => false
): LinkedArticle {
  const things = scripts.flatMap(parseLinked)
  const isOf = (types: RegExp) => (thing: Json) => typesOf(thing).some((type) => types.test(type))
  const articles = things.filter(isOf(articleTypes))
  const pages = things.filter(isOf(pageTypes))
  const named = (thing: Json): boolean => [thing.headline, thing.name].some((name) => isHeadline(text(name) ?? ''))
  const own = articles.filter((thing) => !isOther(text(thing.headline) ?? ''))
  const article = own.find(named) ?? own.find((thing) => thing.headline !== undefined) ?? own[0]
  const page = pages.find(named) ?? pages[0]
  // Of what the article leaves out its page may speak.
  const sources = [article, page].filter((thing) => thing !== undefined)
  const first = <T>(read: (thing: Json) => T | undefined): T | undefined =>
    sources.map(read).find((value) => value !== undefined)
  const publisher = first((thing) => namesOf(thing.publisher, things)[0])
  return {
    headline: article && (text(article.headline) ?? text(article.name)),
    summary: first((thing) => text(thing.alternativeHeadline) ?? text(thing.description)),
    authors: sources.map((thing) => authorsOf(thing, things)).find((names) => names.length) ?? [],
    outlet: publisher?.name,
    section: article && text(list(article.articleSection)[0]),
    published:
      first((thing) => moment(thing.datePublished)) ?? first((thing) => moment(thing.dateCreated ?? thing.uploadDate)),
    modified: first((thing) => moment(thing.dateModified)),
    language: first((thing) => text(isJson(thing.inLanguage) ? thing.inLanguage.alternateName : thing.inLanguage)),
    url: first((thing) => text(thing.url) ?? textOrId(thing.mainEntityOfPage)),
    doi: first((thing) => doiOf(thing)),
    type:
      article && typesOf(article).some((type) => /News|Report|Opinion|Analysis/.test(type))
        ? 'article-newspaper'
        : undefined,
    siteNames: [
      publisher?.body ? publisher.name : undefined,
      ...things.filter(isSite).map((thing) => text(thing.name))
    ].filter((name) => name !== undefined)
  }
}

/** A person who is a site's publisher is typed as an organisation, too. */
function isSite(thing: Json): boolean {
  const types = typesOf(thing)
  return types.some((type) => /WebSite$|Organization$|Corporation$|Business$/.test(type)) && !types.includes('Person')
}

function authorsOf(thing: Json, things: readonly Json[]): LinkedName[] {
  const authors = namesOf(thing.author, things)
  return authors.length ? authors : namesOf(thing.creator, things)
}

/** The names of a person, an organisation or a list of either, in whatever shape they are written. */
function namesOf(value: unknown, things: readonly Json[], body = false): LinkedName[] {
  // Lists within lists name nobody.
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((each) => (Array.isArray(each) ? [] : namesOf(each, things, body)))
  if (!isJson(value)) {
    const name = text(value)
    return name ? [{ name, body }] : []
  }
  const whole = resolve(value, things)
  const isBody = body || isSite(whole)
  if (whole.name === undefined && (text(whole.givenName) || text(whole.familyName)))
    return [{ name: [text(whole.givenName), text(whole.familyName)].filter(Boolean).join(' '), body: isBody }]
  return isJson(whole.name) ? [] : namesOf(whole.name, [], isBody)
}

function resolve(value: Json, things: readonly Json[]): Json {
  if (value.name !== undefined || value['@id'] === undefined) return value
  return things.find((thing) => thing['@id'] === value['@id'] && thing.name !== undefined) ?? value
}

function doiOf(thing: Json): string | undefined {
  for (const identifier of [...list(thing.identifier), thing.sameAs, thing['@id']]) {
    const found = isJson(identifier) ? text(identifier.value) : text(identifier)
    if (found && /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(found)) return found
  }
  return undefined
}

function textOrId(value: unknown): string | undefined {
  return text(isJson(value) ? (value['@id'] ?? value.url) : value)
}

function typesOf(thing: Json): string[] {
  return list(thing['@type']).filter((type) => typeof type === 'string')
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0])
  return typeof value === 'string' && value.trim() ? value.replace(/\s+/g, ' ').trim() : undefined
}

/** A date as a text, as a count or with its type beside it. */
function moment(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return text(isJson(value) ? value['@value'] : value)
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
