import { Worker } from 'node:worker_threads'
import type { CitationItem, Item } from '#shared/csl.ts'
import { LibraryError, type ErrorValue } from '#shared/library-error.ts'
import type { CitationStyle } from '#shared/model.ts'
import { workerUrl } from '../worker-url.ts'
import { listStyles } from './citation-styles.ts'
import { plainText, type StyledText } from './styled-text.ts'

/** What is to be formatted. */
export interface CitationRequest {
  /** The style's id, as `citationStyles` lists it. */
  style: string
  /** The language of the text around the citations, BCP 47. */
  language: string
  /** Every article cited, `id` being the article's. */
  items: Item[]
  /** The citations in order of appearance. */
  citations: { id: string; items: CitationItem[] }[]
}

/** Citations and bibliography as text. `noteStyle`: the citations are to be footnotes. */
export interface FormattedCitations {
  citations: { id: string; text: string }[]
  bibliography: string[]
  noteStyle: boolean
}

/** The same with its italics, small capitals and so on. */
export interface StyledCitations {
  citations: { id: string; text: StyledText }[]
  bibliography: StyledText[]
  noteStyle: boolean
}

/** How long formatting may take, in milliseconds. */
const timeLimit = 60_000

interface Waiting {
  resolve: (value: StyledCitations) => void
  reject: (error: unknown) => void
  timer: NodeJS.Timeout
}

let worker: Worker | null = null
let lastRequest = 0
const waiting = new Map<number, Waiting>()

/** Every citation style on offer, the common ones first. */
export function citationStyles(): Promise<CitationStyle[]> {
  return listStyles()
}

/** The texts of citations and the bibliography of what they cite, in a CSL style. Throws a `LibraryError` when the style is unknown. */
export async function formatCitations(request: CitationRequest): Promise<FormattedCitations> {
  const { citations, bibliography, noteStyle } = await styleCitations(request)
  return {
    citations: citations.map(({ id, text }) => ({ id, text: plainText(text) })),
    bibliography: bibliography.map(plainText),
    noteStyle
  }
}

/** As `formatCitations`, with the formatting that the style asks for. */
export function styleCitations(request: CitationRequest): Promise<StyledCitations> {
  return new Promise((resolve, reject) => {
    const id = ++lastRequest
    const timer = setTimeout(() => fail('Formatting the citations took too long.'), timeLimit)
    timer.unref()
    waiting.set(id, { resolve, reject, timer })
    const running = (worker ??= startWorker())
    running.ref()
    running.postMessage({ id, request })
  })
}

/** Ends the worker; the next request starts another. */
export async function closeCitations(): Promise<void> {
  const running = worker
  worker = null
  await running?.terminate()
}

function startWorker(): Worker {
  const started = new Worker(workerUrl(import.meta.url, 'citations-worker'))
  started.on('message', ({ id, value, error }: { id: number; value?: StyledCitations; error?: ErrorValue }) => {
    const request = waiting.get(id)
    if (!request) return
    settle(id, request)
    if (value) request.resolve(value)
    else request.reject(error ? LibraryError.fromValue(error) : new Error('The citation worker answered nothing.'))
  })
  started.on('error', (cause) => started === worker && fail('Formatting the citations failed.', cause))
  started.on('exit', () => started === worker && fail('Formatting the citations was interrupted.'))
  return started
}

function settle(id: number, request: Waiting): void {
  clearTimeout(request.timer)
  waiting.delete(id)
  // An idle worker must not keep a finished program alive.
  if (!waiting.size) worker?.unref()
}

/** Rejects everything that waits and lets the worker go. */
function fail(message: string, cause?: unknown): void {
  for (const [id, request] of waiting) {
    settle(id, request)
    request.reject(new LibraryError('unexpected', message, { cause }))
  }
  void closeCitations()
}
