import { parsePage, textOf } from '../page.ts'

/** A thing of JSON-LD. */
export type Json = Record<string, unknown>

/** Things hold others; a graph that is deeper holds no article. */
const deepest = 6

/** Every thing in a JSON-LD script, those within others included; of a broken script what its article says of itself. */
export function parseLinked(source: string): Json[] {
  // Scripts often hold line breaks within strings, which JSON forbids.
  const bare = withoutWrapping(source.replace(/[\u0000-\u001f]+/g, ' ').trim())
  const parsed = parse(bare) ?? parse(bare.replace(/,\s*(?=[}\]])/g, ''))
  return parsed === undefined ? salvage(bare) : flatten(decoded(parsed), 0)
}

/** Comments and CDATA marks hide scripts from programs that no one uses any more. */
function withoutWrapping(source: string): string {
  const start = /^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)/.exec(source)?.[0].length ?? 0
  const end = /(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>|;)$/.exec(source.slice(-20))?.[0].length ?? 0
  return source.slice(start, source.length - end)
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

/** JSON-LD is no markup, but many pages write it as if it were. */
function decoded(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length < 2000 ? decodeText(value) : value
  if (depth > deepest + 2 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => decoded(each, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decoded(each, depth + 1)]))
}

/** Many programs write entities twice over. */
function decodeText(text: string): string {
  const once = /&\w|&#|<\w/.test(text) ? textOf(parsePage(text)) : text
  return /&\w+;|&#/.test(once) ? textOf(parsePage(once)) : once
}

function flatten(value: unknown, depth: number): Json[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  const thing: Json = { ...value }
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'isPartOf', 'author', 'publisher', 'hasPart', 'subjectOf']
  return [thing, ...inner.flatMap((key) => (typeof thing[key] === 'object' ? flatten(thing[key], depth + 1) : []))]
}

/** One quotation mark too many spoils a whole script, though its plain entries can be read. */
function salvage(source: string): Json[] {
  if (!/"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting)"/.test(source)) return []
  const thing: Json = { '@type': 'Article' }
  for (const key of ['headline', 'datePublished', 'dateModified']) {
    const found = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,300})"\\s*[,}]`).exec(source)
    if (found) thing[key] = decoded(parse(`"${found[1]!}"`) ?? found[1])
  }
  const author = /"author"\s*:\s*[[{][^\]}]{0,200}?"name"\s*:\s*"((?:[^"\\]|\\.){1,100})"/.exec(source)
  if (author) thing.author = decoded(author[1])
  return [thing]
}
