/** A run of lines: from `start` up to, without, `end`. */
export interface Stretch {
  start: number
  end: number
}

/** The run of lines whose weights have the largest sum; empty when every weight is negative. */
export function bestStretch(weights: ArrayLike<number>): Stretch {
  const best = { start: 0, end: 0 }
  let most = 0
  let start = 0
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!
    if (sum > most) {
      most = sum
      best.start = start
      best.end = i + 1
    } else if (sum < 0) {
      sum = 0
      start = i + 1
    }
  }
  return best
}
