import type { TreesJson } from '#main/import/learned/trees.ts'
import { growTree, type Grower } from './grow-tree.ts'
import { binRows } from './bins.ts'
import { randomNumbers } from './random-numbers.ts'

/** Rows of features one after the other, with what is wanted of each: a share from 0 to 1, and how much the row counts. */
export interface Examples {
  features: number
  rows: Float32Array
  labels: Float32Array
  weights?: Float32Array
}

/** How trees are grown. What is left out has the value named here. */
export interface BoostOptions {
  /** How many trees: 200. */
  rounds?: number
  /** How many questions lead to a leaf at most: 5. */
  depth?: number
  /** How much of its answer each tree may give: 0.1. */
  rate?: number
  /** The least weight of the rows in a leaf: 20. */
  minLeaf?: number
  /** The share of the rows that each tree sees: 0.7. */
  rowShare?: number
  /** The share of the features that each tree may ask for: 0.5. */
  featureShare?: number
  /** Pulls leaves towards 0: 1. */
  lambda?: number
  /** The same seed grows the same trees: 1. */
  seed?: number
}

/**
 * Gradient-boosted trees with logistic loss over histograms of the features.
 * @see https://doi.org/10.1145/2939672.2939785
 */
export function boost(examples: Examples, options: BoostOptions = {}): TreesJson {
  const { rounds = 200, depth = 5, rate = 0.1, minLeaf = 20, lambda = 1, seed = 1 } = options
  const { rowShare = 0.7, featureShare = 0.5 } = options
  const { features, labels } = examples
  const count = labels.length
  const weights = examples.weights ?? new Float32Array(count).fill(1)
  const random = randomNumbers(seed)
  const base = priorLogOdds(labels, weights)
  const trees: TreesJson = { features, base, roots: [], feature: [], value: [], left: [] }
  const scores = new Float64Array(count).fill(base)
  const grower: Grower = {
    ...binRows(examples.rows, count, features),
    count,
    slopes: new Float32Array(count * 3),
    depth,
    minLeaf,
    lambda,
    rate
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!))
      grower.slopes[i * 3] = weights[i]! * (p - labels[i]!)
      grower.slopes[i * 3 + 1] = weights[i]! * Math.max(1e-6, p * (1 - p))
      grower.slopes[i * 3 + 2] = weights[i]!
    }
    const seen = Int32Array.from(indices(count).filter(() => random() < rowShare))
    const asked = indices(features).filter(() => random() < featureShare)
    growTree(grower, trees, seen, asked.length ? asked : indices(features), scores)
  }
  return trees
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}

function priorLogOdds(labels: Float32Array, weights: Float32Array): number {
  let yes = 0
  let all = 0
  labels.forEach((label, i) => {
    yes += label * weights[i]!
    all += weights[i]!
  })
  const share = Math.min(0.999, Math.max(0.001, all ? yes / all : 0.5))
  return Math.log(share / (1 - share))
}
