import type { Element } from 'domhandler'
import { elementsNamed, parseXml } from '../xml.ts'

const quotation = 'blockquote > p:fresh'
const caption = 'figcaption:fresh'
const lines = "pre:separator('\\n')"
/** What paragraphs are by Word's, LibreOffice's and pandoc's own styles, and by those that a house based on them. */
const paragraphs: Record<string, string> = {
  quote: quotation,
  'intense quote': quotation,
  'block text': quotation,
  quotations: quotation,
  caption,
  illustration: caption,
  figure: caption,
  'html preformatted': lines,
  'preformatted text': lines,
  'source code': lines
}
/** The same for runs of text. */
const runs: Record<string, string> = {
  emphasis: 'em',
  'html code': 'code',
  'html keyboard': 'code',
  'html sample': 'code',
  'html typewriter': 'code',
  'source text': 'code',
  'verbatim char': 'code'
}
/** As mammoth is told it; it finds names in any case. */
const known = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  ...Object.entries(paragraphs).map(([name, target]) => `p[style-name='${name}'] => ${target}`),
  ...Object.entries(runs).map(([name, target]) => `r[style-name='${name}'] => ${target}`),
  'comment-reference => sup'
]

/** The style map of a document: what is known of styles, and what its own are by their outline level or by those they are based on. */
export function styleMap(stylesXml: Uint8Array | undefined): string[] {
  if (!stylesXml) return known
  const styles = elementsNamed('w:style', parseXml(stylesXml))
  const byId = new Map(styles.map((style) => [style.attribs['w:styleId'], style]))
  const own = styles.flatMap((style) => {
    const name = nameOf(style)
    if (!name || /['\\]/.test(name) || /^(?:heading|title|subtitle|toc)\b/i.test(name)) return []
    const chain = chainOf(style, byId)
    if (style.attribs['w:type'] === 'character') return mapped('r', name, inherited(chain, runs))
    const level = outlineLevel(chain)
    return mapped('p', name, level !== null && level < 6 ? `h${level + 1}:fresh` : inherited(chain, paragraphs))
  })
  return [...known, ...own]
}

function mapped(kind: 'p' | 'r', name: string, target: string | undefined): string[] {
  return target ? [`${kind}[style-name='${name}'] => ${target}`] : []
}

/** A style and those that it is based on. */
function chainOf(style: Element, byId: ReadonlyMap<string | undefined, Element>): Element[] {
  const chain: Element[] = []
  for (let next: Element | undefined = style; next && chain.length < 10;) {
    chain.push(next)
    const [base] = elementsNamed('w:basedOn', next)
    next = base && byId.get(base.attribs['w:val'])
  }
  return chain
}

function nameOf(style: Element): string {
  return elementsNamed('w:name', style)[0]?.attribs['w:val'] ?? ''
}

function inherited(chain: readonly Element[], targets: Record<string, string>): string | undefined {
  const names = chain.map((style) => nameOf(style).toLowerCase())
  const name = names.find((each) => Object.hasOwn(targets, each))
  return name === undefined ? undefined : targets[name]
}

function outlineLevel(chain: readonly Element[]): number | null {
  const [level] = chain.flatMap((style) => elementsNamed('w:outlineLvl', style))
  return level ? Number(level.attribs['w:val']) : null
}
