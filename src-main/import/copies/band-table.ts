/** Sketches by their bands, in memory: eight bytes a band. What has a sketch is named by a number from 1 on. */
export class BandTable {
  /** How many sketches there are. */
  size = 0
  #bands = new Int32Array(1 << 12)
  /** What has the band in the same place; 0 where none is. */
  #owners = new Int32Array(1 << 12)
  #used = 0

  add(owner: number, bands: readonly number[]): void {
    this.size++
    while ((this.#used + bands.length) * 2 > this.#bands.length) this.#grow()
    for (const band of bands) this.#put(band, owner)
  }

  /** Those that share most bands with a sketch, at most so many. */
  likeliest(bands: readonly number[], count: number): number[] {
    const shared = new Map<number, number>()
    for (const band of bands)
      for (let at = this.#place(band); this.#owners[at] !== 0; at = this.#next(at))
        if (this.#bands[at] === band) shared.set(this.#owners[at]!, (shared.get(this.#owners[at]!) ?? 0) + 1)
    const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count)
    return ranked.map(([owner]) => owner)
  }

  #put(band: number, owner: number): void {
    let at = this.#place(band)
    while (this.#owners[at] !== 0) at = this.#next(at)
    this.#bands[at] = band
    this.#owners[at] = owner
    this.#used++
  }

  #place(band: number): number {
    return (Math.imul(band, 0x9e3779b1) >>> 1) & (this.#bands.length - 1)
  }

  #next(at: number): number {
    return (at + 1) & (this.#bands.length - 1)
  }

  #grow(): void {
    const [bands, owners] = [this.#bands, this.#owners]
    this.#bands = new Int32Array(bands.length * 2)
    this.#owners = new Int32Array(bands.length * 2)
    this.#used = 0
    for (let at = 0; at < bands.length; at++) if (owners[at] !== 0) this.#put(bands[at]!, owners[at]!)
  }
}
