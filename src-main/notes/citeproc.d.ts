/** The part of citeproc that Loccit uses. @see https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  export interface System {
    retrieveLocale: (name: string) => unknown
    retrieveItem: (id: string) => unknown
  }

  export interface Citation {
    citationID: string
    citationItems: { id: string; locator?: string; label?: string; prefix?: string; suffix?: string }[]
    properties: { noteIndex: number }
  }

  export interface Engine {
    opt: { xclass: 'note' | 'in-text'; development_extensions: Record<string, boolean> }
    setOutputFormat(format: string): void
    getTerm(name: string): string
    updateItems(ids: string[]): void
    rebuildProcessorState(citations: Citation[], format: string): [id: string, noteIndex: number, text: string][]
    makeBibliography(): [parameters: unknown, entries: string[]] | false
  }

  const CSL: {
    Engine: new (system: System, style: unknown, locale: string, forceLocale: boolean) => Engine
    Output: { Formats: Record<string, unknown> }
  }
  export default CSL
}
