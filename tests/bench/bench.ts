import { parseArgs } from 'node:util'

/** One thing that was measured, with what it is held against. */
export interface Figure {
  what: string
  value: number
  unit: string
  /** The same work with nothing around it, measured in the same run; `of` says what it is. */
  floor?: { value: number; of: string }
  /** What the value must reach, or with `most` must not pass. */
  bar?: { least: number } | { most: number }
}

/** How a benchmark is asked for: the same `seed` gives the same input. */
export interface BenchOptions {
  seed: number
  json: boolean
  check: boolean
  /** Only what has these words in its name, where there is a choice. */
  only: string
}

/** Reads `--seed N --json --check --only WORDS`. */
export function benchOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
      check: { type: 'boolean' },
      only: { type: 'string', default: '' }
    }
  })
  return { seed: Number(values.seed), json: values.json ?? false, check: values.check ?? false, only: values.only }
}

/** Prints what was measured; with `check` the process fails when a figure falls short of its bar. */
export function report(figures: readonly Figure[], { json, check }: BenchOptions): void {
  for (const figure of figures) console.log(json ? JSON.stringify(asJson(figure)) : asLine(figure))
  if (check && figures.some((figure) => !isReached(figure))) process.exitCode = 1
}

function isReached({ value, bar }: Figure): boolean {
  if (!bar) return true
  return 'least' in bar ? value >= bar.least : value <= bar.most
}

function asJson(figure: Figure): unknown {
  const { floor, bar } = figure
  return { ...figure, ...(floor && { ratio: figure.value / floor.value }), ...(bar && { reached: isReached(figure) }) }
}

function asLine(figure: Figure): string {
  const { what, value, unit, floor, bar } = figure
  const number = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(2))
  const beside = floor ? `  ${(value / floor.value).toFixed(2)} of ${number(floor.value)} (${floor.of})` : ''
  const held = bar
    ? `  ${isReached(figure) ? 'reached' : 'FALLS SHORT'}: ${'least' in bar ? `at least ${bar.least}` : `at most ${bar.most}`}`
    : ''
  return `${what.padEnd(44)} ${number(value).padStart(8)} ${unit.padEnd(11)}${beside}${held}`
}
