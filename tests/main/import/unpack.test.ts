import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { isArchiveOfFiles, unpack } from '#main/import/unpack.ts'
import { makeDocx } from '../../support/documents/docx-cases.ts'
import { makePng } from '../../support/make-picture.ts'
import { makeZip, patchDirectory } from '../../support/make-zip.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const word = makeDocx('<w:p><w:r><w:t>Words of a report.</w:t></w:r></w:p>')
const inner = makeZip({ 'deep.txt': 'Deep words.', 'deeper.zip': makeZip({ 'deepest.txt': 'Deepest words.' }) })
const archive = makeZip({
  'news/page.html': '<p>A page.</p>',
  'news/pictures/a.png': makePng(200, 100),
  'news/page.css': 'p { color: red }',
  'Новости/статья.txt': 'Статья.',
  'report.docx': word,
  'inner.zip': inner,
  'news/.hidden': 'no',
  '__MACOSX/news/._page.html': 'no',
  'folder/': '',
  'con.txt': 'A name that Windows keeps for itself.',
  'what: is it?.txt': 'A name that it does not take.'
})

describe('unpacking an archive of articles', () => {
  it('writes its files, and those of archives in it, and tells what to call them', async () => {
    const folder = temporaryFolder()
    const files = await unpack(archive, folder)
    expect(files.map(({ name }) => name)).toEqual([
      'con.txt',
      'inner.zip › deep.txt',
      'inner.zip › deeper.zip',
      'news/page.html',
      'report.docx',
      'what: is it?.txt',
      'Новости/статья.txt'
    ])
    expect(fs.readFileSync(files.at(-1)!.path, 'utf8')).toBe('Статья.')
    for (const { path: file } of files) expect(path.relative(folder, file)).toMatch(/^[^.:*?"<>|\\][^:*?"<>|\\]*$/)
    expect(fs.readdirSync(folder)).not.toContain('con.txt')
  })

  it('keeps a page and its pictures beside each other', async () => {
    const files = await unpack(archive, temporaryFolder())
    const page = files.find(({ name }) => name === 'news/page.html')!
    expect(fs.existsSync(path.join(path.dirname(page.path), 'pictures/a.png'))).toBe(true)
  })

  it('does not unpack for ever: an archive within an archive within one is told to be an archive', async () => {
    const files = await unpack(archive, temporaryFolder())
    const deeper = files.find(({ name }) => name.endsWith('deeper.zip'))!
    await expect(extract(fs.readFileSync(deeper.path), { name: 'deeper.zip' })).rejects.toMatchObject({
      code: 'unknown-format',
      message: 'This is an archive; import it, and each file in it becomes an article of its own.'
    })
  })

  it('leaves documents whole that are archives inside', () => {
    expect(isArchiveOfFiles(word)).toBe(false)
    expect(isArchiveOfFiles(makeZip({ mimetype: 'application/epub+zip' }))).toBe(false)
    expect(isArchiveOfFiles(archive)).toBe(true)
  })

  it('keeps apart what a disk might take for one', async () => {
    const files = await unpack(makeZip({ 'a?.txt': 'one', 'a*.txt': 'two' }), temporaryFolder())
    expect(files.map(({ path: file }) => fs.readFileSync(file, 'utf8')).sort()).toEqual(['one', 'two'])
  })

  it('writes nothing of an archive with a link in it', async () => {
    const folder = temporaryFolder()
    const link = patchDirectory(archive, (record) => {
      record.setUint16(4, (3 << 8) | 20, true)
      record.setUint32(38, 0xa1ff << 16, true)
    })
    await expect(unpack(link, folder)).rejects.toMatchObject({ code: 'cannot-read' })
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('stops when asked to', async () => {
    await expect(unpack(archive, temporaryFolder(), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled'
    })
  })
})
