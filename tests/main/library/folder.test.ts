import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { openLibrary } from '#main/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importArticle, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

describe('a library folder', () => {
  it('is refused to a second owner, who learns within two seconds who holds it', async () => {
    const { folder } = await temporaryLibrary()
    const started = performance.now()
    await expect(openLibrary(folder)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${process.pid}`)
    })
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('can be read while another holds it', async () => {
    const { library, folder } = await temporaryLibrary()
    await importArticle(library, weirArticle)
    const reader = await openLibrary(folder, { access: 'read' })
    expect(await reader.listArticles({})).toMatchObject({ total: 1 })
    await expect(reader.createNote({})).rejects.toMatchObject({ code: 'read-only' })
    await reader.close()
  })

  it('is free again as soon as its owner is killed, with everything that was acknowledged in it', async () => {
    const folder = path.join(temporaryFolder(), 'library')
    const script = `
      import { newId } from '#shared/id.ts'
import { openLibrary } from '#main/library.ts'
      const library = await openLibrary(${JSON.stringify(folder)})
      await library.createNote({ title: 'Before the end' })
      process.kill(process.pid, 'SIGKILL')`
    const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8'
    })
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
    const { library } = await temporaryLibrary(folder)
    expect(await library.listNotes({})).toMatchObject([{ title: 'Before the end' }])
  })

  it('keeps its locks when its own files are dropped on it', async () => {
    const { library, folder } = await temporaryLibrary()
    const sources = ['library.db', 'library.lock'].map((name) => ({ path: path.join(folder, name) }))
    const report = await library.importFiles({ id: newId(), sources })
    expect(report.files.map(({ message }) => message)).toEqual(
      Array(2).fill('This file belongs to a library; open that library instead.')
    )
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'locked' })
  })

  it('is not made among other files', async () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'thesis.docx'), 'x')
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'exists' })
    expect(fs.readdirSync(folder)).toEqual(['thesis.docx'])
  })

  it.skipIf(process.platform !== 'linux')('is refused where no folder can be made', async () => {
    await expect(openLibrary('/proc/loccit/library')).rejects.toMatchObject({
      message: expect.stringMatching(/^There is no library/)
    })
  })

  it('is made with the folders above it', async () => {
    const { library } = await temporaryLibrary(path.join(temporaryFolder(), 'a', 'b', 'c'))
    expect(await library.status({})).toMatchObject({ name: 'c', access: 'write' })
  })

  it('is never replaced by an empty one when its database is gone', async () => {
    const folder = temporaryFolder()
    const first = await openLibrary(folder)
    await importArticle(first, weirArticle)
    await first.close()
    fs.rmSync(path.join(folder, 'library.db'))
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'damaged' })
    expect(fs.existsSync(path.join(folder, 'library.db'))).toBe(false)
    fs.writeFileSync(path.join(folder, 'library.db'), '')
    await expect(openLibrary(folder)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('says so when the stored text of an article was changed behind its back', async () => {
    const folder = temporaryFolder()
    const first = await openLibrary(folder)
    const article = await importArticle(first, weirArticle)
    await first.close()
    const { Connection } = await import('#main/db/sqlite.ts')
    const db = await Connection.open(path.join(folder, 'library.db'), 'write')
    await db.run("UPDATE version SET text = replace(text, 'not', 'now')")
    await db.close()
    const { library } = await temporaryLibrary(folder)
    await expect(library.getArticle({ id: article.id })).rejects.toMatchObject({
      code: 'damaged',
      kept: 'The original file is kept.'
    })
  })
})
