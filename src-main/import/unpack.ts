import fs from 'node:fs/promises'
import path from 'node:path'
import { Archive } from './archive.ts'

/** What programs put into archives beside what people do. */
const leftOut = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i

/**
 * Puts the files of a ZIP archive into a folder of its own, below names that are checked (`readZipDirectory`), and gives them in the
 * order of their names; hidden files are left out. Throws a `LibraryError` when it breaks the rules of `Archive`.
 */
export async function unpack(bytes: Uint8Array, into: string): Promise<{ path: string; name: string }[]> {
  const archive = new Archive(bytes)
  const entries = archive.entries.filter(({ isFolder, name }) => !isFolder && !leftOut.test(name))
  // What an earlier run left half done is done again.
  await fs.rm(into, { recursive: true, force: true })
  for (const { name } of entries) {
    const file = path.join(into, name)
    await fs.mkdir(path.dirname(file), { recursive: true })
    await fs.writeFile(file, archive.read(name)!, { flag: 'wx' })
  }
  return entries.map(({ name }) => ({ path: path.join(into, name), name })).sort((a, b) => (a.name < b.name ? -1 : 1))
}
