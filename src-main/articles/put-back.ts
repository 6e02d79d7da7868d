import type { Id } from '#shared/model.ts'
import type { ImportTarget } from '#main/import/import-files.ts'
import { readAgain } from './read-again.ts'

/** Reads the original again with one more line kept in the text, as a new version; every passage is placed in it. */
export function putBack(target: ImportTarget, article: Id, line: number): Promise<void> {
  return readAgain(target, article, { keep: line })
}
