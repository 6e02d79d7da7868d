/** Decision trees as they are kept in a weights file: one list for all nodes of all trees, children by index. */
export interface TreesJson {
  /** How many features a row has. */
  features: number
  /** What a row scores before any tree is asked, in log odds. */
  base: number
  /** The index of each tree's first node. */
  roots: number[]
  /** The feature that a node asks for; -1 for a leaf. */
  feature: number[]
  /** The most that the feature may be for the left child; of a leaf, what it adds to the score. */
  value: number[]
  /** The index of the left child; the right one is the next. */
  left: number[]
}

/** Gradient-boosted trees, ready to be asked. */
export interface Trees {
  features: number
  base: number
  roots: Int32Array
  feature: Int16Array
  value: Float32Array
  left: Int32Array
}

/** Makes trees of a weights file's content. */
export function loadTrees(json: TreesJson): Trees {
  return {
    features: json.features,
    base: json.base,
    roots: Int32Array.from(json.roots),
    feature: Int16Array.from(json.feature),
    value: Float32Array.from(json.value),
    left: Int32Array.from(json.left)
  }
}

/** The score of one row of features, in log odds: above 0 is more likely yes than no. `start` is the row's place in `rows`. */
export function score(trees: Trees, rows: Float32Array, start = 0): number {
  const { roots, feature, value, left } = trees
  let sum = trees.base
  for (let i = 0; i < roots.length; i++) {
    let node = roots[i]!
    let asked = feature[node]!
    while (asked >= 0) {
      node = rows[start + asked]! <= value[node]! ? left[node]! : left[node]! + 1
      asked = feature[node]!
    }
    sum += value[node]!
  }
  return sum
}

/** The probability, 0 to 1, that log odds stand for. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
