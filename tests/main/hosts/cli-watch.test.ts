import path from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '#main/library.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

it('watch lists the folders while a window has the library open, and changes none', async () => {
  const folder = temporaryFolder()
  process.env['LOCCIT_SETTINGS'] = path.join(folder, 'settings.json')
  const library = path.join(folder, 'library')
  const watched = temporaryFolder()
  const window = await openLibrary(library)
  await window.watchFolder({ folder: watched })
  const listed = await runCommand('--library', library, 'watch', '--json')
  const refused = await runCommand('--library', library, 'watch', watched, '--stop')
  await window.close()
  expect(listed).toMatchObject({ code: 0, error: '' })
  expect(listed.json()).toMatchObject([{ folder: watched }])
  expect(refused.code).toBe(1)
})
