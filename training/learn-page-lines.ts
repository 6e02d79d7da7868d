import { lineTerms, shapeValue, termPlaces } from '#main/import/clean/lines/line-terms.ts'
import type { PageLineWeightsJson } from '#main/import/learned/page-line-weights.ts'
import { probability } from '#main/import/learned/trees.ts'
import { randomNumbers } from './random-numbers.ts'

/** A line to learn from. */
export interface LabelledLine {
  text: string
  isPage: boolean
  weight: number
}

const epochs = 12
const rate = 0.3
/** Weights nearer to 0 are left out. */
const leastTenths = 5

/** Weights as they are learned: one for every place of a term. */
interface Learned {
  base: number
  weights: Float32Array
}

/** A line's terms with what each counts. */
interface Row {
  places: Int32Array
  values: Float32Array
  label: number
  weight: number
}

/** Learns a weight for every term by logistic regression with steps that grow smaller (AdaGrad); the same for the same examples. */
export function learnPageLines(examples: readonly LabelledLine[]): PageLineWeightsJson {
  const random = randomNumbers(3)
  const rows = examples.map(rowOf)
  const learned: Learned = { base: 0, weights: new Float32Array(termPlaces) }
  const squares = new Float32Array(termPlaces).fill(1e-3)
  let baseSquares = 1e-3
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random)
    for (const { places, values, label, weight } of rows) {
      let score = learned.base
      places.forEach((place, i) => (score += learned.weights[place]! * values[i]!))
      const gradient = (probability(score) - label) * weight
      baseSquares += gradient * gradient
      learned.base -= (rate * gradient) / Math.sqrt(baseSquares)
      places.forEach((place, i) => {
        const own = gradient * values[i]!
        squares[place]! += own * own
        learned.weights[place]! -= (rate * own) / Math.sqrt(squares[place]!)
      })
    }
  }
  return asJson(learned)
}

function rowOf({ text, isPage, weight }: LabelledLine): Row {
  const { places, words, count, value } = lineTerms(text)
  return {
    places: places.slice(0, count),
    values: Float32Array.from({ length: count }, (_, i) => (i < words ? value : shapeValue)),
    label: isPage ? 1 : 0,
    weight
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
}

/** What a file keeps of weights: those that are not next to nothing, in tenths. */
function asJson({ base, weights }: Learned): PageLineWeightsJson {
  const json: PageLineWeightsJson = { base: Number(base.toFixed(3)), steps: [], tenths: [] }
  let last = 0
  weights.forEach((weight, place) => {
    const tenths = Math.max(-127, Math.min(127, Math.round(weight * 10)))
    if (Math.abs(tenths) < leastTenths) return
    json.steps.push(place - last)
    json.tenths.push(tenths)
    last = place
  })
  return json
}
