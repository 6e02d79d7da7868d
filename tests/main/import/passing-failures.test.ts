import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporaryLibrary } from '../../support/temporary-library.ts'

it('an import tells what failed for what may pass from what stays as it is', async () => {
  const { library } = await temporaryLibrary()
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const sources = ['gone.txt', 'old.doc'].map((name) => ({ path: path.join(folder, name) }))
  const { files } = await library.importFiles({ id: newId(), sources })
  expect(files).toMatchObject([
    { outcome: 'failed', mayPass: true },
    { outcome: 'failed', message: expect.stringContaining('older Office') }
  ])
  expect(files[1]).not.toHaveProperty('mayPass')
})
