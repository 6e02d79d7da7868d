import { attribute, elementsNamed, linkedScripts, parsePage, textOf, type Page } from '../page.ts'

/** Texts that a page states beside the ones that it shows. */
export interface StatedTexts {
  /** The article's text as the page tells it to machines; empty when it does not. */
  body: string
  titles: string[]
  summaries: string[]
}

const titleNames = /^(?:og:title|twitter:title|citation_title|dc\.title|parsely-title|sailthru\.title)$/i
const summaryNames = /^(?:og:description|twitter:description|description|dc\.description|citation_abstract)$/i

/** Reads the texts that the page's head and its JSON-LD state. Broken JSON states nothing. */
export function readStatedTexts(page: Page): StatedTexts {
  const titles = elementsNamed('title', page).slice(0, 1).map(textOf)
  const summaries: string[] = []
  for (const meta of elementsNamed('meta', page)) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? ''
    const content = attribute(meta, 'content')
    if (content === null) continue
    if (titleNames.test(name)) titles.push(content)
    if (summaryNames.test(name)) summaries.push(content)
  }
  const found: Found = { bodies: [], titles, summaries }
  for (const script of linkedScripts(page)) collect(parse(textOf(script)), found, 0)
  const body = found.bodies.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
  return { body, titles, summaries }
}

interface Found {
  bodies: string[]
  titles: string[]
  summaries: string[]
}

/** Scripts often hold line breaks within strings, which JSON forbids. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    try {
      return JSON.parse(source.replace(/[\u0000-\u001f]+/g, ' '))
    } catch {
      return null
    }
  }
}

function collect(value: unknown, found: Found, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 8) return
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object') collect(inner, found, depth + 1)
    if (typeof inner !== 'string') continue
    if (key === 'articleBody' || key === 'reviewBody') found.bodies.push(plain(inner))
    else if (key === 'headline' || key === 'alternativeHeadline') found.titles.push(inner)
    else if (key === 'description') found.summaries.push(inner)
  }
}

/** Some pages state markup, or text with entities. */
function plain(text: string): string {
  return /<\w+[\s>]|&\w+;|&#/.test(text)
    ? textOf(parsePage(text.replace(/<(?:\/p|br|\/div|\/h\d|\/li)\b/gi, '\n\n$&')))
    : text
}
