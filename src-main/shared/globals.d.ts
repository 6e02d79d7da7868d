/** The few things that every host has and the language's own library does not declare. Anything else is a compile error here. */
declare class URL {
  constructor(url: string, base?: string)
  readonly protocol: string
  readonly href: string
}
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }
interface HTMLElement {
  getAttribute(name: string): string | null
  style: { fontWeight: string }
}
/** A file of the platform's own, only ever handed on. */
interface File {
  readonly name: string
  readonly size: number
}
interface AbortSignal {
  readonly aborted: boolean
  throwIfAborted(): void
}
