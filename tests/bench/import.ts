/**
 * How fast `loccit import` takes articles in, end to end: started as a person starts it, every original and row on the disk. Beside
 * it stand the floors: reading and hashing the same files, and inserting the same rows, with nothing else.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { distinctPage } from '../support/distinct-page.ts'
import { distinctText } from '../support/distinct-text.ts'
import { benchOptions, report, type Figure } from './bench.ts'
import { insertRows } from './insert-rows.ts'
import { readAndHash, runImport } from './run-import.ts'
import { measureTyping } from './typing.ts'

const textCount = 10_000
const textSize = 3_700
const pageCount = 600

const options = benchOptions()
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-bench-'))
process.env['LOCCIT_SETTINGS'] = path.join(home, 'settings.json')
try {
  const typing = await measureTyping(home, options.seed)
  report([...(await measureTexts()), ...(await measurePages()), ...typing], options)
} finally {
  fs.rmSync(home, { recursive: true, force: true })
}

async function measureTexts(): Promise<Figure[]> {
  const folder = path.join(home, 'texts')
  const texts = Array.from({ length: textCount }, (_, i) => distinctText(options.seed * 100_000 + i, textSize - 300))
  write(folder, texts, 'txt')
  const reading = textCount / readAndHash(folder)
  fs.mkdirSync(path.join(home, 'floor'))
  const inserting = textCount / (await insertRows(texts, path.join(home, 'floor')))
  const { seconds, imported, memory } = await runImport(folder, path.join(home, 'text-library'))
  const rate = imported / seconds
  const half = Math.floor(memory.length / 2)
  const peak = (samples: readonly number[]): number => Math.max(0, ...samples)
  return [
    { what: 'plain text, 3.7 kB each', value: rate, unit: 'articles/s', bar: { least: 2_500 } },
    {
      what: 'the same beside its floor',
      value: rate,
      unit: 'articles/s',
      floor: { value: 1 / (1 / reading + 1 / inserting), of: 'read, hash and insert' }
    },
    { what: 'articles taken in', value: imported, unit: 'articles', bar: { least: textCount } },
    { what: 'main process, most memory', value: peak(memory), unit: 'MiB', bar: { most: 400 } },
    {
      what: 'main process, second half beside the first',
      value: peak(memory.slice(half)) / Math.max(1, peak(memory.slice(0, half))),
      unit: 'times',
      bar: { most: 1.25 }
    }
  ]
}

async function measurePages(): Promise<Figure[]> {
  const folder = path.join(home, 'pages')
  write(
    folder,
    Array.from({ length: pageCount }, (_, i) => distinctPage(options.seed * 100_000 + i)),
    'html'
  )
  const reading = pageCount / readAndHash(folder)
  const { seconds, imported } = await runImport(folder, path.join(home, 'page-library'))
  return [
    {
      what: 'web pages',
      value: imported / seconds,
      unit: 'pages/s',
      floor: { value: reading, of: 'read and hash' },
      bar: { least: 60 }
    },
    { what: 'pages taken in', value: imported, unit: 'pages', bar: { least: pageCount } }
  ]
}

function write(folder: string, contents: readonly string[], extension: string): void {
  fs.mkdirSync(folder)
  contents.forEach((content, i) =>
    fs.writeFileSync(path.join(folder, `${String(i).padStart(6, '0')}.${extension}`), content)
  )
}
