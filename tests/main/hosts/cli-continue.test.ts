import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '#main/library.ts'
import { resourcePath } from '#main/resource-path.ts'
import { newId } from '#shared/id.ts'
import { distinctPage } from '../../support/distinct-page.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const source = resourcePath('src-main/hosts/cli.ts')

function folderOf(count: number, make: (number: number) => string, ending: string): string {
  const folder = temporaryFolder()
  for (let i = 0; i < count; i++) fs.writeFileSync(path.join(folder, `${100 + i}.${ending}`), make(i))
  return folder
}

async function storedArticles(library: string): Promise<number> {
  if (!fs.existsSync(path.join(library, 'library.db'))) return 0
  const reading = await openLibrary(library, { access: 'read' })
  try {
    return (await reading.status({})).articles
  } finally {
    await reading.close()
  }
}

/** Starts the program on a folder and kills it when the first articles are stored. */
async function killedImport(library: string, pages: string): Promise<number> {
  const program = spawn(process.execPath, [source, '--library', library, 'import', pages], { stdio: 'ignore' })
  onTestFinished(() => void program.kill('SIGKILL'))
  const ended = once(program, 'exit')
  await expect.poll(() => storedArticles(library), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
  program.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  return storedArticles(library)
}

it('goes on with an import whose program was killed, and reports all of it', { timeout: 120_000 }, async () => {
  const library = path.join(temporaryFolder(), 'library')
  const before = await killedImport(library, folderOf(150, distinctPage, 'html'))
  expect(before).toBeLessThan(150)
  const other = path.join(temporaryFolder(), 'other.txt')
  fs.writeFileSync(other, distinctText(7_000))
  const named = await runCommand('--library', library, 'import', other)
  expect(named.code).toBe(0)
  expect(named.error).toMatch(/^An earlier import was not finished: \d+ files wait\. .*loccit import --continue/)
  const ran = await runCommand('--library', library, 'import', '--continue', '--json')
  expect(ran).toMatchObject({ code: 0, error: '' })
  const files = ran.json<{ file: string; outcome: string }>()
  expect(files.map(({ file }) => path.basename(file, '.html'))).toEqual(
    Array.from({ length: 150 }, (_, i) => `${100 + i}`)
  )
  expect(new Set(files.map(({ outcome }) => outcome))).toEqual(new Set(['imported']))
  expect(await storedArticles(library)).toBe(151)
  expect(await runCommand('--library', library, 'import', '--continue')).toMatchObject({
    code: 0,
    error: '',
    out: 'No import waits.\n'
  })
})

it('goes on with one that rested, and Ctrl+C keeps what is done', async () => {
  const library = path.join(temporaryFolder(), 'library')
  const first = await openLibrary(library)
  const id = newId()
  const begun = new Promise<void>((resolve) =>
    first.subscribe((event) => event.type === 'import-progress' && resolve())
  )
  const sources = [{ path: folderOf(60, distinctPage, 'html') }]
  void first.importFiles({ id, sources })
  await begun
  await first.pauseImport({ id, paused: true })
  await first.close()
  const going = runCommand('--library', library, 'import', '--continue')
  await expect.poll(() => storedArticles(library), { timeout: 30_000, interval: 20 }).toBeGreaterThan(0)
  process.emit('SIGINT')
  const ran = await going
  expect(ran).toMatchObject({ code: 1, error: '' })
  const [, imported = '', cancelled = ''] = /^(\d+) articles? imported, (\d+) cancelled\.$/m.exec(ran.out) ?? []
  expect(Number(imported) + Number(cancelled)).toBe(60)
  expect(await storedArticles(library)).toBe(Number(imported))
})
