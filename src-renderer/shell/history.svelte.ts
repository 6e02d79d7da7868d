/** Places a person has been, with the way back and forward. The newest 100 are kept. */
export class History<Place> {
  #past: Place[] = $state.raw([])
  #future: Place[] = $state.raw([])

  get canGoBack(): boolean {
    return this.#past.length > 0
  }

  get canGoForward(): boolean {
    return this.#future.length > 0
  }

  /** Remembers the place that is about to be left for a new one. */
  leave(place: Place): void {
    this.#past = [...this.#past.slice(-99), place]
    this.#future = []
  }

  /** The place before, `here` being where one stands now; null at the beginning. */
  back(here: Place): Place | null {
    const place = this.#past.at(-1)
    if (place === undefined) return null
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, here]
    return place
  }

  /** The place that `back` came from; null at the end. */
  forward(here: Place): Place | null {
    const place = this.#future.at(-1)
    if (place === undefined) return null
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, here]
    return place
  }
}
