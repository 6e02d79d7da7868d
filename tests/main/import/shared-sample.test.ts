import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'

const file = path.resolve(import.meta.dirname, '../../../../shared/data/000_cfe5b5b15151806e.txt')

describe.skipIf(!fs.existsSync(file))('the sample that the project began with', () => {
  it('becomes headline, deck, time without a zone and eight paragraphs, with two lines set aside', async () => {
    const bytes = fs.readFileSync(file)
    const lines = bytes.toString('utf8').split('\n')
    const read = await extract(bytes, { name: path.basename(file) })
    expect(read.item.title).toBe(lines[3])
    expect(read.deck).toBe(lines[5])
    expect(read.published).toEqual({ iso: '2022-12-23T10:24', original: lines[1], zone: 'unknown' })
    expect(read.language).toBe('en')
    expect(read.item['container-title']).toBeUndefined()
    const paragraphs = lines.slice(7).filter(Boolean)
    expect(paragraphs).toHaveLength(8)
    expect(bodyParagraphs(read.paragraphs).map(({ text }) => text)).toEqual(paragraphs)
    expect(read.removed).toEqual([
      { text: lines[0], reason: 'icon names', line: 1 },
      { text: lines[6], reason: 'headline repeated', line: 7 }
    ])
    expect(read.fields).toEqual([
      { field: 'date', text: lines[1], line: 2 },
      { field: 'title', text: lines[3], line: 4 },
      { field: 'deck', text: lines[5], line: 6 }
    ])
  })
})
