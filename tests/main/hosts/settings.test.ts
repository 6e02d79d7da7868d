import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  libraryFolder,
  readSettings,
  sampleLibraryFolder,
  settingsFolder,
  writeSettings
} from '#main/hosts/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let folder: string

beforeEach(() => {
  folder = temporaryFolder()
  vi.stubEnv('LOCCIT_SETTINGS', path.join(folder, 'new', 'settings.json'))
  vi.stubEnv('LOCCIT_LIBRARY', '')
})

afterEach(() => vi.unstubAllEnvs())

describe('the library to open', () => {
  it('is the option, else the environment’s, else the one opened last, else Loccit at home', () => {
    expect(libraryFolder()).toBe(path.join(os.homedir(), 'Loccit'))
    writeSettings({ library: '/last' })
    expect(libraryFolder()).toBe(path.resolve('/last'))
    vi.stubEnv('LOCCIT_LIBRARY', '/environment')
    expect(libraryFolder()).toBe(path.resolve('/environment'))
    expect(libraryFolder({ option: '/option' })).toBe(path.resolve('/option'))
  })

  it('is made absolute', () => {
    expect(libraryFolder({ option: 'here' })).toBe(path.resolve('here'))
  })

  it('has the sample library beside the usual one', () => {
    expect(path.dirname(sampleLibraryFolder())).toBe(path.dirname(libraryFolder()))
  })
})

describe('settings', () => {
  it('are kept from run to run, each apart from the others', () => {
    const window = { x: 10, y: 20, width: 1000, height: 700, maximized: false }
    writeSettings({ library: '/one' })
    writeSettings({ window })
    expect(readSettings()).toEqual({ library: '/one', window })
  })

  it.each(['', 'not json', '[]', 'null', '{"library": 7, "window": {"x": "left"}}'])(
    'are empty when the file holds %j',
    (text) => {
      writeSettings({ library: '/one' })
      fs.writeFileSync(process.env['LOCCIT_SETTINGS']!, text)
      expect(readSettings().library).toBeUndefined()
      expect(readSettings().window).toBeUndefined()
    }
  )

  it('stop nobody’s work when they can’t be written', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    fs.writeFileSync(path.join(folder, 'file'), '')
    vi.stubEnv('LOCCIT_SETTINGS', path.join(folder, 'file', 'settings.json'))
    writeSettings({ library: '/one' })
    expect(log).toHaveBeenCalledWith(expect.stringContaining('could not write its settings'))
    expect(readSettings()).toEqual({})
    log.mockRestore()
  })

  it('leave nothing but their file behind', () => {
    writeSettings({ library: '/one' })
    writeSettings({ library: '/two' })
    expect(fs.readdirSync(settingsFolder())).toEqual(['settings.json'])
  })

  it.runIf(process.platform === 'linux')('are where XDG_CONFIG_HOME says', () => {
    vi.stubEnv('LOCCIT_SETTINGS', '')
    vi.stubEnv('XDG_CONFIG_HOME', folder)
    expect(settingsFolder()).toBe(path.join(folder, 'loccit'))
    vi.stubEnv('XDG_CONFIG_HOME', '')
    expect(settingsFolder()).toBe(path.join(os.homedir(), '.config', 'loccit'))
    vi.stubEnv('XDG_CONFIG_HOME', 'config')
    expect(settingsFolder()).toBe(path.resolve('config', 'loccit'))
  })

  it('are in a folder with an absolute path, whatever LOCCIT_SETTINGS says', () => {
    vi.stubEnv('LOCCIT_SETTINGS', 'here.json')
    expect(settingsFolder()).toBe(process.cwd())
  })
})
