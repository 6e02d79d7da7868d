import { describe, expect, it } from 'vitest'
import { settleSketches } from '#main/db/sketches.ts'
import { noteSketches, recentSketches } from '#main/import/copies/recent-sketches.ts'
import { randomFrom } from '../../support/distinct-text.ts'
import { temporaryDatabase } from '../../support/copies-library.ts'

const random = randomFrom(7)
/** Sketches of which each shares two bands with the one before it. */
const sketches = Array.from({ length: 1_200 }, (_, i) => ({
  article: i + 1,
  bands: [i, i, i + 1, i + 1].map((n, k) => (n * 4 + (k % 2)) | 0).concat(Math.floor(random() * 2 ** 31))
}))

describe('recent sketches', () => {
  it('are found by the bands that they share, those that share most first', async () => {
    const db = await temporaryDatabase()
    await db.write((tx) => noteSketches(tx, sketches))
    const recent = await db.write(recentSketches)
    for (const { article, bands } of sketches.slice(1, -1))
      expect(recent.likeliest(bands, 3)).toEqual([article, article - 1, article + 1])
  })

  it('are forgotten with the transaction that noted them', async () => {
    const db = await temporaryDatabase()
    await db.write((tx) => noteSketches(tx, sketches.slice(0, 10)))
    const failed = db.write(async (tx) => {
      await noteSketches(tx, sketches.slice(500))
      throw new Error('The disk is full.')
    })
    await expect(failed).rejects.toThrow('The disk is full.')
    const recent = await db.write(recentSketches)
    expect(recent.size).toBe(10)
    expect(recent.likeliest(sketches[600]!.bands, 5)).toEqual([])
  })

  it('stand in the index by band once they are settled, piece by piece', async () => {
    const db = await temporaryDatabase()
    await db.write((tx) => noteSketches(tx, sketches))
    expect(await db.write((tx) => settleSketches(tx, 700))).toBe(true)
    expect((await db.write(recentSketches)).size).toBe(500)
    expect(await db.write((tx) => settleSketches(tx, 700))).toBe(false)
    const rows = await db.read.all<{ article: number }>(
      'SELECT DISTINCT article FROM sketch_band WHERE band = ?',
      sketches[3]!.bands[0]!
    )
    expect(rows.map(({ article }) => article)).toContain(4)
  })
})
