import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { readSettings, writeSettings } from '#main/hosts/settings.ts'
import { openLibrary } from '#main/library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let home: string

beforeEach(() => {
  home = temporaryFolder()
  vi.stubEnv('LOCCIT_SETTINGS', path.join(home, 'settings.json'))
  vi.stubEnv('HOME', home)
  vi.stubEnv('USERPROFILE', home)
})

afterEach(() => vi.unstubAllEnvs())

async function carry(folder: string): Promise<CarriedLibrary> {
  const carried = await CarriedLibrary.open(folder, 'a test')
  onTestFinished(() => carried.close())
  return carried
}

describe('the library that a host carries', () => {
  it('is remembered as the one opened last', async () => {
    const folder = path.join(home, 'mine')
    await carry(folder)
    expect(readSettings().library).toBe(folder)
  })

  it('is not made anew when the one opened last has vanished, and is taken when it is back', async () => {
    const [folder, away] = [path.join(home, 'mine'), path.join(home, 'away')]
    await (await openLibrary(folder)).close()
    writeSettings({ library: folder })
    fs.renameSync(folder, away)
    const carried = await carry(folder)
    await expect(carried.current()).rejects.toMatchObject({ code: 'not-found' })
    expect(fs.existsSync(folder)).toBe(false)
    fs.renameSync(away, folder)
    expect(await (await carried.current()).status({})).toMatchObject({ folder })
  })

  it('is not made anew in an empty folder where the one opened last was, as where a disk is not mounted', async () => {
    const folder = path.join(home, 'mine')
    await (await openLibrary(folder)).close()
    writeSettings({ library: folder })
    fs.rmSync(folder, { recursive: true })
    fs.mkdirSync(folder)
    const carried = await carry(folder)
    await expect(carried.current()).rejects.toMatchObject({ code: 'not-found' })
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('stays open for writing when it is chosen by another path', async () => {
    const [folder, link] = [path.join(home, 'mine'), path.join(home, 'link')]
    const carried = await carry(folder)
    fs.symlinkSync(folder, link)
    await carried.change(link)
    expect(await carried.library.status({})).toMatchObject({ access: 'write', reason: null })
  })

  it('says what is wrong with a damaged one, and changes nothing in it', async () => {
    const folder = path.join(home, 'mine')
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'library.db'), 'not a database at all, whatever it says it is'.repeat(100))
    const carried = await carry(folder)
    await expect(carried.current()).rejects.toMatchObject({ code: 'damaged' })
    expect(readSettings().library).toBeUndefined()
    await carried.change(path.join(home, 'another'))
    expect(await carried.library.status({})).toMatchObject({ name: 'another', access: 'write' })
  })

  it('is read beside the host that holds it, and says who that is', async () => {
    const folder = path.join(home, 'mine')
    const holder = await openLibrary(folder, { host: 'the Loccit app' })
    onTestFinished(() => holder.close())
    const carried = await carry(folder)
    expect(await carried.library.status({})).toMatchObject({
      access: 'read',
      reason: expect.stringContaining('the Loccit app') as string
    })
    await expect(carried.library.createNote({})).rejects.toMatchObject({ code: 'read-only' })
  })

  it('tells of what happens in the library there is, and no longer of the one before', async () => {
    const carried = await carry(path.join(home, 'one'))
    const events: string[] = []
    carried.subscribe((event) => events.push(event.type))
    await carried.library.createNote({})
    await carried.change(path.join(home, 'two'))
    await carried.library.createNote({})
    expect(events).toEqual(['notes-changed', 'library-changed', 'notes-changed'])
    const first = await openLibrary(path.join(home, 'one'))
    expect(await first.status({})).toMatchObject({ access: 'write', notes: 1 })
    await first.close()
  })

  it('makes the sample once, whole, and opens it again as it was left', async () => {
    const carried = await carry(path.join(home, 'Loccit'))
    const { folder } = await carried.changeToSample()
    expect(folder).toBe(path.join(home, 'Loccit sample'))
    const { articles, notes } = await carried.library.status({})
    expect(articles).toBeGreaterThanOrEqual(6)
    await carried.library.createNote({ title: 'Mine' })
    await carried.change(path.join(home, 'Loccit'))
    await carried.changeToSample()
    expect(await carried.library.status({})).toMatchObject({ articles, notes: notes + 1 })
    expect(fs.readdirSync(home).toSorted()).toEqual(['Loccit', 'Loccit sample', 'settings.json'])
  })
})
