import CSL, { type Citation, type Engine } from 'citeproc'
import { parentPort } from 'node:worker_threads'
import type { CitationItem, Item } from '#shared/csl.ts'
import { LibraryError, type ErrorValue } from '#shared/library-error.ts'
import { bestLocale, readLocale, readStyle } from './citation-styles.ts'
import type { CitationRequest, StyledCitations } from './citations.ts'
import { declineMonths } from './russian-dates.ts'
import { parseStyled, styledFormat } from './styled-format.ts'
import type { StyledText } from './styled-text.ts'

/** An engine for one style and language, with the items that it may ask for. */
interface Prepared {
  engine: Engine
  items: Map<string, Item>
}

const prepared = new Map<string, Promise<Prepared>>()
/** Engines kept at once; each holds a style and a locale of some hundred kilobytes. */
const capacity = 6

CSL.Output.Formats.loccit = styledFormat

parentPort?.on('message', ({ id, request }: { id: number; request: CitationRequest }) => {
  format(request).then(
    (value) => parentPort?.postMessage({ id, value }),
    (error: unknown) => parentPort?.postMessage({ id, error: asValue(error) })
  )
})

async function format({ style, language, items, citations }: CitationRequest): Promise<StyledCitations> {
  const { engine, items: known } = await prepare(style, language)
  // Forgets what earlier calls registered: an article may have been corrected since.
  engine.updateItems([])
  known.clear()
  for (const item of items) known.set(item.id, completeItem(item))
  const noteStyle = engine.opt.xclass === 'note'
  const clusters = citations.map((citation, at): Citation => ({
    // The same citation may stand in a text twice, so the place is the identity.
    citationID: String(at),
    citationItems: citation.items.map((item) => toCitationItem(item, known)),
    properties: { noteIndex: noteStyle ? at + 1 : 0 }
  }))
  const texts = engine.rebuildProcessorState(clusters, 'loccit')
  engine.setOutputFormat('loccit')
  const bibliography = engine.makeBibliography()
  const read = (output: string): StyledText =>
    language.startsWith('ru') ? declineMonths(parseStyled(output)) : parseStyled(output)
  return {
    citations: citations.map(({ id }, at) => ({ id, text: read(texts[at]?.[2] ?? '') })),
    bibliography: (bibliography ? bibliography[1] : []).map((entry) => read(entry.trim())),
    noteStyle
  }
}

function prepare(style: string, language: string): Promise<Prepared> {
  const key = `${style} ${language}`
  const ready = prepared.get(key) ?? makeEngine(style, language)
  prepared.delete(key)
  prepared.set(key, ready)
  ready.catch(() => prepared.delete(key))
  for (const oldest of prepared.keys()) if (prepared.size > capacity) prepared.delete(oldest)
  return ready
}

async function makeEngine(style: string, language: string): Promise<Prepared> {
  const { tree } = await readStyle(style)
  const forced = tree.attrs['default-locale']
  const locale = await bestLocale(forced ?? language)
  const terms = new Map([[locale, await readLocale(locale)]])
  if (!terms.has('en-US')) terms.set('en-US', await readLocale('en-US'))
  const items = new Map<string, Item>()
  const system = {
    retrieveLocale: (name: string) => terms.get(name) ?? terms.get('en-US'),
    retrieveItem: (id: string) => items.get(id)
  }
  const engine = new CSL.Engine(system, tree, locale, true)
  // Lines such as "type: book" in an item's note are a person's words here, not fields.
  engine.opt.development_extensions.field_hack = false
  return { engine, items }
}

/** An item that every style can work with: no empty variables, and a language, without which English styles capitalise titles. */
function completeItem(item: Item): Item {
  const filled = Object.entries(item).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const complete = Object.fromEntries(filled) as Item
  complete.language ??= 'und'
  if (!complete.issued?.['date-parts']?.[0]?.length && !complete.issued?.raw && !complete.issued?.literal)
    delete complete.issued
  return complete
}

function toCitationItem(item: CitationItem, known: Map<string, Item>): Citation['citationItems'][number] {
  if (!known.has(item.article)) throw new LibraryError('not-found', 'A citation names an article that is not there.')
  const prefix = item.prefix?.trim()
  const suffix = item.suffix?.trim()
  return {
    id: item.article,
    ...(item.locator?.trim() && { locator: item.locator.trim(), label: item.label ?? 'page' }),
    ...(prefix && { prefix: `${prefix} ` }),
    ...(suffix && { suffix: /^[\p{P}]/u.test(suffix) && !/^[([“‘«„"']/.test(suffix) ? suffix : `, ${suffix}` })
  }
}

function asValue(error: unknown): ErrorValue {
  if (error instanceof LibraryError) return error.toValue()
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'unexpected', message: `The citations could not be formatted: ${reason.replace(/[.\s]+$/, '')}.` }
}
