import fs from 'node:fs'
import path from 'node:path'
import type { Extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/import')

/** An original and what must be read out of it. */
export interface ImportCase {
  name: string
  file: string
  bytes: Uint8Array
  expected: unknown
}

/** Every `tests/fixtures/import/<case>/source.*` with its `expected.json`. */
export function importCases(): ImportCase[] {
  return fs.readdirSync(folder).map((name) => {
    const file = fs.readdirSync(path.join(folder, name)).find((entry) => entry.startsWith('source.'))!
    return {
      name,
      file,
      bytes: fs.readFileSync(path.join(folder, name, file)),
      expected: JSON.parse(fs.readFileSync(path.join(folder, name, 'expected.json'), 'utf8'))
    }
  })
}

/** The part of an extract that a case's `expected.json` spells out: everything a person would look at. */
export function summary(extract: Extract): unknown {
  const { mediaType, encoding, item, deck, published, language, paragraphs, removed, fields } = extract
  const body = bodyParagraphs(paragraphs).map(({ kind, text }) => `${kind}: ${text}`)
  const aside = removed.map(({ line, reason, text }) => `${line} ${reason}: ${text}`)
  const read = fields.map(({ line, field, text }) => `${line} ${field}: ${text}`)
  return { mediaType, encoding, item, deck, published, language, body, removed: aside, fields: read }
}
