import net from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readReferences } from '#main/import/references/read-references.ts'
import { referenceFormat } from '#main/import/references/reference-format.ts'
import { referenceCases } from '../../../support/reference-cases.ts'

describe('reading bibliographic items', () => {
  it.each(referenceCases())('reads $name as its expected.json says', async ({ text, expected }) => {
    const format = referenceFormat(text.slice(0, 4096))
    expect({ format, ...(await readReferences(text, format!)) }).toEqual(expected)
  })

  it('lets no key of a file reach the prototypes', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('reads thousands of entries, and lets others have their turn meanwhile', async () => {
    const entry = (n: number): string =>
      `@article{k${n},\n  title = {Crossing number ${n}},\n  author = {Lind, Vera and Иванова, Мария},\n  year = ${1900 + (n % 100)},\n  journal = jin\n}\n`
    const text = `@string{jin = {Inland}}\n${Array.from({ length: 5000 }, (_, n) => entry(n)).join('\n')}@article{broken, title`
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const { items, failed } = await readReferences(text, 'bibtex')
    clearInterval(timer)
    expect(items).toHaveLength(5000)
    expect(items.at(-1)).toMatchObject({ title: 'Crossing number 4999', 'container-title': 'Inland' })
    expect(failed).toMatchObject([{ line: 35_001 }])
    expect(turns).toBeGreaterThan(10)
  }, 60_000)

  it('never asks the network, whatever an entry looks like', async () => {
    const connected = vi.spyOn(net.Socket.prototype, 'connect')
    onTestFinished(() => connected.mockRestore())
    const address = 'https://www.wikidata.org/wiki/Q42'
    await readReferences(`[{ "type": "book", "title": "Q42", "URL": "${address}" }]`, 'csl-json')
    await readReferences(`TY  - GEN\nTI  - 10.5555/x\nUR  - ${address}\nER  - \n`, 'ris')
    await readReferences(`@misc{q, title = {${address}}, url = {${address}}}`, 'bibtex')
    expect(connected).not.toHaveBeenCalled()
  })
})

describe('telling a file of bibliographic items', () => {
  it.each([
    ['@article{a, title = {b}}', 'bibtex'],
    ['% made by hand\n\n@book(a,\n title = "b")', 'bibtex'],
    ['This file was created with Something 2.1.\nEncoding: UTF8\n\n@string{x = "y"}', 'bibtex'],
    ['\ufeffTY  - JOUR\r\nTI  - a\r\nER  - \r\n', 'ris'],
    ['Provider: a\n\nTY  - JOUR\nAU  - b', 'ris'],
    ['[\n{ "id": "a", "type": "book", "title": "b" }]', 'csl-json'],
    ['{"items":[{"type":"article-journal","DOI":"10.5555/1"}]}', 'csl-json']
  ])('takes %j for %s', (text, format) => {
    expect(referenceFormat(text)).toBe(format)
  })

  it.each([
    'How to write BibTeX\n\n@article{a, title = {b}} is an entry.',
    '@lind wrote on Monday {again}, and nobody answered',
    'TY is short for type.\nTY  - JOUR',
    '{ "type": "FeatureCollection", "title": "a map" }',
    '{ "name": "loccit", "type": "module" }',
    '[1, 2, 3]',
    'The ferry\n\nA plain article.',
    ''
  ])('leaves %j alone', (text) => {
    expect(referenceFormat(text)).toBeNull()
  })
})
