import { SvelteMap } from 'svelte/reactivity'
import type { Library } from '#shared/contract.ts'
import type { TypedDate } from '#shared/typed-date.ts'

/** How the dates read that were typed into a form, as the library says. */
export class TypedDates {
  readonly #library: Pick<Library, 'readDate'>
  readonly #read = new SvelteMap<string, TypedDate>()

  constructor(library: Pick<Library, 'readDate'>) {
    this.#library = library
  }

  /** By the text as it was typed, without spaces around it; a text is missing until `ask` was answered. */
  get read(): ReadonlyMap<string, TypedDate> {
    return this.#read
  }

  /** Has texts read that were not read yet. Rejects when the library can't be asked. */
  async ask(...texts: string[]): Promise<void> {
    const open = texts.map((text) => text.trim()).filter((text) => text && !this.#read.has(text))
    await Promise.all(
      open.map(async (text) => this.#read.set(text, await this.#library.readDate({ text: text.slice(0, 200) })))
    )
  }
}
