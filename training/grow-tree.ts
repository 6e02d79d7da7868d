import type { TreesJson } from '#main/import/learned/trees.ts'
import { mostBins, type Binned } from './bins.ts'

/** What every tree of one training is grown from. */
export interface Grower extends Binned {
  count: number
  /** Of each row its gradient, curvature and weight, one after the other. */
  slopes: Float32Array
  depth: number
  minLeaf: number
  lambda: number
  rate: number
}

interface Split {
  gain: number
  feature: number
  bin: number
}

/** For each feature asked and each of its bins: sums of gradient, curvature and weight. */
type Sums = Float64Array

const perFeature = (mostBins + 1) * 3

/** Grows one tree over the rows seen, adds its nodes to the trees, and its answers to the scores of all rows. */
export function growTree(
  grower: Grower,
  trees: TreesJson,
  seen: Int32Array,
  asked: readonly number[],
  scores: Float64Array
): void {
  const root = addNode(trees)
  trees.roots.push(root)
  const grow = (node: number, rows: Int32Array, sums: Sums, depth: number): void => {
    const split = depth > 0 ? bestSplit(grower, sums, asked) : null
    if (!split) {
      trees.value[node] = Number(leaf(grower, rows).toPrecision(4))
      return
    }
    const own = grower.bins[split.feature]!
    const left = addNode(trees)
    addNode(trees)
    trees.feature[node] = split.feature
    trees.value[node] = grower.limits[split.feature]![split.bin]!
    trees.left[node] = left
    const leftRows = rows.filter((row) => own[row]! <= split.bin)
    const rightRows = rows.filter((row) => own[row]! > split.bin)
    // What one child does not have is the other's: only the smaller one is counted.
    const isLeftSmaller = leftRows.length < rightRows.length
    const smaller = depth > 1 ? sumUp(grower, isLeftSmaller ? leftRows : rightRows, asked) : sums
    if (depth > 1) for (let i = 0; i < sums.length; i++) sums[i]! -= smaller[i]!
    grow(left, leftRows, isLeftSmaller ? smaller : sums, depth - 1)
    grow(left + 1, rightRows, isLeftSmaller ? sums : smaller, depth - 1)
  }
  grow(root, seen, sumUp(grower, seen, asked), grower.depth)
  for (let row = 0; row < grower.count; row++) scores[row]! += answer(grower, trees, root, row)
}

function addNode(trees: TreesJson): number {
  trees.feature.push(-1)
  trees.value.push(0)
  trees.left.push(0)
  return trees.feature.length - 1
}

function leaf({ slopes, lambda, rate }: Grower, rows: Int32Array): number {
  let g = 0
  let h = 0
  for (const row of rows) {
    g += slopes[row * 3]!
    h += slopes[row * 3 + 1]!
  }
  return (-g / (h + lambda)) * rate
}

function sumUp({ bins, slopes }: Grower, rows: Int32Array, asked: readonly number[]): Sums {
  const sums = new Float64Array(asked.length * perFeature)
  asked.forEach((feature, k) => {
    const own = bins[feature]!
    const start = k * perFeature
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const at = start + own[row]! * 3
      sums[at]! += slopes[row * 3]!
      sums[at + 1]! += slopes[row * 3 + 1]!
      sums[at + 2]! += slopes[row * 3 + 2]!
    }
  })
  return sums
}

/** The question whose answer tells most, or null when none leaves enough rows on both sides. */
function bestSplit(grower: Grower, sums: Sums, asked: readonly number[]): Split | null {
  let best: Split | null = null
  asked.forEach((feature, k) => {
    const found = bestBin(grower, sums, k * perFeature, feature)
    if (found && found.gain > (best?.gain ?? 1e-6)) best = found
  })
  return best
}

function bestBin({ limits, lambda, minLeaf }: Grower, sums: Sums, start: number, feature: number): Split | null {
  const size = limits[feature]!.length
  let [allG, allH, allW] = [0, 0, 0]
  for (let at = start; at <= start + size * 3; at += 3) {
    allG += sums[at]!
    allH += sums[at + 1]!
    allW += sums[at + 2]!
  }
  let best: Split | null = null
  let [g, h, w] = [0, 0, 0]
  const whole = (allG * allG) / (allH + lambda)
  for (let bin = 0; bin < size; bin++) {
    g += sums[start + bin * 3]!
    h += sums[start + bin * 3 + 1]!
    w += sums[start + bin * 3 + 2]!
    if (w < minLeaf || allW - w < minLeaf) continue
    const gain = (g * g) / (h + lambda) + (allG - g) ** 2 / (allH - h + lambda) - whole
    if (gain > (best?.gain ?? 0)) best = { gain, feature, bin }
  }
  return best
}

/** What a tree answers for a row, found by its bins. */
function answer({ bins, limits }: Grower, trees: TreesJson, root: number, row: number): number {
  let node = root
  while (trees.feature[node]! >= 0) {
    const feature = trees.feature[node]!
    const bin = bins[feature]![row]!
    const isLeft = bin < limits[feature]!.length && limits[feature]![bin]! <= trees.value[node]!
    node = isLeft ? trees.left[node]! : trees.left[node]! + 1
  }
  return trees.value[node]!
}
