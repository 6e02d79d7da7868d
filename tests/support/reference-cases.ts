import fs from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../fixtures/references')

/** A file of bibliographic items and what must be read out of it. */
export interface ReferenceCase {
  name: string
  text: string
  bytes: Uint8Array
  expected: unknown
}

/** Every `tests/fixtures/references/<case>/source.*` with its `expected.json`. */
export function referenceCases(): ReferenceCase[] {
  return fs.readdirSync(folder).map((name) => {
    const file = fs.readdirSync(path.join(folder, name)).find((entry) => entry.startsWith('source.'))!
    const bytes = fs.readFileSync(path.join(folder, name, file))
    return {
      name,
      bytes,
      text: bytes.toString('utf8'),
      expected: JSON.parse(fs.readFileSync(path.join(folder, name, 'expected.json'), 'utf8'))
    }
  })
}
