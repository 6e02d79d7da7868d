import fs from 'node:fs'
import path from 'node:path'

/** The folder that holds package.json: the checkout, or the packaged app. Found from wherever this code runs, source or bundle. */
export const root = findRoot(import.meta.dirname)

/** The absolute path of a file that ships with Loccit, given from the root, with `/`. */
export function resourcePath(relative: string): string {
  return path.join(root, ...relative.split('/'))
}

function findRoot(folder: string): string {
  if (fs.existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error('package.json was not found above the running code.')
  return findRoot(parent)
}
