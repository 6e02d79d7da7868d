/** How far a text is from the wanted one: the measures of the public benchmarks. */
export interface TextScore {
  /** Shares of runs of four words: in both, in the text alone, in the wanted alone. */
  tp: number
  fp: number
  fn: number
  wordF1: number
  paragraphs: number
  lost: number
}

/** Scores a text against the wanted one. */
export function scoreText(wanted: string, text: string): TextScore {
  const shared = overlap(runs(words(wanted), 4), runs(words(text), 4))
  const lower = words(wanted.toLowerCase())
  const got = words(text.toLowerCase())
  const { tp } = overlap(counted(lower), counted(got), false)
  const precision = got.length ? tp / got.length : 0
  const recall = lower.length ? tp / lower.length : 0
  const have = runs(got, 3)
  const paragraphs = wanted
    .split(/\n+/)
    .map((each) => words(each.toLowerCase()))
    .filter((each) => each.length >= 12)
  const lost = paragraphs.filter((each) => {
    const triples = [...runs(each, 3).keys()]
    return triples.filter((triple) => have.has(triple)).length < triples.length / 2
  }).length
  return {
    ...shared,
    wordF1: tp ? (2 * precision * recall) / (precision + recall) : 0,
    paragraphs: paragraphs.length,
    lost
  }
}

/** The means that the scorer reports of many scores. */
export function summarize(scores: readonly TextScore[]): {
  shingleF1: number
  precision: number
  recall: number
  wordF1: number
  lost: number
} {
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
  const precision = mean(scores.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)))
  const recall = mean(scores.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)))
  const sum = (of: 'lost' | 'paragraphs'): number => scores.reduce((all, score) => all + score[of], 0)
  return {
    shingleF1: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    wordF1: mean(scores.map(({ wordF1 }) => wordF1)),
    lost: sum('lost') / Math.max(1, sum('paragraphs'))
  }
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

function runs(list: string[], length: number): Map<string, number> {
  return counted(
    Array.from({ length: Math.max(1, list.length - length + 1) }, (_, i) => list.slice(i, i + length).join(' ')).filter(
      Boolean
    )
  )
}

function counted(list: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

function overlap(
  wanted: Map<string, number>,
  got: Map<string, number>,
  asShares = true
): { tp: number; fp: number; fn: number } {
  let tp = 0
  let fp = 0
  let fn = 0
  for (const [key, n] of wanted) {
    tp += Math.min(n, got.get(key) ?? 0)
    fn += Math.max(0, n - (got.get(key) ?? 0))
  }
  for (const [key, n] of got) fp += Math.max(0, n - (wanted.get(key) ?? 0))
  const all = asShares ? tp + fp + fn || 1 : 1
  return { tp: tp / all, fp: fp / all, fn: fn / all }
}
