/** An article as a page's JSON-LD describes it. @see https://schema.org/Article */
export interface LinkedArticle {
  headline?: string
  summary?: string
  authors: string[]
  outlet?: string
  section?: string
  published?: string
  language?: string
  url?: string
  type?: string
}

type Json = Record<string, unknown>

const articleTypes = /(?:Article|Posting|Report|Review|Opinion|Analysis)$/

/** The first article in a page's JSON-LD; empty when there is none or it is broken. */
export function readLinkedArticle(page: Document): LinkedArticle {
  const things = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    parseThings(script.textContent ?? '')
  )
  const article = things.find((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  if (!article) return { authors: [] }
  return {
    headline: text(article.headline) ?? text(article.name),
    summary: text(article.alternativeHeadline) ?? text(article.description),
    authors: list(article.author).flatMap((author) => names(resolve(author, things))),
    outlet: list(article.publisher).flatMap((publisher) => names(resolve(publisher, things)))[0],
    section: text(list(article.articleSection)[0]),
    published: text(article.datePublished) ?? text(article.dateCreated),
    language: text(article.inLanguage),
    url:
      text(article.url) ??
      text(isJson(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
    type: typesOf(article).some((type) => /News|Report|Opinion|Analysis/.test(type)) ? 'article-newspaper' : undefined
  }
}

/** Scripts often hold line breaks within strings, which JSON forbids. */
function parseThings(source: string): Json[] {
  try {
    return flatten(
      JSON.parse(
        source
          .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, '')
          .replace(/[\u0000-\u001f]+/g, ' ')
      )
    )
  } catch {
    return []
  }
}

function flatten(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(flatten)
  if (!isJson(value)) return []
  return [value, ...flatten(value['@graph']), ...flatten(value.mainEntity)]
}

function resolve(value: unknown, things: readonly Json[]): unknown {
  if (!isJson(value) || value.name !== undefined || value['@id'] === undefined) return value
  return things.find((thing) => thing['@id'] === value['@id'] && thing.name !== undefined) ?? value
}

function names(value: unknown): string[] {
  if (isJson(value)) return list(value.name).flatMap(names)
  const name = text(value)
  return name ? [name] : []
}

function typesOf(thing: Json): string[] {
  return list(thing['@type']).filter((type) => typeof type === 'string')
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? decodeEntities(value).replace(/\s+/g, ' ').trim() : undefined
}

/** JSON-LD is no markup, but many pages write it as if it were. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
