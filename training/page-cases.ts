import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { decode } from '#main/import/decode.ts'
import { tidyCharacters } from '#main/import/tidy.ts'

/** A page with the text that people took for its article. */
export interface PageCase {
  id: string
  set: string
  /** The host that the page is from; pages of one site are never on both sides of a trial. */
  site: string
  html: string
  gold: string
}

/** The cases of some folders, each `<set>/<case>/source.html[.gz]` with its `expected.json`. */
export function readPageCases(folders: readonly string[]): PageCase[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .sort()
      .map((id) => readCase(folder, id))
  )
}

function readCase(folder: string, id: string): PageCase {
  const file = fs.readdirSync(path.join(folder, id)).find((name) => name.startsWith('source.'))!
  const stored = fs.readFileSync(path.join(folder, id, file))
  const bytes = file.endsWith('.gz') ? zlib.gunzipSync(stored) : stored
  const expected: { text: string; url?: string } = JSON.parse(
    fs.readFileSync(path.join(folder, id, 'expected.json'), 'utf8')
  )
  const host = expected.url ? new URL(expected.url).hostname.replace(/^www\./, '') : id
  const html = tidyCharacters(decode(bytes, 'text/html').text)
  return { id, set: path.basename(folder), site: host, html, gold: expected.text }
}
