import fs from 'node:fs/promises'
import path from 'node:path'
import type { ImportSource } from '#shared/model.ts'
import { byName } from '#shared/natural-order.ts'
import { partsOfPages } from '#shared/saved-page.ts'

/** A file to import. */
export interface FoundFile {
  /** Absolute. */
  path: string
  name: string
}

/** How deep a dropped folder is looked into. */
const deepest = 8

/**
 * The files to import: a folder gives the regular files in it, in the natural order of their names; hidden files, links and
 * libraries in it are passed over, and so is what belongs to a saved page among all that is given.
 */
export async function findFiles(sources: readonly ImportSource[]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const source of sources) {
    const place = path.resolve(source.path)
    const name = source.name ?? path.basename(place)
    const isFolder = await fs.lstat(place).then(
      (stat) => stat.isDirectory(),
      () => false
    )
    if (isFolder) await walk(place, name, 1, found)
    // What is missing or no file stays in the list, so that the report says so.
    else found.push({ path: place, name })
  }
  const isPart = partsOfPages(found.map((file) => file.path))
  return found.filter((file) => !isPart(file.path))
}

async function walk(folder: string, name: string, depth: number, found: FoundFile[]): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => {
    found.push({ path: folder, name })
    return []
  })
  if (entries.some((entry) => entry.name === 'library.db')) return
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const inner = { path: path.join(folder, entry.name), name: `${name}/${entry.name}` }
    if (entry.isFile()) found.push(inner)
    else if (entry.isDirectory() && depth < deepest) await walk(inner.path, inner.name, depth + 1, found)
  }
}
