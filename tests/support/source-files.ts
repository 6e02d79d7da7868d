import fs from 'node:fs'
import path from 'node:path'
import { root } from '#main/resource-path.ts'

/** A file of the project: its path from the root, with `/`, and its text. */
export interface SourceFile {
  path: string
  text: string
}

const skipped = new Set(['node_modules', 'out', 'demo', 'test-results', 'playwright-report', '.git', 'fixtures'])

/** Every file below these folders whose name ends in one of the endings. */
export function sourceFiles(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .flatMap(filesBelow)
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort()
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') }))
}

/** The paths of every file below a folder of the project. */
export function filesBelow(folder: string): string[] {
  const absolute = path.join(root, folder)
  if (!fs.existsSync(absolute)) return []
  return fs.readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const inner = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(inner)
    return entry.isFile() ? [inner] : []
  })
}
