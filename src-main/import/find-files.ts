import fs from 'node:fs/promises'
import path from 'node:path'
import type { ImportSource } from '#shared/model.ts'

/** A file to import. */
export interface FoundFile {
  /** Absolute. */
  path: string
  name: string
}

/** How deep a dropped folder is looked into. */
const deepest = 8

/**
 * The files to import: a folder gives the regular files in it, in the order of their names; hidden files, links and
 * libraries in it are passed over, and so is what belongs to a saved page.
 */
export async function findFiles(sources: readonly ImportSource[]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const source of sources) {
    const name = source.name ?? path.basename(source.path)
    const isFolder = await fs.lstat(source.path).then(
      (stat) => stat.isDirectory(),
      () => false
    )
    if (isFolder) await walk(source.path, name, 1, found)
    // What is missing or no file stays in the list, so that the report says so.
    else found.push({ path: path.resolve(source.path), name })
  }
  return found
}

async function walk(folder: string, name: string, depth: number, found: FoundFile[]): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => {
    found.push({ path: folder, name })
    return []
  })
  if (entries.some((entry) => entry.name === 'library.db')) return
  const pages = new Set(entries.map((entry) => /^(.+)\.x?html?$/i.exec(entry.name)?.[1]).filter(Boolean))
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || isOfPage(entry.name, pages)) continue
    const inner = { path: path.join(folder, entry.name), name: `${name}/${entry.name}` }
    if (entry.isFile()) found.push(inner)
    else if (entry.isDirectory() && depth < deepest) await walk(inner.path, inner.name, depth + 1, found)
  }
}

/** Whether a folder holds the pictures and scripts of a page that a browser saved beside it. */
function isOfPage(name: string, pages: ReadonlySet<string | undefined>): boolean {
  return pages.has(
    /^(.+)(?:[_.-](?:files|Dateien|fichiers|archivos|bestanden|pliki|file|filer)|\.files)$/i.exec(name)?.[1]
  )
}
