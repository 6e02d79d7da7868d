import { loadTrees, type TreesJson } from '#main/import/learned/trees.ts'
import { findCopies } from '#main/import/read/page/copies.ts'
import { featureCount } from '#main/import/read/page/block-features.ts'
import { likelyBy } from '#main/import/read/page/judge.ts'
import { takeBlocks } from '#main/import/read/page/take-blocks.ts'
import { boost, type BoostOptions, type Examples } from './boost.ts'
import { scorePage, scoreSet } from './measures.ts'
import type { PageRows } from './page-rows.ts'
import { randomNumbers } from './random-numbers.ts'

/** One number for every block, by page. */
export type ByPage = Map<PageRows, Float32Array>

/** Pages as they are, each with a variant of it that is only learned from. */
export type Pages = readonly { page: PageRows; variant: PageRows }[]

/** How the trees are grown. */
export const options: BoostOptions = {
  rounds: 150,
  depth: 6,
  rate: 0.1,
  minLeaf: 25,
  rowShare: 0.6,
  featureShare: 0.3,
  lambda: 2
}

/** Trees grown from several seeds answer together: that differs less from page to page. */
const seeds = [1, 2]
/** How much a variant counts beside the page itself. */
const variantWeight = 0.5
const folds = 5

/** What trees say of every page that have seen four fifths of the pages, and none of its site. */
export function crossValidate(pages: Pages): ByPage {
  const answers: ByPage = new Map()
  for (let fold = 0; fold < folds; fold++) {
    const trees = loadTrees(train(pages.filter(({ page }) => foldOf(page) !== fold)))
    for (const { page } of pages) if (foldOf(page) === fold) answers.set(page, likelyBy(trees, page))
  }
  return answers
}

/** Grows the trees on pages and their variants. */
export function train(pages: Pages): TreesJson {
  const examples: Examples = { features: featureCount, ...gather(pages) }
  return meanOf(seeds.map((seed) => boost(examples, { ...options, seed })))
}

/** Trees that answer what several answer on average. */
function meanOf(all: readonly TreesJson[]): TreesJson {
  const mean: TreesJson = { features: featureCount, base: 0, roots: [], feature: [], value: [], left: [] }
  for (const { base, roots, feature, value, left } of all) {
    const start = mean.feature.length
    mean.base += base / all.length
    mean.roots.push(...roots.map((node) => node + start))
    mean.feature.push(...feature)
    mean.value.push(...value.map((each, i) => (feature[i]! < 0 ? Number((each / all.length).toPrecision(4)) : each)))
    mean.left.push(...left.map((node, i) => (feature[i]! < 0 ? 0 : node + start)))
  }
  return mean
}

/** The figures of each set at some thresholds, as lines. */
export function reportSets(title: string, pages: readonly PageRows[], answers: ByPage): string {
  const lines = [...new Set(pages.map(({ of }) => of.set))].flatMap((set) =>
    [0.15, 0.2, 0.25, 0.3, 0.4, 0.5].map((threshold) => {
      const own = pages.filter(({ of }) => of.set === set)
      const figures = scoreSet(
        own.map((page) => scorePage(page.of.gold, textOver(page, answers.get(page)!, threshold)))
      )
      const shown = Object.entries(figures).map(([name, value]: [string, number]) => `${name} ${value.toFixed(4)}`)
      return `${title}, ${set}, over ${threshold}: ${shown.join('  ')}`
    })
  )
  return lines.join('\n')
}

/** The text of the blocks over a threshold, without copies. */
function textOver(page: PageRows, likely: Float32Array, threshold: number): string {
  const taken = takeBlocks(page.blocks, page, likely, threshold)
  const copies = findCopies(page.blocks, page.traits, taken)
  return taken.flatMap((i) => (copies.has(i) ? [] : [page.blocks[i]!.text])).join('\n')
}

/** Pages of one site are always in the same fold. */
function foldOf({ of }: PageRows): number {
  let hash = 2166136261
  for (let i = 0; i < of.site.length; i++) hash = Math.imul(hash ^ of.site.charCodeAt(i), 16777619)
  return (hash >>> 0) % folds
}

/** Lines of menus are many and alike: one in four stands for them all. */
function gather(pages: Pages): Required<Omit<Examples, 'features'>> {
  const random = randomNumbers(7)
  const all = pages.flatMap(({ page, variant }) => [page, variant])
  const kept = all.map((page) => page.blocks.flatMap((_, i) => (isTrivial(page, i) && random() > 0.25 ? [] : [i])))
  const count = kept.reduce((sum, own) => sum + own.length, 0)
  const gathered = {
    rows: new Float32Array(count * featureCount),
    labels: new Float32Array(count),
    weights: new Float32Array(count)
  }
  let at = 0
  all.forEach((page, k) => {
    for (const i of kept[k]!) {
      gathered.rows.set(page.rows.subarray(i * featureCount, (i + 1) * featureCount), at * featureCount)
      gathered.labels[at] = page.labels[i]!
      gathered.weights[at] = page.weights[i]! * (isTrivial(page, i) ? 4 : 1) * (k % 2 ? variantWeight : 1)
      at += 1
    }
  })
  return gathered
}

function isTrivial({ labels, traits }: PageRows, i: number): boolean {
  const { words, linked } = traits[i]!
  return labels[i]! < 0.1 && (words < 3 || (words < 12 && linked > 0.8))
}
