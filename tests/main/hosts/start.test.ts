import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { built, isStale, sources } from '#main/hosts/start/build-when-stale.ts'
import { chooseHost, type Surroundings } from '#main/hosts/start/choose-host.ts'
import { failedLately, rememberFailure } from '#main/hosts/start/electron-runtime.ts'
import { findBrowser } from '#main/hosts/start/find-browser.ts'
import { runElectron } from '#main/hosts/start/run-electron.ts'
import { resourcePath } from '#main/resource-path.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const canStart = !isStale(built.map(resourcePath), sources.map(resourcePath))

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  vi.stubEnv('LOCCIT_SETTINGS', path.join(folder, 'settings.json'))
})

afterEach(() => vi.unstubAllEnvs())

/** A program of this name that does what the shell text says. */
function program(name: string, text: string): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  return file
}

/** A file's one line, once all of it is there. */
function readWhole(file: string): string | false {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  return text.endsWith('\n') && text.trim()
}

describe('starting Loccit', () => {
  const chromium = { name: 'Chromium', path: '/chromium' }
  const all: Surroundings = { hasDisplay: true, electron: 'there', browser: chromium, web: false }

  it.each<[Partial<Surroundings>, string, RegExp]>([
    [{}, 'electron', /Electron\.$/],
    [{ electron: 'absent' }, 'download', /two minutes at most/],
    [{ electron: 'failed' }, 'app-window', /window of Chromium, since Electron’s runtime could not be downloaded/],
    [{ electron: 'died' }, 'app-window', /since Electron could not open a window here/],
    [{ web: true }, 'app-window', /as you asked/],
    [{ electron: 'absent', web: true }, 'app-window', /as you asked/],
    [{ electron: 'failed', browser: null }, 'default-browser', /default browser, since Electron’s runtime could not/],
    [{ hasDisplay: false }, 'address', /no display/],
    [{ hasDisplay: false, electron: 'absent', browser: null }, 'address', /no display/]
  ])('with %j takes: %s', (surroundings, host, sentence) => {
    const choice = chooseHost({ ...all, ...surroundings })
    expect(choice.host).toBe(host)
    expect(choice.sentence).toMatch(sentence)
  })

  it.skipIf(process.platform === 'win32')('explains its choice without opening anything', () => {
    const explain = (env: NodeJS.ProcessEnv): string =>
      execFileSync(process.execPath, [resourcePath('src-main/hosts/start.mjs'), '--explain', '--web'], {
        encoding: 'utf8',
        env: { PATH: folder, LOCCIT_SETTINGS: path.join(folder, 'settings.json'), ...env }
      })
    if (process.platform === 'linux') expect(explain({})).toContain('There is no display here')
    expect(explain({ DISPLAY: ':1' })).toContain('Loccit opens in ')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('finds a Chromium on the path, and only one that can be run', () => {
    expect(findBrowser('linux', { PATH: folder })).toBeNull()
    fs.writeFileSync(path.join(folder, 'chromium'), '', { mode: 0o644 })
    const edge = program('microsoft-edge', '')
    expect(findBrowser('linux', { PATH: `/nowhere:${folder}` })).toEqual({ name: 'Edge', path: edge })
  })

  it('remembers for a day that Electron could not be downloaded', () => {
    expect(failedLately()).toBe(false)
    rememberFailure()
    expect(failedLately()).toBe(true)
    expect(failedLately(Date.now() + 25 * 60 * 60 * 1_000)).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('gives Electron up when it ends before its first window', async () => {
    expect(await runElectron(program('dies', 'exit 3'), [])).toBeNull()
    expect(await runElectron(path.join(folder, 'missing'), [])).toBeNull()
    expect(await runElectron(program('opens', 'echo "Loccit is open."; exit 3'), [])).toBe(3)
  })

  it.skipIf(process.platform === 'win32' || !canStart)(
    'falls through to the default browser when the window of its own dies, with an address that still lets it in',
    async () => {
      program('chromium', 'exit 1')
      program('xdg-open', `echo "$1" > "${folder}/opened"`)
      const child = spawn(process.execPath, [resourcePath('src-main/hosts/start.mjs'), '--web'], {
        env: {
          PATH: `${folder}:/usr/bin:/bin`,
          HOME: folder,
          DISPLAY: ':1',
          LOCCIT_SETTINGS: path.join(folder, 'settings.json')
        },
        stdio: ['ignore', 'pipe', 'inherit']
      })
      const ended = once(child, 'exit')
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
      const opened = await vi.waitUntil(() => readWhole(path.join(folder, 'opened')), { timeout: 20_000 })
      const { origin, hash } = new URL(opened)
      const body = JSON.stringify({ ticket: hash.slice('#ticket='.length) })
      expect((await fetch(`${origin}/session`, { method: 'POST', headers: { origin }, body })).status).toBe(200)
      expect(said).toBe('Loccit opens in a window of Chromium, as you asked.\n')
      child.kill('SIGTERM')
      expect(await ended).toEqual([0, null])
      expect(fs.existsSync(path.join(folder, 'Loccit', 'library.owner.json'))).toBe(false)
    }
  )

  it('builds when something built is missing or older than a source', () => {
    const source = path.join(folder, 'source', 'deep')
    fs.mkdirSync(source, { recursive: true })
    const [older, newer] = [new Date(1_000_000_000_000), new Date(1_100_000_000_000)]
    const write = (file: string, time: Date): string => {
      fs.writeFileSync(file, '')
      fs.utimesSync(file, time, time)
      return file
    }
    write(path.join(source, 'window.ts'), older)
    const built = write(path.join(folder, 'built.js'), newer)
    expect(isStale([built], [path.dirname(source)])).toBe(false)
    expect(isStale([built, path.join(folder, 'missing.js')], [path.dirname(source)])).toBe(true)
    write(path.join(source, 'window.ts'), new Date(1_200_000_000_000))
    expect(isStale([built], [path.dirname(source)])).toBe(true)
  })
})
