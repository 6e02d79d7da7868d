/** What a drop or a paste from another program brings: text to be imported, or a link alone, behind which there is only the network. */
export type Brought = { kind: 'text'; text: string; html: boolean } | { kind: 'link' }

/** The part of a `DataTransfer` that is asked here. */
export type TransferData = Pick<DataTransfer, 'getData'>

const address = /^https?:\/\/\S+$/i
const linkFile = /\.(webloc|url|website|desktop)$/i
const wrapping = /<!--[\s\S]*?-->|<\/?(?:html|head|body|meta)\b[^>]*>/gi

/** Reads a drop or a paste that holds no files: marked-up text before plain text. Null when it is empty. */
export function broughtArticle(data: TransferData): Brought | null {
  const html = data.getData('text/html').trim()
  const text = data.getData('text/plain').trim()
  const [source] = [...addresses(data.getData('text/uri-list')), ...addresses(data.getData('text/x-moz-url'))]
  if (html && !isLink(html)) return { kind: 'text', text: asPage(withSource(html, source)), html: true }
  if (text && !address.test(text) && text !== source && !html) return { kind: 'text', text, html: false }
  return html || text || source ? { kind: 'link' } : null
}

/** Parts files into those to import and shortcuts to pages, which hold a link and no text. */
export function partLinks(files: readonly File[]): { files: File[]; links: number } {
  const others = files.filter(({ name }) => !linkFile.test(name))
  return { files: others, links: files.length - others.length }
}

/** Whether markup is one link and nothing else, as browsers give a link that is dragged. */
function isLink(html: string): boolean {
  const inner = html.replaceAll(wrapping, '').trim()
  return /^<a\b[^>]*>(?:(?!<\/a>)[\s\S])*<\/a>$/i.test(inner)
}

/** The page that a piece of markup was taken from is stated as pages state it themselves. */
function withSource(html: string, source: string | undefined): string {
  if (!source || /rel=["']?canonical/i.test(html)) return html
  return `<link rel="canonical" href="${source.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">\n${html}`
}

/** A piece may begin with any element, and a page is known by its beginning. */
function asPage(html: string): string {
  return /^\s*<(?:!doctype|html)\b/i.test(html) ? html : `<!doctype html>\n${html}`
}

/** @see https://www.rfc-editor.org/rfc/rfc2483#section-5 */
function addresses(list: string): string[] {
  return list.split(/[\r\n]+/).filter((line) => address.test(line))
}
