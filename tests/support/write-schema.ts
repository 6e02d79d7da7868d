import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Database } from '#main/db/database.ts'
import { schemaOf } from './schema-of.ts'

/** Writes `src-main/db/schema.sql` from the migrations: `npm run schema`. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-schema-'))
const db = await Database.open(path.join(folder, 'library.db'), 'write')
fs.writeFileSync(new URL('../../src-main/db/schema.sql', import.meta.url), await schemaOf(db.read))
await db.close()
fs.rmSync(folder, { recursive: true })
