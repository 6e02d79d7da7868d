import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ForkReader } from '#main/import/reading/fork-reader.ts'
import { forkNode } from '#main/import/reading/fork-reader.ts'
import type { ReadAnswer, ReaderMessage, ReadJob } from '#main/import/reading/read-job.ts'
import { readJobs } from '#main/import/reading/read-jobs.ts'
import { ReadingPool } from '#main/import/reading/reading-pool.ts'
import { mostInDatabase } from '#main/originals.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const support = path.resolve(import.meta.dirname, '../../support')

/** Starts another program in a reading process's place. */
const instead =
  (file: string): ForkReader =>
  (_file, listener) =>
    forkNode(path.join(support, file), listener)

async function readAll(pool: ReadingPool, jobs: ReadJob[]): Promise<Map<string, ReadAnswer>> {
  const answers = new Map<string, ReadAnswer>()
  const left = [...jobs]
  await pool.read({
    keepIn: null,
    next: (count) => left.splice(0, count),
    answer: ({ name }, answer) => answers.set(name, answer)
  })
  pool.close()
  return answers
}

const texts = (count: number): ReadJob[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `${i}.txt`,
    from: { bytes: new TextEncoder().encode(distinctText(i)) }
  }))

describe('reading processes', () => {
  it('read every file and say of each how it ended', async () => {
    const jobs = [...texts(40), { name: 'empty.txt', from: { bytes: new Uint8Array() } }]
    const answers = await readAll(new ReadingPool(), jobs)
    expect(answers.size).toBe(41)
    expect([...answers.values()].filter(({ ok }) => ok)).toHaveLength(40)
    expect(answers.get('empty.txt')).toMatchObject({ ok: false, error: { message: 'This file is empty.' } })
  })

  it('are ended when a file takes too long, and the others are read', async () => {
    const pool = new ReadingPool({ fork: instead('stubborn-reader.ts'), limit: 3_000, size: 1 })
    const answers = await readAll(pool, [...texts(3), { name: 'endless.txt', from: { bytes: new Uint8Array(1) } }])
    expect(answers.get('endless.txt')).toMatchObject({
      ok: false,
      error: { message: 'Reading this file took too long, so it was given up.' }
    })
    expect([...answers.values()].filter(({ ok }) => ok)).toHaveLength(3)
  })

  it('may die of a file without taking the others with them', async () => {
    const pool = new ReadingPool({ fork: instead('stubborn-reader.ts'), size: 1 })
    const answers = await readAll(pool, [...texts(3), { name: 'deadly.txt', from: { bytes: new Uint8Array(1) } }])
    expect(answers.get('deadly.txt')).toMatchObject({
      ok: false,
      error: { message: 'This file cannot be read: it needs more memory than a file should.' }
    })
    expect([...answers.values()].filter(({ ok }) => ok)).toHaveLength(3)
  })

  it('end themselves when they take more memory than a file should', async () => {
    const pool = new ReadingPool({ fork: instead('stubborn-reader.ts'), size: 1 })
    const answers = await readAll(pool, [{ name: 'greedy.txt', from: { bytes: new Uint8Array(1) } }])
    expect(answers.get('greedy.txt')).toMatchObject({ ok: false, error: { code: 'gave-up' } })
  })

  it('stop at once when nobody wants their answers any more', async () => {
    const pool = new ReadingPool({ fork: instead('stubborn-reader.ts'), size: 1 })
    const cancel = new AbortController()
    const reading = pool.readOne({ name: 'endless.txt', from: { bytes: new Uint8Array(1) } }, null, cancel.signal)
    cancel.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    pool.close()
  })

  it('keep what they read before they say so', async () => {
    const folder = temporaryFolder()
    const text = distinctText(0, mostInDatabase)
    const job = { name: '0.txt', from: { bytes: new TextEncoder().encode(text) } }
    const { original } = await new ReadingPool().readOne(job, folder)
    const kept = path.join(folder, 'originals', original.sha256.slice(0, 2), original.sha256.slice(2))
    expect(fs.readFileSync(kept, 'utf8')).toBe(text)
    expect(original.bytes).toBeNull()
  })

  it('hand a small original over with what they read in it', async () => {
    const { original } = await new ReadingPool().readOne(texts(1)[0]!, temporaryFolder())
    expect(new TextDecoder().decode(original.bytes!)).toBe(distinctText(0))
  })

  it('answer what reading in this process gives, word for word', async () => {
    const table =
      'Names and numbers\n\n| Name | Number |\n| --- | --- |\n| Ferry | 12 |\n\nThe ferry came late, said nobody.\n'
    const job = { name: 'table.md', from: { bytes: new TextEncoder().encode(table) } }
    const messages: ReaderMessage[] = []
    await readJobs({ jobs: [job], keepIn: null }, (message) => messages.push(message))
    const article = await new ReadingPool().readOne(job, null)
    expect(article.paragraphs.some(({ kind }) => kind === 'table-row')).toBe(true)
    expect(messages.at(-1)).toEqual({ from: 0, answers: [{ ok: true, kind: 'article', article }] })
  })
})
