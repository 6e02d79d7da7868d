import type { RawEntry } from './read-references.ts'
import { splitRis, type RisRecord } from './split-ris.ts'

/** Tags whose values make one text, in order. */
const running = new Set(['AB', 'N1', 'N2'])

/** Every record of a RIS file as CSL-JSON. */
export async function readRis(text: string): Promise<Iterable<RawEntry>> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-ris')
  return readEach(splitRis(text), (record) => plugins.input.data(record, '@ris/record') as Record<string, unknown>)
}

function* readEach(
  records: readonly RisRecord[],
  toCsl: (record: Record<string, unknown>) => Record<string, unknown>
): Generator<RawEntry> {
  for (const { line, tags } of records) {
    const [type = ''] = tags.TY ?? []
    const named = first(tags, 'TI', 'T1', 'AU', 'A1', 'UR')
    const head = `TY  - ${type}${named ? `, ${named}` : ''}`
    try {
      const fields = toCsl(asRecord(tags))
      yield { line, head, fields: { ...fields, ...texts(tags), ...date(tags), author: fields.author ?? authors(tags) } }
    } catch {
      yield { line, head, fields: null }
    }
  }
}

/** One value stands alone, as the library wants it. */
function asRecord(tags: RisRecord['tags']): Record<string, unknown> {
  const filled = Object.entries(tags).filter(([, values]) => values.length)
  return Object.fromEntries(
    filled.map(([tag, values]) => {
      if (tag === 'TY') return [tag, values[0]!.toUpperCase().replace(/^JOURN$/, 'JOUR')]
      if (running.has(tag)) return [tag, values.join(' ')]
      return [tag, values.length > 1 ? values : values[0]]
    })
  )
}

/** What the library's table of tags has no place for, in some types of record. */
function texts(tags: RisRecord['tags']): Record<string, unknown> {
  const pairs: [string, string | undefined][] = [
    ['title', first(tags, 'TI', 'T1', 'CT', 'BT')],
    ['URL', first(tags, 'UR')],
    ['DOI', first(tags, 'DO')],
    ['publisher', first(tags, 'PB')],
    ['publisher-place', first(tags, 'CY', 'PP')],
    ['container-title', first(tags, 'T2', 'JF', 'JO', 'JA')]
  ]
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}

/** The most exact date of a record: `2019/06/24/` and whatever stands behind it. */
function date(tags: RisRecord['tags']): Record<string, unknown> {
  const dates = ['DA', 'Y1', 'PY'].flatMap((tag) => tags[tag] ?? [])
  const parts = dates.map(
    (text) => /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?:\/|$)/.exec(text)?.slice(1).filter(Boolean) ?? []
  )
  const best = parts.toSorted((a, b) => b.length - a.length)[0]
  if (best?.length) return { issued: { 'date-parts': [best] } }
  return dates.length ? { issued: { raw: dates[0] } } : {}
}

function authors(tags: RisRecord['tags']): unknown {
  return [...(tags.AU ?? []), ...(tags.A1 ?? [])].map((name) => {
    const [family, given, suffix] = name.split(/,\s*/)
    return given ? { family, given, suffix } : { literal: name }
  })
}

function first(tags: RisRecord['tags'], ...names: string[]): string | undefined {
  return names.flatMap((name) => tags[name] ?? [])[0]
}
