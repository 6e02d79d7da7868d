import fs from 'node:fs'
import path from 'node:path'
import { readOriginal } from '../open-file.ts'

/** Gives the files that stand in the folder of an original or below it, by their path relative to it; null for anything else. */
export function readBeside(original: string): (relative: string) => Promise<Uint8Array | null> {
  const folder = path.dirname(path.resolve(original))
  return async (relative) => {
    const file = path.resolve(folder, relative)
    if (path.isAbsolute(relative) || !file.startsWith(folder + path.sep)) return null
    try {
      // A link on the way there could lead anywhere.
      const real = fs.realpathSync(file)
      return real.startsWith(fs.realpathSync(folder) + path.sep) ? readOriginal(real) : null
    } catch {
      return null
    }
  }
}
