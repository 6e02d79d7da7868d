/**
 * How long it takes to know a file again in a library of 100,000: `node tests/bench/sketches.ts [--articles N] [--json]`.
 * Prints milliseconds of computing an article: making a sketch, asking for a batch of 500 new ones, noting them.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Database } from '#main/db/database.ts'
import type { Candidate } from '#main/import/copies/candidate.ts'
import { classifyBatch } from '#main/import/copies/classify-batch.ts'
import { sketchOf } from '#main/import/copies/sketch.ts'
import { noteArticles } from '#main/import/copies/store-edition.ts'
import { seeded } from '../support/seeded.ts'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, json: { type: 'boolean' } }
})
const total = Number(values.articles)
const batch = 500
const random = seeded(3)
const vocabulary = Array.from({ length: 20_000 }, (_, n) => `w${((n * 7919) % 20_000).toString(36)}er`.slice(0, 9))
const texts = Array.from({ length: 1_000 }, () =>
  Array.from({ length: 620 }, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]!).join(' ')
)

/** Milliseconds that this process has computed, in every thread: what other programs do meanwhile does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

let started = cpuTime()
for (let round = 0; round < 3; round++) {
  started = cpuTime()
  texts.forEach(sketchOf)
}
const sketching = (cpuTime() - started) / texts.length

/** Bands as another text of that many words would have them: only their number and spread matter here, and no two are the same. */
function candidate(n: number): Candidate {
  const sketch = Array.from({ length: 16 }, (_, band) => Math.imul(n * 16 + band, 0x9e3779b1))
  const hash = n.toString(16).padStart(64, '0')
  return {
    hash,
    part: 0,
    text: '',
    textSha256: hash,
    item: { type: 'article' },
    keys: [`title:outlet|${n}`],
    sketch,
    dated: null
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-bench-'))
const db = await Database.open(path.join(folder, 'library.db'), 'write')
const figures: { articles: number; asking: number; noting: number }[] = []
for (let done = 0; done < total; done += batch) {
  const candidates = Array.from({ length: batch }, (_, n) => candidate(done + n + 1))
  await db.write(async (tx) => {
    const asked = cpuTime()
    await classifyBatch(tx, candidates)
    const answered = cpuTime()
    await tx.run(
      `INSERT INTO article (id, uuid, key, item, title, authors, excerpt, imported_at)
       SELECT value, value, value, '{}', value, '[]', '', '' FROM json_each(?)`,
      JSON.stringify(candidates.map((_, n) => done + n + 1))
    )
    const stored = cpuTime()
    await noteArticles(
      tx,
      candidates.map((each, n) => ({ article: done + n + 1, version: 0, candidate: each }))
    )
    figures.push({
      articles: done + batch,
      asking: (answered - asked) / batch,
      noting: (cpuTime() - stored) / batch
    })
  })
}
await db.close()
fs.rmSync(folder, { recursive: true })

const mean = (from: number, to: number, of: 'asking' | 'noting'): number => {
  const some = figures.slice(Math.floor(figures.length * from), Math.ceil(figures.length * to))
  return some.reduce((sum, figure) => sum + figure[of], 0) / some.length
}
const answer = {
  articles: total,
  sketching,
  ...{ askingFirst: mean(0, 0.1, 'asking'), askingLast: mean(0.9, 1, 'asking') },
  ...{ notingFirst: mean(0, 0.1, 'noting'), notingLast: mean(0.9, 1, 'noting') }
}
if (values.json) console.log(JSON.stringify(answer))
else
  for (const [name, value] of Object.entries(answer))
    console.log(name.padEnd(12), name === 'articles' ? value : value.toFixed(4))
