import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { resourcePath } from '#main/resource-path.ts'
import { runCommand } from '../../support/run-command.ts'
import { scrapedText } from '../../support/sample-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

interface Extracted {
  file: string
  mediaType: string
  item: { title: string }
  deck: string | null
  published: { iso: string; original: string; zone: string } | null
  language: string | null
  paragraphs: { kind: string; text: string; start: number; end: number }[]
  removed: { text: string; reason: string; line: number }[]
  fields: { field: string; text: string; line: number }[]
}

async function extract(file: string): Promise<Extracted> {
  const ran = await runCommand('extract', file, '--json')
  expect(ran).toMatchObject({ code: 0, error: '' })
  const lines = ran.json<Extracted>()
  expect(lines).toHaveLength(1)
  return lines[0]!
}

describe('extract', () => {
  it('prints what a scraped page would become, and stores nothing', async () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'ferry.txt')
    fs.writeFileSync(file, scrapedText)
    const extracted = await extract(file)
    expect(Object.keys(extracted)).toEqual([
      ...['file', 'mediaType', 'encoding', 'item', 'deck', 'published', 'modified', 'language', 'guessed'],
      ...['paragraphs', 'removed', 'fields']
    ])
    expect(extracted).toMatchObject({
      file,
      mediaType: 'text/plain',
      item: { title: 'Harbour town votes to keep its last ferry' },
      deck: 'Councillors in Elmsund rejected a plan to replace the boat with a bridge',
      published: { iso: '2021-03-14T09:30', original: '14 Mar, 2021 09:30', zone: 'unknown' },
      language: 'en'
    })
    expect(extracted.paragraphs.map(({ text }) => text)).toEqual(scrapedText.trim().split('\n').slice(6))
    expect(extracted.removed.map(({ line }) => line)).toEqual([1, 6])
    expect(extracted.fields.map(({ field, line }) => [field, line])).toEqual([
      ['date', 2],
      ['title', 3],
      ['deck', 5]
    ])
    expect(fs.readdirSync(folder)).toEqual(['ferry.txt'])
  })

  it('prints the same for a person to read', async () => {
    const file = path.join(temporaryFolder(), 'ferry.txt')
    fs.writeFileSync(file, scrapedText)
    const { out, code } = await runCommand('extract', file)
    expect(code).toBe(0)
    expect(out).toContain('published  2021-03-14T09:30, zone unknown')
    expect(out).toContain('2 lines set aside')
    expect(out).toContain('line 6  headline repeated')
  })

  const given = resourcePath('../shared/data/000_cfe5b5b15151806e.txt')
  it.skipIf(!fs.existsSync(given))('reads the one article that was given to the project', async () => {
    const extracted = await extract(given)
    const lines = fs
      .readFileSync(given, 'utf8')
      .split('\n')
      .map((line) => line.trim())
    expect(extracted).toMatchObject({
      item: { title: lines[3] },
      deck: lines[5],
      published: { iso: '2022-12-23T10:24', zone: 'unknown' },
      language: 'en'
    })
    expect(extracted.paragraphs.map(({ text }) => text)).toEqual(lines.slice(7).filter(Boolean))
    expect(extracted.paragraphs).toHaveLength(8)
    expect(extracted.removed.map(({ line }) => line)).toEqual([1, 7])
    expect(extracted.fields.map(({ field }) => field).sort()).toEqual(['date', 'deck', 'title'])
  })
})
