import type { HostMethods } from '#shared/contract.ts'
import { firstPage } from '#shared/first-page.ts'
import type { CarriedLibrary } from './carried-library.ts'
import { serve } from './serve.ts'

/** What every window asks of its library first. */
export const firstAsked: [method: string, parameter: object][] = [
  ['status', {}],
  ['listArticles', { limit: firstPage, offset: 0 }],
  ['countConcerns', {}],
  ['listArticles', { trash: true, limit: firstPage, offset: 0 }],
  ['listNotes', {}],
  ['listNotes', { trash: true }]
]

/**
 * Answers once, to nobody, what a window asks first, while the window is still being made: what the answers are read from is in
 * memory when it asks. Without a library it does nothing.
 */
export async function readAhead(carried: CarriedLibrary): Promise<void> {
  const served = { library: () => carried.library, host: {} as HostMethods }
  await Promise.all(firstAsked.map(([method, parameter]) => serve(served, method, parameter)))
}
