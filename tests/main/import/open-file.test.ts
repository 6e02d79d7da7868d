import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestFile, readOriginal } from '#main/import/open-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const posix = process.platform !== 'win32'

describe('opening a file to import', () => {
  it('reads a regular file', async () => {
    const file = path.join(temporaryFolder(), 'a.txt')
    fs.writeFileSync(file, 'words')
    expect(Buffer.from(await readOriginal(file)).toString()).toBe('words')
  })

  it.skipIf(!posix)('does not wait on a pipe', async () => {
    const pipe = path.join(temporaryFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(() => readOriginal(pipe)).toThrowError(
      expect.objectContaining({
        code: 'cannot-read',
        message: 'This is not a regular file.'
      })
    )
  })

  it.skipIf(!posix)('does not follow a link', async () => {
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'secret.txt'), 'secret')
    fs.symlinkSync(path.join(folder, 'secret.txt'), path.join(folder, 'link.txt'))
    expect(() => readOriginal(path.join(folder, 'link.txt'))).toThrowError(
      expect.objectContaining({ code: 'cannot-read' })
    )
  })

  it('refuses a file that is too big before reading it', async () => {
    const file = path.join(temporaryFolder(), 'big.txt')
    fs.closeSync(fs.openSync(file, 'w'))
    fs.truncateSync(file, largestFile + 1)
    expect(() => readOriginal(file)).toThrowError(expect.objectContaining({ code: 'too-big' }))
  })

  it('says so when the file is gone, or is a folder', async () => {
    const folder = temporaryFolder()
    expect(() => readOriginal(path.join(folder, 'gone.txt'))).toThrowError(
      expect.objectContaining({ code: 'disk', message: 'This file is no longer there.' })
    )
    expect(() => readOriginal(folder)).toThrowError(expect.objectContaining({ code: 'cannot-read' }))
  })
})
