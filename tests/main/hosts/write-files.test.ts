import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFiles } from '#main/notes/export/write-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({ name, bytes: Buffer.from(text) })
const both = [file('note.md', 'the note'), file('references.json', '[]')]

function read(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(folder)
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')])
  )
}

describe('writeFiles', () => {
  it('writes every file, gives their paths, and leaves nothing else', async () => {
    const folder = temporaryFolder()
    expect(await writeFiles(folder, both)).toEqual([path.join(folder, 'note.md'), path.join(folder, 'references.json')])
    expect(read(folder)).toEqual({ 'note.md': 'the note', 'references.json': '[]' })
  })

  it('writes nothing when one of the files is there already, and names it', async () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'references.json'), 'mine')
    await expect(writeFiles(folder, both)).rejects.toMatchObject({
      code: 'exists',
      message: 'There is already a file “references.json” there.'
    })
    expect(read(folder)).toEqual({ 'references.json': 'mine' })
  })

  it('replaces only the files that it was told to', async () => {
    const folder = temporaryFolder()
    for (const { name } of both) fs.writeFileSync(path.join(folder, name), 'mine')
    await expect(writeFiles(folder, both, { overwrite: ['note.md'] })).rejects.toMatchObject({ code: 'exists' })
    expect(read(folder)).toEqual({ 'note.md': 'mine', 'references.json': 'mine' })
    await writeFiles(folder, both, { overwrite: ['note.md', 'references.json'] })
    expect(read(folder)).toEqual({ 'note.md': 'the note', 'references.json': '[]' })
    await writeFiles(folder, [file('note.md', 'again')], { overwrite: true })
    expect(read(folder)['note.md']).toBe('again')
  })

  it('puts back what was there when a later file can’t be placed', async () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'note.md'), 'mine')
    fs.mkdirSync(path.join(folder, 'references.json'))
    const files = [file('new.md', 'new'), ...both]
    await expect(writeFiles(folder, files, { overwrite: true })).rejects.toMatchObject({ code: 'disk' })
    expect(read(folder)).toEqual({ 'note.md': 'mine' })
    expect(fs.readdirSync(folder).toSorted()).toEqual(['note.md', 'references.json'])
  })

  it('does not write through a link to elsewhere', async () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'elsewhere'), 'mine')
    fs.symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'note.md'))
    await expect(writeFiles(folder, [file('note.md', 'x')])).rejects.toMatchObject({ code: 'exists' })
    await writeFiles(folder, [file('note.md', 'x')], { overwrite: true })
    expect(read(folder)).toEqual({ elsewhere: 'mine', 'note.md': 'x' })
  })

  it.each(['../note.md', 'a/b.md', '', '.', '..', path.resolve('/note.md')])('refuses the name %j', async (name) => {
    await expect(writeFiles(temporaryFolder(), [file(name, 'x')])).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('says in a sentence that the folder is not there', async () => {
    await expect(writeFiles(path.join(temporaryFolder(), 'none'), both)).rejects.toMatchObject({
      code: 'disk',
      message: 'This folder is not there.'
    })
  })
})
