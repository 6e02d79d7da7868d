import { describe, expect, it } from 'vitest'
import { loadTrees, probability, score } from '#main/import/learned/trees.ts'
import { boost, type Examples } from '../../../training/boost.ts'
import { randomNumbers } from '../../../training/random-numbers.ts'

/** Points in a square, yes where exactly one of two coordinates is above a half; the third feature says nothing. */
function crossed(count: number, seed: number): Examples {
  const random = randomNumbers(seed)
  const rows = Float32Array.from({ length: count * 3 }, () => random())
  const labels = Float32Array.from({ length: count }, (_, i) => (rows[i * 3]! > 0.5 !== rows[i * 3 + 1]! > 0.5 ? 1 : 0))
  return { features: 3, rows, labels }
}

describe('boosted trees', () => {
  const options = { rounds: 40, depth: 3, rate: 0.3, featureShare: 1 }

  it('learn what no single feature tells, and tell it of points they have not seen', () => {
    const trees = loadTrees(boost(crossed(2000, 1), options))
    const { rows, labels } = crossed(500, 2)
    const right = [...labels].filter((label, i) => probability(score(trees, rows, i * 3)) > 0.5 === label > 0.5)
    expect(right.length).toBeGreaterThan(480)
  })

  it('are the same for the same seed', () => {
    expect(boost(crossed(300, 1), options)).toEqual(boost(crossed(300, 1), options))
    expect(boost(crossed(300, 1), { ...options, seed: 2 })).not.toEqual(boost(crossed(300, 1), options))
  })

  it('leave rows without weight out of account', () => {
    const examples = crossed(400, 1)
    const weights = Float32Array.from({ length: 800 }, (_, i) => (i < 400 ? 1 : 0))
    const rows = Float32Array.from([...examples.rows, ...examples.rows])
    const labels = Float32Array.from([...examples.labels, ...examples.labels.map((label) => 1 - label)])
    const trees = loadTrees(boost({ features: 3, rows, labels, weights }, { ...options, rowShare: 1 }))
    const right = [...examples.labels].filter((label, i) => score(trees, rows, i * 3) > 0 === label > 0.5)
    expect(right.length).toBeGreaterThan(380)
  })

  it('say how likely yes is when there is nothing to ask', () => {
    const labels = Float32Array.from({ length: 100 }, (_, i) => (i < 20 ? 1 : 0))
    const trees = loadTrees(boost({ features: 1, rows: new Float32Array(100), labels }, { rounds: 3 }))
    expect(probability(score(trees, new Float32Array(1)))).toBeCloseTo(0.2)
  })
})
