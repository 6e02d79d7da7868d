/** Something that Loccit asked of the system, as a test may want to see it. */
export interface Call {
  name: string
  /** What it was asked with, as plain JSON. */
  argument: unknown
}

/** Everything asked so far, in order. */
export const calls: Call[] = []

/** Notes down a call. */
export function noteCall(name: string, argument: unknown): void {
  calls.push({ name, argument: JSON.parse(JSON.stringify(argument ?? null)) as unknown })
}
