/** Packages that come without types. */
declare module 'html-encoding-sniffer' {
  export default function sniff(
    bytes: Uint8Array,
    options?: { defaultEncoding?: string; maxPrescanBytes?: number }
  ): string
}
declare module 'markdown-it-footnote' {
  import type { PluginSimple } from 'markdown-it'
  const footnote: PluginSimple
  export default footnote
}
declare module '@citation-js/core' {
  export const plugins: { input: { data(input: unknown, type: string): unknown } }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module 'mailsplit' {
  import type { Transform } from 'node:stream'
  /** What the splitter says of a part once it has read its headers. */
  export interface MimeNode {
    type: 'node'
    headers: { getFirst(name: string): string; get(name: string): string[] }
    contentType: string | false
    charset: string | false
    encoding: string
    multipart: string | false
    disposition: string | false
    filename: string | false
    flowed: boolean
    delSp: boolean
    parentNode: MimeNode | null
    _parsedContentType: { params: Record<string, string> }
  }
  export type MimeEvent = MimeNode | { type: 'data' | 'body'; node: MimeNode; value: Buffer }
  const mailsplit: { Splitter: new (options?: { ignoreEmbedded?: boolean; maxHeadSize?: number }) => Transform }
  export default mailsplit
}
