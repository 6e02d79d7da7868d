import type { ItemFields } from '#shared/csl.ts'
import { cleanItem } from './clean-item.ts'
import { readBibtex } from './read-bibtex.ts'
import { readRis } from './read-ris.ts'
import type { ReferenceFormat } from './reference-format.ts'
import { splitJson } from './split-json.ts'

/** An entry that could not be read. `line` is the one that it begins on, from 1. */
export interface FailedEntry {
  line: number
  /** One sentence, with the entry's first line in it. */
  message: string
}

/** What a file of bibliographic items holds. */
export interface ReadReferences {
  items: ItemFields[]
  failed: FailedEntry[]
}

/** One entry as a format's reader gives it: CSL-JSON still to be cleaned, or why there is none. */
export interface RawEntry {
  line: number
  /** Its beginning, to be found by. */
  head: string
  /** Null when it could not be understood. */
  fields: Record<string, unknown> | null
  problem?: string
}

/** How many entries are read before others get their turn. */
const atATime = 50

/** Reads every bibliographic item of a file. One that is broken is listed and leaves the others whole. */
export async function readReferences(text: string, format: ReferenceFormat): Promise<ReadReferences> {
  const source = text.replace(/^\ufeff/, '')
  const entries =
    format === 'ris' ? await readRis(source) : format === 'bibtex' ? await readBibtex(source) : readJson(source)
  const items: ItemFields[] = []
  const failed: FailedEntry[] = []
  let count = 0
  for (const { line, head, fields, problem } of entries) {
    const item = fields && cleanItem(fields)
    if (item) items.push(item)
    else
      failed.push({ line, message: sentence(head, problem ?? (fields ? 'it has neither a title nor an address' : '')) })
    if (++count % atATime === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return { items, failed }
}

function* readJson(text: string): Generator<RawEntry> {
  for (const { line, text: head, value } of splitJson(text)) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    yield { line, head: head.replace(/\s+/g, ' '), fields: isObject ? (value as Record<string, unknown>) : null }
  }
}

function sentence(head: string, problem: string): string {
  const line = head.trim().split(/\r\n|[\n\r]/, 1)[0]!
  const begin = line.length > 80 ? `${line.slice(0, 79)}…` : line
  return `The entry that begins with “${begin}” could not be read${problem ? `: ${problem}` : ''}.`
}
