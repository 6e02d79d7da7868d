type Listener = (...args: never[]) => unknown

/** What Electron's objects have in common: they emit, and some of what they emit can be prevented. */
export class Emitter {
  readonly #listeners = new Map<string, Listener[]>()

  /** Typed to give `never`, which stands for the `this` of every overload that Electron has. */
  on(event: string, listener: Listener): never {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
    return this as never
  }

  once(event: string, listener: Listener): never {
    const first: Listener = (...args) => {
      this.#listeners.set(
        event,
        this.#listeners.get(event)!.filter((other) => other !== first)
      )
      listener(...args)
    }
    return this.on(event, first)
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as never[]))
  }

  /** Emits an event with these details that listeners may prevent, and says whether one did. */
  prevented(event: string, details: object = {}): boolean {
    let defaultPrevented = false
    this.emit(event, { ...details, preventDefault: () => (defaultPrevented = true) })
    return defaultPrevented
  }
}
