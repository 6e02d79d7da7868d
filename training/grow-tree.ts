import type { TreesJson } from '#main/import/learned/trees.ts'
import type { Binned } from './bins.ts'

/** What every tree of one training is grown from. */
export interface Grower extends Binned {
  count: number
  gradients: Float32Array
  curvatures: Float32Array
  weights: Float32Array
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

const bins = 256

/** Grows one tree over the rows seen, adds its nodes to the trees, and its answers to the scores of all rows. */
export function growTree(
  grower: Grower,
  trees: TreesJson,
  seen: Int32Array,
  asked: readonly number[],
  scores: Float64Array
): void {
  const node = addNode(trees)
  trees.roots.push(node)
  grow(grower, trees, node, seen, asked, grower.depth)
  for (let row = 0; row < grower.count; row++) scores[row]! += answer(grower, trees, node, row)
}

function addNode(trees: TreesJson): number {
  trees.feature.push(-1)
  trees.value.push(0)
  trees.left.push(0)
  return trees.feature.length - 1
}

function grow(
  grower: Grower,
  trees: TreesJson,
  node: number,
  rows: Int32Array,
  asked: readonly number[],
  depth: number
): void {
  const split = depth > 0 ? bestSplit(grower, rows, asked) : null
  if (!split) {
    trees.value[node] = Number(leaf(grower, rows).toPrecision(4))
    return
  }
  const own = grower.bins[split.feature]!
  const left = addNode(trees)
  const right = addNode(trees)
  trees.feature[node] = split.feature
  trees.value[node] = grower.limits[split.feature]![split.bin]!
  trees.left[node] = left
  const isLeft = (row: number): boolean => own[row]! <= split.bin
  grow(grower, trees, left, rows.filter(isLeft), asked, depth - 1)
  grow(
    grower,
    trees,
    right,
    rows.filter((row) => !isLeft(row)),
    asked,
    depth - 1
  )
}

function leaf({ gradients, curvatures, lambda, rate }: Grower, rows: Int32Array): number {
  let g = 0
  let h = 0
  for (const row of rows) {
    g += gradients[row]!
    h += curvatures[row]!
  }
  return (-g / (h + lambda)) * rate
}

/** The question whose answer tells most, or null when none leaves enough rows on both sides. */
function bestSplit(grower: Grower, rows: Int32Array, asked: readonly number[]): Split | null {
  let best: Split | null = null
  for (const feature of asked) {
    const found = bestBin(grower, rows, feature)
    if (found && found.gain > (best?.gain ?? 1e-6)) best = found
  }
  return best
}

const sums = { g: new Float64Array(bins), h: new Float64Array(bins), w: new Float64Array(bins) }

function bestBin(grower: Grower, rows: Int32Array, feature: number): Split | null {
  const { gradients, curvatures, weights, lambda, minLeaf } = grower
  const own = grower.bins[feature]!
  const size = grower.limits[feature]!.length
  if (size === 0) return null
  const { g, h, w } = sums
  g.fill(0, 0, size + 1)
  h.fill(0, 0, size + 1)
  w.fill(0, 0, size + 1)
  const all = { g: 0, h: 0, w: 0 }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const bin = own[row]!
    g[bin]! += gradients[row]!
    h[bin]! += curvatures[row]!
    w[bin]! += weights[row]!
  }
  for (let bin = 0; bin <= size; bin++) {
    all.g += g[bin]!
    all.h += h[bin]!
    all.w += w[bin]!
  }
  let best: Split | null = null
  const left = { g: 0, h: 0, w: 0 }
  const whole = (all.g * all.g) / (all.h + lambda)
  for (let bin = 0; bin < size; bin++) {
    left.g += g[bin]!
    left.h += h[bin]!
    left.w += w[bin]!
    if (left.w < minLeaf || all.w - left.w < minLeaf) continue
    const right = all.g - left.g
    const gain = (left.g * left.g) / (left.h + lambda) + (right * right) / (all.h - left.h + lambda) - whole
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
