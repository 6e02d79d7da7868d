/** Features sorted into at most `mostBins` bins each, feature by feature; `limits` holds the most that a bin takes. */
export interface Binned {
  bins: Uint8Array[]
  limits: Float32Array[]
}

/** More would tell little. */
export const mostBins = 64

/** Bins that hold about as many rows each. Limits lie halfway between two values that occur. */
export function binRows(rows: Float32Array, count: number, features: number): Binned {
  const bins: Uint8Array[] = []
  const limits: Float32Array[] = []
  for (let feature = 0; feature < features; feature++) {
    const values = new Float32Array(count)
    for (let i = 0; i < count; i++) values[i] = rows[i * features + feature]!
    const own = limitsOf(Float32Array.from(values).sort())
    limits.push(own)
    bins.push(Uint8Array.from(values, (value) => binOf(own, value)))
  }
  return { bins, limits }
}

function limitsOf(sorted: Float32Array): Float32Array {
  const found: number[] = []
  const step = sorted.length / mostBins
  let next = step
  for (let i = 0; i + 1 < sorted.length; i++) {
    if (sorted[i] === sorted[i + 1]) continue
    if (i + 1 < next && distinct(sorted) > mostBins) continue
    found.push(halfway(sorted[i]!, sorted[i + 1]!))
    next = i + 1 + step
  }
  return Float32Array.from(found.slice(0, mostBins - 1))
}

const counted = new WeakMap<Float32Array, number>()

function distinct(sorted: Float32Array): number {
  const known = counted.get(sorted)
  if (known !== undefined) return known
  let count = sorted.length ? 1 : 0
  for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) count += 1
  counted.set(sorted, count)
  return count
}

/** Subtle: a sum of neighbours may round to the larger one, which then would fall on the wrong side. */
function halfway(a: number, b: number): number {
  const middle = Math.fround(a + (b - a) / 2)
  return middle < b ? middle : a
}

function binOf(limits: Float32Array, value: number): number {
  let low = 0
  let high = limits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= limits[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
