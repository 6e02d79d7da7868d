import { Connection } from '#main/db/sqlite.ts'

/** Takes out of a closed library what format 8 brought: it is as a Loccit of format 7 left it. */
export async function toFormat7(file: string): Promise<void> {
  const db = await Connection.open(file, 'write')
  await db.exec(`
    DROP INDEX article_concerns;
    DROP INDEX placement_to_check;
    ALTER TABLE article DROP COLUMN concerns;
    ALTER TABLE article DROP COLUMN dismissed;
    ALTER TABLE article DROP COLUMN asks;
    DROP TABLE version_facts;
    DROP TABLE unnoted;
    PRAGMA user_version = 7;`)
  await db.close()
}
