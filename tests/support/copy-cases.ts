import fs from 'node:fs'
import path from 'node:path'
import type { PlacementState } from '#shared/model.ts'
import { readFile, type ReadFile } from './copies-library.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/copies')

/** Two files and what the second is to the first. */
export interface CopyCase {
  name: string
  expected: {
    kind: 'new' | 'duplicate' | 'version' | 'near'
    /** The least share of the same words of a near copy. */
    least?: number
    /** Passages of the first, what becomes of them in the second, and the words they are found at. */
    passages?: [quote: string, state: PlacementState, words: string | null][]
  }
}

/** Every case in `tests/fixtures/copies`. */
export const copyCases: CopyCase[] = fs.readdirSync(folder).map((name) => ({
  name,
  expected: JSON.parse(fs.readFileSync(path.join(folder, name, 'expected.json'), 'utf8')) as CopyCase['expected']
}))

/** One of the two files of a case, read. */
export async function fixture(name: string, which: 'first' | 'second'): Promise<ReadFile & { path: string }> {
  const file = fs.readdirSync(path.join(folder, name)).find((entry) => entry.startsWith(`${which}.`))!
  const whole = path.join(folder, name, file)
  return { ...(await readFile(file, fs.readFileSync(whole))), path: whole }
}
