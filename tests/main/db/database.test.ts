import { describe, expect, it } from 'vitest'
import fs from 'node:fs'
import path from 'node:path'
import { Database } from '#main/db/database.ts'
import { migrations } from '#main/db/migrate.ts'
import { Connection } from '#main/db/sqlite.ts'
import { schemaOf } from '../../support/schema-of.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const insert = 'INSERT INTO event (at, name, subject) VALUES (?, ?, ?)'

describe('the database', () => {
  it('keeps a write that was acknowledged while another flow failed', async () => {
    const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
    const failing = db.write(async (tx) => {
      await tx.run(insert, 'now', 'doomed', '{}')
      throw new Error('changed my mind')
    })
    const saved = db.write((tx) => tx.run(insert, 'now', 'saved', '{}'))
    await expect(failing).rejects.toThrow('changed my mind')
    await saved
    expect(await db.read.all('SELECT name FROM event')).toEqual([{ name: 'saved' }])
    await db.close()
  })

  it('gives readers that cannot write', async () => {
    const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
    await expect(db.read.all(insert, 'now', 'sly', '{}')).rejects.toThrow(/readonly/)
    await db.close()
  })

  it('writes with a write-ahead log and full synchronisation', async () => {
    const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
    const modes = await db.write(async (tx) => [
      await tx.get('PRAGMA journal_mode'),
      await tx.get('PRAGMA synchronous')
    ])
    expect(modes).toEqual([{ journal_mode: 'wal' }, { synchronous: 2 }])
    await db.close()
  })

  it('refuses a file that is not a database, in one sentence', async () => {
    const file = path.join(temporaryFolder(), 'library.db')
    fs.writeFileSync(file, 'these are not the bytes of a database, but they are long enough to look at'.repeat(20))
    await expect(Database.open(file, 'write')).rejects.toMatchObject({ code: 'damaged', message: /not a database/ })
  })

  it('refuses a database of another program', async () => {
    const file = path.join(temporaryFolder(), 'library.db')
    const other = await Connection.open(file, 'create')
    await other.exec('CREATE TABLE moz_places (id INTEGER)')
    await other.close()
    await expect(Database.open(file, 'write')).rejects.toMatchObject({
      code: 'damaged',
      message: /not a Loccit library/
    })
  })

  it('refuses to write a library of a newer Loccit, leaves it as it is, and reads it', async () => {
    const file = path.join(temporaryFolder(), 'library.db')
    await (await Database.open(file, 'write')).close()
    const newer = await Connection.open(file, 'write')
    await newer.exec('PRAGMA user_version = 9999')
    await newer.close()
    const before = fs.readFileSync(file)
    await expect(Database.open(file, 'write')).rejects.toMatchObject({ code: 'newer' })
    expect(fs.readFileSync(file).equals(before)).toBe(true)
    const reader = await Database.open(file, 'read')
    expect(await reader.read.all('SELECT * FROM article')).toEqual([])
    await reader.close()
  })

  it('reads a closed library without a trace, where the disk cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'library.db')
    await (await Database.open(file, 'write')).close()
    const reader = await Database.open(file, 'immutable')
    expect(await reader.read.all('SELECT * FROM article')).toEqual([])
    expect(fs.readdirSync(path.dirname(file))).toEqual(['library.db'])
    await reader.close()
  })
})

describe('a database that is closed', () => {
  it('answers what was asked before, and says of what is asked after that it is closed', async () => {
    const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
    const { read } = db
    const saved = db.write((tx) => tx.run(insert, 'now', 'saved', '{}'))
    const asked = read.all('SELECT 1 AS one')
    const closed = db.close()
    expect(await asked).toEqual([{ one: 1 }])
    await saved
    await closed
    await expect(read.all('SELECT 1')).rejects.toMatchObject({ code: 'disconnected' })
    await expect(db.write((tx) => tx.run(insert, 'now', 'late', '{}'))).rejects.toMatchObject({ code: 'disconnected' })
  })
})

describe('the schema', () => {
  it('is what schema.sql says', async () => {
    const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
    const written = fs.readFileSync(new URL('../../../src-main/db/schema.sql', import.meta.url), 'utf8')
    expect(await schemaOf(db.read)).toBe(written)
    await db.close()
  })

  it('has migrations numbered without gaps', () => {
    expect(migrations().map(({ version }) => version)).toEqual(migrations().map((_, index) => index + 1))
  })
})
