/**
 * Writes `tests/fixtures/pdf/<case>/source.pdf` for every case: `node tests/support/pdf/write-cases.ts [case…]`. Arabic and Chinese
 * ones need Noto Naskh Arabic and Droid Sans Fallback, by their paths in `LOCCIT_FONTS`, parted by colons; web pages are printed by the Chromium of the machine.
 */
import fs from 'node:fs'
import path from 'node:path'
import { journalCases } from './journal-cases.ts'
import { linkedCases } from './linked-cases.ts'
import { pictureCases } from './picture-cases.ts'
import { printPages } from './printed-cases.ts'
import { rawCases } from './raw-cases.ts'
import { ruleCases } from './rule-cases.ts'
import { typesetCases } from './typeset-cases.ts'
import { startTypesetting } from './typeset.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/pdf')
const wanted = process.argv.slice(2)
const fonts = process.env.LOCCIT_FONTS?.split(':') ?? []
const typeset = await startTypesetting(fonts)

for (const [name, source] of Object.entries({ ...typesetCases, ...journalCases })) write(name, () => typeset(source))
for (const [name, make] of Object.entries({ ...rawCases, ...pictureCases, ...ruleCases, ...linkedCases }))
  write(name, make)
await printPages(isWanted, (name, bytes) => write(name, () => bytes))

function write(name: string, make: () => Uint8Array): void {
  if (!isWanted(name)) return
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'source.pdf'), make())
}

function isWanted(name: string): boolean {
  return !wanted.length || wanted.includes(name)
}
