import { newId } from '#shared/id.ts'
import type { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { replyOf } from '#main/hosts/serve.ts'

/** Imports files that the system or a second start handed over. What becomes of them is seen in the window. */
export function importPaths(carried: CarriedLibrary, paths: readonly string[]): void {
  if (paths.length === 0) return
  const sources = paths.map((path) => ({ path }))
  void replyOf(async () => (await carried.current()).importFiles({ id: newId(), sources }))
}
