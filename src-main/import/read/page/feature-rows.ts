/** Rows of numbers, one a block, that are written one number after the other. No arrays are made on the way: a page has hundreds of thousands of numbers. */
export class FeatureRows {
  readonly numbers: Float32Array
  readonly #width: number
  #at = 0

  constructor(count: number, width: number) {
    this.numbers = new Float32Array(count * width)
    this.#width = width
  }

  /** Goes on writing at the start of a row. */
  goTo(row: number): void {
    this.#at = row * this.#width
  }

  add(number: number): void {
    this.numbers[this.#at++] = number
  }

  addAll(numbers: readonly number[]): void {
    for (let i = 0; i < numbers.length; i++) this.add(numbers[i]!)
  }

  /** Adds the lowest bits of a set as so many numbers, each 0 or 1. */
  addBits(set: number, count: number): void {
    for (let bit = 0; bit < count; bit++) this.add((set >> bit) & 1)
  }

  /** Adds the same number so many times and gives the place of the first. */
  fill(number: number, count: number): number {
    const start = this.#at
    this.#at += count
    this.numbers.fill(number, start, this.#at)
    return start
  }
}
