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
