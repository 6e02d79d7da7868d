import type { Element } from 'domhandler'
import { elementsNamed, parseXml } from '../xml.ts'

/** What Word's and LibreOffice's own styles are, as mammoth is told it. Names match in any case. */
const known = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Illustration'] => figcaption:fresh",
  "p[style-name='Figure'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "r[style-name='Emphasis'] => em",
  'comment-reference => sup'
]

/** The style map of a document: what is known of styles, and headings among its own by their outline level. */
export function styleMap(stylesXml: Uint8Array | undefined): string[] {
  if (!stylesXml) return known
  const styles = elementsNamed('w:style', parseXml(stylesXml))
  const byId = new Map(styles.map((style) => [style.attribs['w:styleId'], style]))
  const own = styles.flatMap((style) => {
    const [name] = elementsNamed('w:name', style).map(({ attribs }) => attribs['w:val'] ?? '')
    const level = outlineLevel(style, byId)
    const isPlain = name && !/['\\]/.test(name) && !/^(?:heading|title|subtitle|toc)\b/i.test(name)
    return isPlain && level !== null && level < 6 ? [`p[style-name='${name}'] => h${level + 1}:fresh`] : []
  })
  return [...known, ...own]
}

function outlineLevel(style: Element, byId: ReadonlyMap<string | undefined, Element>, depth = 0): number | null {
  const [level] = elementsNamed('w:outlineLvl', style)
  if (level) return Number(level.attribs['w:val'])
  const [base] = elementsNamed('w:basedOn', style)
  const parent = base && byId.get(base.attribs['w:val'])
  return parent && depth < 10 ? outlineLevel(parent, byId, depth + 1) : null
}
