import type { ReadableDb } from '#main/db/sqlite.ts'

/** The schema of a library as one readable file: what `src-main/db/schema.sql` holds. */
export async function schemaOf(db: ReadableDb): Promise<string> {
  const rows = await db.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'paragraph_index\\_%' ESCAPE '\\' ORDER BY rowid`
  )
  const version = await db.get<{ user_version: number }>('PRAGMA user_version')
  const heading = `-- Generated from migrations/ by \`npm run schema\`: read it, don't edit it. Schema version ${version!.user_version}.\n`
  return `${heading}\n${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`
}
