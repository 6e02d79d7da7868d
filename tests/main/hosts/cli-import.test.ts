import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '#main/hosts/cli/run-cli.ts'
import { hostilePdfs } from '../../support/pdf/hostile-pdfs.ts'
import { runCommand } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const reason =
  'This PDF has no text layer: its pages are pictures. Run text recognition (OCR) on it and import it again.'

/** A PDF of pictures alone, and a library to be. */
function scan(): { file: string; library: string } {
  const folder = temporaryFolder()
  process.env['LOCCIT_SETTINGS'] = path.join(folder, 'settings.json')
  const file = path.join(folder, 'scan.pdf')
  fs.writeFileSync(file, hostilePdfs['pages that are pictures']!())
  return { file, library: path.join(folder, 'library') }
}

it('import says what to do about a file that failed, as extract does', async () => {
  const { file, library } = scan()
  expect((await runCommand('extract', file, '--json')).json()).toEqual([{ file, error: reason }])
  expect((await runCommand('--library', library, 'import', file, '--json')).json()).toEqual([{ file, error: reason }])
})

it('import cuts no reason: on a terminal it goes on below, and in a pipe it stays on its line', async () => {
  const { file, library } = scan()
  const terminal = await runCommand('--library', library, 'import', file)
  expect(terminal.out.replace(/\s+/g, ' ')).toContain(reason)
  expect(Math.max(...terminal.out.split('\n').map((line) => line.replace(file, '').length))).toBeLessThan(100)
  let piped = ''
  const out = (text: string): void => void (piped += text)
  await runCli(['--library', library, 'import', file], { out, error: out, columns: 100, piped: true })
  expect(piped.split('\n')[0]).toBe(`failed  ${file}  ${reason}`)
})
