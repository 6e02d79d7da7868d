import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Database } from '#main/db/database.ts'
import { openLibrary } from '#main/library.ts'
import { newId } from '#shared/id.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { toFormat7 } from '../../support/former-format.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Texts with something to look at, in different ways. */
const files: Record<string, string | Uint8Array> = {
  'whole.html': `<html lang="en"><head><meta property="article:published_time" content="2024-05-14T08:05:00Z"></head>
    <body><article><h1>The upper lock stays shut</h1><p>${distinctText(1).replaceAll('\n\n', '</p><p>')}</p></article></body></html>`,
  'short.txt': 'A quay was built.\n\nIt took two years.',
  'repaired.txt': Array.from({ length: 4 }, () =>
    Buffer.from('Le café de la gare était fermé depuis l’été, et personne n’a su où était la clé.').toString('latin1')
  ).join('\n\n'),
  'unread.txt': Buffer.concat([
    Buffer.from(`The weir is shut\n\n${distinctText(3)}\n\nThe caf`),
    Buffer.from([0xff, 0xfe, 0x20]),
    Buffer.from('is shut, they said.')
  ])
}

/** What is noted of every version, and what every article asks. */
async function noted(folder: string): Promise<unknown> {
  const db = await Database.open(path.join(folder, 'library.db'), 'read')
  const facts = await db.read.all('SELECT * FROM version_facts ORDER BY version')
  const asked = await db.read.all('SELECT id, asks, concerns FROM article ORDER BY id')
  await db.close()
  return { facts, asked }
}

describe('what is noted of a version', () => {
  it('is noted of the versions of a library of the former format when it is opened, as if it had been noted at once', async () => {
    const folder = temporaryFolder()
    const library = await openLibrary(folder)
    const articles = temporaryFolder()
    for (const [name, content] of Object.entries(files)) fs.writeFileSync(path.join(articles, name), content)
    const id = newId()
    const { files: imported } = await library.importFiles({ id, sources: [{ path: articles }] })
    const repaired = imported.find(({ name }) => name.endsWith('repaired.txt'))!.article!
    const { version } = await library.getArticle({ id: repaired })
    await library.putBack({ article: repaired, line: version.removed[0]!.line })
    const report = await library.getImport({ id })
    await library.close()
    const before = await noted(folder)
    expect(before).toMatchObject({ facts: { length: 5 } })

    await toFormat7(path.join(folder, 'library.db'))
    const again = await openLibrary(folder)
    expect(await again.getImport({ id })).toEqual(report)
    await again.close()
    expect(await noted(folder)).toEqual(before)
  })

  it('asks of an article what the version asks that it shows, also when an edition is taken back', async () => {
    const folder = temporaryFolder()
    const library = await openLibrary(folder)
    const paragraphs = distinctText(7).split('\n\n').slice(1)
    const page = (texts: string[], changed: string): string =>
      `<html lang="en"><head><title>Harbour watch gets a boat</title><link rel="canonical" href="https://pell.example/boat">
      <meta property="article:published_time" content="2024-05-14T08:05:00Z">
      <meta property="article:modified_time" content="${changed}"></head>
      <body><article><h1>Harbour watch gets a boat</h1><p>${texts.join('</p><p>')}</p></article></body></html>`
    const take = async (name: string, content: string): Promise<string> => {
      const file = path.join(temporaryFolder(), name)
      fs.writeFileSync(file, content)
      const id = newId()
      const { counts } = await library.importFiles({ id, sources: [{ path: file }] })
      expect(counts.failed + counts.duplicate).toBe(0)
      return id
    }
    const asked = async (): Promise<unknown> => {
      const db = await Database.open(path.join(folder, 'library.db'), 'read')
      const rows = await db.read.all('SELECT concerns FROM article')
      await db.close()
      return rows
    }
    await take('boat.html', page(paragraphs, '2024-05-15T08:05:00Z'))
    const spoiled = [...paragraphs.slice(1), 'The caf\ufffd at the quay is shut, they said.']
    await take('older.html', page(spoiled, '2024-05-14T09:05:00Z'))
    expect(await asked()).toEqual([{ concerns: 0 }])
    const newer = await take('newer.html', page([...spoiled, 'Nobody was there.'], '2024-05-16T08:05:00Z'))
    expect(await asked()).toEqual([{ concerns: 4 }])
    await library.undoImport({ id: newer })
    expect(await asked()).toEqual([{ concerns: 0 }])
    await library.close()
  })
})
