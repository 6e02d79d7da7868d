/**
 * What the largest and most hostile files of every format cost the process that reads them: memory, time, and what comes of it.
 * `--only WORDS` reads those whose names hold the words.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { benchOptions, report, type Figure } from './bench.ts'
import { limitCases } from './limit-cases.ts'
import { readAlone } from './read-alone.ts'

const longest = 30
const mostMemory = 1024
/** What one answer may add to the main process, in MiB. */
const mostAnswer = 200

const options = benchOptions()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-limits-'))
const file = path.join(folder, 'original')
try {
  for (const { name, make } of limitCases.filter((each) => each.name.includes(options.only))) {
    fs.writeFileSync(file, make())
    report(await figures(name), options)
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

async function figures(name: string): Promise<Figure[]> {
  const { seconds, memory, answer, outcome } = await readAlone(file, folder, longest * 1000)
  return [
    { what: `${name}: time`, value: seconds, unit: 's', bar: { most: longest } },
    { what: '  memory of the reading process', value: memory, unit: 'MiB', bar: { most: mostMemory } },
    { what: '  answer to the main process', value: answer, unit: 'MiB', bar: { most: mostAnswer } },
    { what: `  ${outcome.slice(0, 90)}`, value: outcome === 'killed' ? 0 : 1, unit: 'answers', bar: { least: 1 } }
  ]
}
