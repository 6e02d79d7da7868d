import type { RawEntry } from './read-references.ts'
import { splitBibtex, type BibtexEntry } from './split-bibtex.ts'

interface Parsed {
  label: string
  properties: Record<string, string | number>
}

/** A parent's parent at most: a chapter, its volume, its work. */
const mostParents = 3
const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '))
/** Definitions that use definitions. */
const mostStrings = 5

/**
 * Every entry of a BibTeX or BibLaTeX file as CSL-JSON. Each is read with the `@string`s it uses and the entries it refers to by
 * `crossref`, and nothing else, so that a broken one spoils no other.
 */
export async function readBibtex(text: string): Promise<Iterable<RawEntry>> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  const all = splitBibtex(text)
  const strings = new Map(all.filter(({ type }) => type === 'string').map((entry) => [stringName(entry), entry.text]))
  const entries = all.filter(({ type }) => type !== 'string')
  const labels = new Map(entries.map((entry) => [entry.label, entry]))
  const toCsl = (source: string): Record<string, unknown> => {
    const parsed = plugins.input.data(source, '@biblatex/text') as Parsed[]
    const fields = (plugins.input.data(parsed, '@biblatex/entries+list') as Record<string, unknown>[]).at(-1)!
    return { ...fields, ...addresses(parsed.at(-1)!.properties) }
  }
  return readEach(entries, (entry) => {
    const family = [...parentsOf(entry, labels), entry]
    const texts = family.map((one, at) => withLabel(one, at === 0))
    return toCsl([...stringsOf(family, strings), ...texts].join('\n'))
  })
}

function* readEach(
  entries: readonly BibtexEntry[],
  toCsl: (entry: BibtexEntry) => Record<string, unknown>
): Generator<RawEntry> {
  for (const entry of entries) {
    const { line, text: head } = entry
    if (!entry.isClosed) yield { line, head, fields: null, problem: 'its last brace is missing' }
    else
      try {
        yield { line, head, fields: toCsl(entry) }
      } catch {
        yield { line, head, fields: null }
      }
  }
}

/** The entries that this one inherits from, the farthest first; a circle is left where it closes. */
function parentsOf(entry: BibtexEntry, labels: ReadonlyMap<string, BibtexEntry>): BibtexEntry[] {
  const parents: BibtexEntry[] = []
  for (let at: BibtexEntry | undefined = entry; at && parents.length < mostParents;) {
    const [, label = ''] = /[,\s]crossref\s*=\s*[{"]?\s*([^\s,"{}]+)/i.exec(at.text) ?? []
    at = labels.get(label)
    if (!at || at === entry || parents.includes(at) || !at.isClosed) break
    parents.unshift(at)
  }
  return parents
}

/** The definitions that entries use, and a name itself where nobody defines it. Months have definitions of their own. */
function stringsOf(entries: readonly BibtexEntry[], strings: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>()
  let texts = entries.map(({ text }) => text)
  for (let depth = 0; depth < mostStrings && texts.length; depth++) {
    const names = texts.flatMap((text) => [...text.matchAll(/[=#]\s*([A-Za-z_][\w:+-]*)/g)].map(([, name]) => name!))
    const unknown = [...new Set(names)].filter(
      (name) => !found.has(name.toLowerCase()) && !months.has(name.toLowerCase())
    )
    const defined = unknown.flatMap((name) => strings.get(name.toLowerCase()) ?? [])
    for (const name of unknown)
      found.set(name.toLowerCase(), strings.get(name.toLowerCase()) ?? `@string{${name} = {${name}}}`)
    texts = defined
  }
  return [...found.values()].reverse()
}

function stringName({ text }: BibtexEntry): string {
  return /[{(]\s*([^\s=]+)/.exec(text)?.[1]?.toLowerCase() ?? ''
}

/** An entry without a label is one all the same. The farthest parent refers to nothing that is there. */
function withLabel({ label, text }: BibtexEntry, isFarthest: boolean): string {
  const labelled = label ? text : text.replace(/^([^{(]*[{(])\s*,?/, '$1unnamed,')
  return isFarthest ? labelled.replace(/([,\s])crossref(\s*=)/gi, '$1nocrossref$2') : labelled
}

/** Addresses as they are: TeX's escapes are no part of them, and a tilde is. */
function addresses({ url, howpublished, note, doi }: Parsed['properties']): Record<string, string> {
  const address = [url, howpublished, note].find((text) => /^(?:\\url\s*\{)?(?:https?:\/\/|www\.)/i.test(String(text)))
  return { ...(address !== undefined && { URL: untex(address) }), ...(doi !== undefined && { DOI: untex(doi) }) }
}

function untex(text: string | number): string {
  return String(text)
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(/\{\\textasciitilde\s*\}|\\textasciitilde\s*(?:\{\})?/g, '~')
    .replace(/\\([&%#_$~])(?:\{\})?/g, '$1')
}
