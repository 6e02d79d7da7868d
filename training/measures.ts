/** How much of a text came out, and how much else did, of one page. */
export interface PageScore {
  /** Four-word shingles: found, too many and missing, each as a share of all. */
  shingles: { found: number; over: number; missing: number }
  wordF1: number
  /** Paragraphs of twelve words or more, and those of them of which less than half came out. */
  paragraphs: number
  lost: number
}

/** The figures of a set of pages. */
export interface SetScore {
  shingleF1: number
  precision: number
  recall: number
  wordF1: number
  lost: number
}

/** The words of a text, as the benchmarks count them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** Compares a page's expected text with what came out. */
export function scorePage(expected: string, got: string): PageScore {
  const [e, g] = [wordsOf(expected), wordsOf(got)]
  const [el, gl] = [wordsOf(expected.toLowerCase()), wordsOf(got.toLowerCase())]
  return { shingles: compareShingles(e, g), wordF1: compareWords(el, gl), ...countLost(expected, gl) }
}

/** The mean figures of pages; of shingles, the harmonic mean of mean precision and mean recall. */
export function scoreSet(pages: readonly PageScore[]): SetScore {
  const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)
  const shingles = pages.map((page) => page.shingles)
  const precision = mean(shingles.filter((s) => s.found + s.over > 0).map((s) => s.found / (s.found + s.over)))
  const recall = mean(shingles.filter((s) => s.found + s.missing > 0).map((s) => s.found / (s.found + s.missing)))
  const paragraphs = pages.reduce((sum, page) => sum + page.paragraphs, 0)
  return {
    shingleF1: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    wordF1: mean(pages.map((page) => page.wordF1)),
    lost: pages.reduce((sum, page) => sum + page.lost, 0) / Math.max(1, paragraphs)
  }
}

function runs(words: readonly string[], size: number): string[] {
  const count = Math.max(1, words.length - size + 1)
  return Array.from({ length: count }, (_, i) => words.slice(i, i + size).join(' '))
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function common(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [item, count] of a) sum += Math.min(count, b.get(item) ?? 0)
  return sum
}

function compareShingles(e: readonly string[], g: readonly string[]): PageScore['shingles'] {
  const [expected, got] = [runs(e, 4), runs(g, 4)]
  const found = common(counted(expected), counted(got))
  const all = expected.length + got.length - found || 1
  return { found: found / all, over: (got.length - found) / all, missing: (expected.length - found) / all }
}

function compareWords(e: readonly string[], g: readonly string[]): number {
  if (!e.length) return g.length ? 0 : 1
  const found = common(counted(e), counted(g))
  return found ? (2 * found) / (e.length + g.length) : 0
}

function countLost(expected: string, got: readonly string[]): { paragraphs: number; lost: number } {
  const have = new Set(runs(got, 3))
  const paragraphs = expected
    .split(/\n+/)
    .map((text) => wordsOf(text.toLowerCase()))
    .filter((words) => words.length >= 12)
    .map((words) => runs(words, 3))
  const lost = paragraphs.filter((list) => list.filter((run) => have.has(run)).length < list.length / 2)
  return { paragraphs: paragraphs.length, lost: lost.length }
}
