import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import type { ImportedFile } from '#shared/model.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporaryLibrary } from '../../support/temporary-library.ts'

const page = (body: string, head = ''): string =>
  `<html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`
const dated = '<meta property="article:published_time" content="2024-05-14T08:05:00Z">'
const text = (seed: number): string =>
  distinctText(seed)
    .split('\n\n')
    .map((each) => `<p>${each}</p>`)
    .join('')

/** A text that names no day. */
const undated = [4, 3, 5].map((times) =>
  'The keepers of the upper lock said that nobody had asked them to open it. '.repeat(times).trim()
)

async function importOne(name: string, content: string | Uint8Array): Promise<ImportedFile> {
  const { library } = await temporaryLibrary()
  const file = path.join(temporaryFolder(), name)
  fs.writeFileSync(file, content)
  const id = newId()
  await library.importFiles({ id, sources: [{ path: file }] })
  return (await library.getImport({ id })).files[0]!
}

const about = ({ concerns = [] }: ImportedFile): string[] => concerns.map((concern) => concern.about)

describe('what is to be looked at after an import', () => {
  it('is nothing where a text has all that it should have', async () => {
    const file = await importOne('lock.html', page(`<h1>The upper lock stays shut</h1>${text(1)}`, dated))
    expect(file.outcome).toBe('imported')
    expect(file.concerns).toBeUndefined()
  })

  it('tells of a missing date, for which a file need not be looked at by itself', async () => {
    const file = await importOne(
      'lock.html',
      page(`<h1>The upper lock stays shut</h1>${undated.map((each) => `<p>${each}</p>`).join('')}`)
    )
    expect(file).toMatchObject({
      outcome: 'imported',
      concerns: [{ about: 'published', message: 'No date was found.' }]
    })
  })

  it('tells of letters that could not be read', async () => {
    const lines = `The upper lock stays shut\n\n${distinctText(3)}\n\nThe caf\uE000 is shut.`
    const bytes = Buffer.from(lines).toString('latin1').replaceAll('\u00ee\u0080\u0080', '\u00e9')
    const file = await importOne('lock.txt', Buffer.from(`${bytes} ${'\u00c3\u00a9 '.repeat(30)}`, 'latin1'))
    expect(file.outcome).toBe('look')
    expect(about(file)).toContain('encoding')
  })

  it('tells of letters that were put right', async () => {
    const lines = 'Le café de la gare était fermé depuis l’été, et personne n’a su dire où était passée la clé.'
    const broken = Array.from({ length: 4 }, () => Buffer.from(lines).toString('latin1')).join('\n\n')
    const file = await importOne('gare.txt', broken)
    expect(about(file)).toContain('letters')
  })

  it('tells of a text of a few words', async () => {
    const file = await importOne('quay.txt', 'A quay was built.\n\nIt took two years.')
    expect(file).toMatchObject({ outcome: 'look' })
    expect(file.concerns).toContainEqual({ about: 'length', message: 'It has only 8 words.' })
  })

  it('asks no more once the date is filled in', async () => {
    const { library } = await temporaryLibrary()
    const id = newId()
    const report = await library.importText({ id, text: ['The upper lock stays shut', ...undated].join('\n\n') })
    expect(about(report.files[0]!)).toContain('published')
    await library.updateArticles({ ids: [report.files[0]!.article!], changes: { published: '2024-05' } })
    expect(about((await library.getImport({ id })).files[0]!)).not.toContain('published')
  })

  it('asks no more once the headline is entered', async () => {
    const { library } = await temporaryLibrary()
    const id = newId()
    const report = await library.importText({ id, text: undated.join('\n\n') })
    expect(about(report.files[0]!)).toContain('title')
    await library.updateArticles({ ids: [report.files[0]!.article!], changes: { title: 'The upper lock' } })
    expect(about((await library.getImport({ id })).files[0]!)).not.toContain('title')
  })
})
