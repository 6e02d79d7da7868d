import fs from 'node:fs'
import path from 'node:path'

/** A case of the development data: a scraped text, and the article in it. */
export interface TextCase {
  id: string
  set: string
  source: string
  expected: string
  metric: 'shingles' | 'words'
  gone: string[]
  title: string | null
}

/** Every case of a folder of cases whose source is plain text. */
export function textCases(folder: string): TextCase[] {
  return fs.readdirSync(folder).flatMap((id) => {
    const expected = JSON.parse(fs.readFileSync(path.join(folder, id, 'expected.json'), 'utf8')) as {
      text: string
      metric: TextCase['metric']
      gone?: string[]
      title?: string
    }
    return {
      id,
      set: path.basename(folder),
      source: fs.readFileSync(path.join(folder, id, 'source.txt'), 'utf8'),
      expected: expected.text,
      metric: expected.metric,
      gone: expected.gone ?? [],
      title: expected.title ?? null
    }
  })
}
