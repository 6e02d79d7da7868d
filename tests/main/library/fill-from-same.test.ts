import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importArticle, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const head = `---
title: Weir at Tarn Mouth to stay closed until autumn
author: Ilse Varga
outlet: Tarn Courier
url: https://courier.example/weir
---
`
/** The same text, which states who wrote it and where it was published. */
const richer = head + weirArticle.slice(weirArticle.indexOf('The weir'))
const poorer = weirArticle.replace(/\n\n12 Mar.*/, '')

async function importFile(library: LocalLibrary, text: string, name: string) {
  const file = path.join(temporaryFolder(), name)
  fs.writeFileSync(file, text)
  const id = newId()
  const { files } = await library.importFiles({ id, sources: [{ path: file }] })
  return { id, file: files[0]! }
}

describe('another file with the very same text', () => {
  it('gives the article what it states and the article does not know, until the import is undone', async () => {
    const { library } = await temporaryLibrary()
    const { id: article } = await importArticle(library, poorer)
    const { id, file } = await importFile(library, richer, 'richer.md')
    expect(file).toMatchObject({
      outcome: 'duplicate',
      message: 'Its text is the very same, and it gave the authors, the outlet and the address.'
    })
    const filled = await library.getArticle({ id: article })
    expect(filled.item).toMatchObject({
      author: [{ given: 'Ilse', family: 'Varga' }],
      'container-title': 'Tarn Courier',
      URL: 'https://courier.example/weir'
    })
    expect(filled.outlet).toBe('Tarn Courier')
    await library.undoImport({ id })
    const emptied = await library.getArticle({ id: article })
    expect(emptied.item.author).toBeUndefined()
    expect(emptied.outlet).toBeNull()
    await library.redoImport({ id })
    expect((await library.getArticle({ id: article })).outlet).toBe('Tarn Courier')
  })

  it('changes nothing that a person set or a source states', async () => {
    const { library } = await temporaryLibrary()
    const { id: article } = await importArticle(library, richer, 'richer.md')
    const { file } = await importFile(library, poorer, 'poorer.txt')
    expect(file.message).toBe('Another file with the very same text; its source is noted.')
    expect((await library.getArticle({ id: article })).outlet).toBe('Tarn Courier')
    const other = richer.replace('Tarn Courier', 'Ostra Post').replace('Ilse Varga', 'Tom Okafor')
    await importFile(library, other, 'other.md')
    expect((await library.getArticle({ id: article })).item).toMatchObject({
      author: [{ given: 'Ilse', family: 'Varga' }],
      'container-title': 'Tarn Courier'
    })
  })
})
