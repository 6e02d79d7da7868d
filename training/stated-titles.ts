import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { extract } from '#main/import/extract.ts'

/** The headlines that the pages of a folder of cases state, by the case's name. Pages that state none are left out. */
export async function statedTitles(folder: string): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const id of fs.readdirSync(folder)) {
    const name = fs.readdirSync(path.join(folder, id)).find((file) => file.startsWith('source.html'))
    if (!name) continue
    const bytes = fs.readFileSync(path.join(folder, id, name))
    const page = await extract(name.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes, { name: 'page.html' })
    if (page.item.title && !page.guessed.includes('title')) titles.set(id, page.item.title)
  }
  return titles
}
