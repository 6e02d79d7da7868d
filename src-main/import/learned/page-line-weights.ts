import { lineTerms, shapeValue, termPlaces } from '../clean/lines/line-terms.ts'

/** Weights of terms as a file has them: in tenths, each with its place as the distance from the one before. */
export interface PageLineWeightsJson {
  base: number
  steps: number[]
  tenths: number[]
}

/** A weight in tenths for every place of a term, 0 for most. */
export interface PageLineWeights {
  base: number
  tenths: Int8Array
}

/** Makes weights of a weights file's content. */
export function loadPageLineWeights({ base, steps, tenths }: PageLineWeightsJson): PageLineWeights {
  const all = new Int8Array(termPlaces)
  let at = 0
  steps.forEach((step, i) => {
    at += step
    all[at] = tenths[i]!
  })
  return { base, tenths: all }
}

/** The score of a line, in log odds. */
export function scoreOf({ base, tenths }: PageLineWeights, text: string): number {
  const { places, words, count, value } = lineTerms(text)
  let ofWords = 0
  let ofShape = 0
  for (let i = 0; i < words; i++) ofWords += tenths[places[i]!]!
  for (let i = words; i < count; i++) ofShape += tenths[places[i]!]!
  return base + (ofWords * value + ofShape * shapeValue) / 10
}
