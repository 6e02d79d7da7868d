import type { Node } from 'prosemirror-model'
import type { Library } from '#shared/contract.ts'
import type { CitationItem } from '#shared/csl.ts'
import type { ArticleSummary, CitationStyle, Id } from '#shared/model.ts'
import type { Passages } from './passages.ts'
import type { Clock } from './save-timer.ts'

interface NotedCitation {
  id: Id
  items: CitationItem[]
}

/** Milliseconds of rest before the labels of a changed set of citations are asked for. */
const rest = 150

/** The texts of a note's citations, made by CSL for the whole note at once and asked for only when its citations changed. */
export class CitationLabels {
  readonly #library: Pick<Library, 'formatCitations' | 'citationStyles'>
  readonly #passages: Passages
  readonly #clock: Clock
  readonly #listeners = new Map<Id, Set<() => void>>()
  #texts = new Map<Id, string>()
  #asked = ''
  #cancel: (() => void) | null = null
  #style: Promise<string | null> | null = null
  #request = 0

  constructor(library: Pick<Library, 'formatCitations' | 'citationStyles'>, passages: Passages, clock: Clock) {
    this.#library = library
    this.#passages = passages
    this.#clock = clock
  }

  /** The text of a citation: CSL's when it is there, until then a simple one. */
  text({ id, items }: NotedCitation): string {
    return this.#texts.get(id) ?? `(${items.map((item) => this.#simple(item)).join('; ')})`
  }

  /** Calls the listener when the text of this citation may have changed. Gives a function that stops it. */
  subscribe(id: Id, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set()
    this.#listeners.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (!listeners.size && this.#listeners.get(id) === listeners) this.#listeners.delete(id)
    }
  }

  /** Asks for the texts of these citations unless they are the ones asked for already. */
  update(citations: readonly NotedCitation[]): void {
    const asked = JSON.stringify(citations)
    if (asked === this.#asked) return
    this.#asked = asked
    this.#cancel?.()
    this.#cancel = this.#clock.after(rest, () => void this.#ask(citations))
  }

  /** Asks again: an article's fields changed. */
  refresh(): void {
    const asked = this.#asked
    this.#asked = ''
    if (asked) this.update(JSON.parse(asked) as NotedCitation[])
  }

  async #ask(citations: readonly NotedCitation[]): Promise<void> {
    const request = ++this.#request
    try {
      this.#style ??= this.#library.citationStyles({}).then(authorDateStyle)
      const style = await this.#style
      if (!style) return
      const unique = [...new Map(citations.map((citation) => [citation.id, citation])).values()]
      const formatted = await this.#library.formatCitations({ style, citations: unique })
      if (request !== this.#request) return
      this.#texts = new Map(formatted.citations.map(({ id, text }) => [id, text]))
      this.tell()
    } catch {
      // The simple labels stand until the citations change again.
      this.#style = null
      if (request === this.#request) this.#asked = ''
    }
  }

  /** Has every citation shown again. */
  tell(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener()
  }

  #simple(item: CitationItem): string {
    const source = item.passage ? this.#passages.peek(item.passage)?.source : null
    const where =
      item.locator && (item.label === 'paragraph' ? `para. ${item.locator}` : `${item.label ?? ''} ${item.locator}`)
    const parts = [item.prefix, source ? shortSource(source) : '…', where, item.suffix]
    return parts.filter(Boolean).join(', ')
  }
}

/** Every citation of a document in its order. */
export function citationsOf(doc: Node): NotedCitation[] {
  const citations: NotedCitation[] = []
  doc.descendants((node) => {
    if (node.type.name === 'citation')
      citations.push({ id: node.attrs.id as Id, items: node.attrs.items as CitationItem[] })
  })
  return citations
}

/** The style that labels in the editor are set in: APA, else the first author-date style there is. */
export function authorDateStyle(styles: readonly CitationStyle[]): string | null {
  const style = styles.find(({ id }) => id === 'apa') ?? styles.find(({ kind }) => kind === 'author-date')
  return style?.id ?? null
}

/** A source in a word or two and its year: family name, else outlet, else the title's first words. */
export function shortSource(source: Pick<ArticleSummary, 'authors' | 'outlet' | 'title' | 'published'>): string {
  const [author] = source.authors
  const family = author && (author.includes(',') ? author.split(',')[0] : author.split(' ').at(-1))
  const name = family || source.outlet || source.title.split(/\s+/).slice(0, 4).join(' ')
  return [source.authors.length > 1 ? `${name} et al.` : name, source.published?.iso.slice(0, 4) ?? 'n.d.'].join(' ')
}
