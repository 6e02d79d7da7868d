import path from 'node:path'
import { onTestFinished } from 'vitest'
import { Database } from '#main/db/database.ts'
import { insertNearCopies } from '#main/db/copies.ts'
import { selectArticle, selectArticleByRow, type ArticleRow } from '#main/db/articles.ts'
import { toCandidate, type Candidate } from '#main/import/copies/candidate.ts'
import { classifyBatch } from '#main/import/copies/classify-batch.ts'
import type { Verdict } from '#main/import/copies/decider.ts'
import { noteArticles } from '#main/import/copies/store-edition.ts'
import type { ReadAnswer, ReadArticle } from '#main/import/reading/read-job.ts'
import { readJobs } from '#main/import/reading/read-jobs.ts'
import { storeArticles } from '#main/import/store-articles.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A database in a new folder, closed when the test ends. */
export async function temporaryDatabase(): Promise<Database> {
  const db = await Database.open(path.join(temporaryFolder(), 'library.db'), 'write')
  onTestFinished(() => db.close())
  return db
}

/** A file as it is before it is stored. */
export interface ReadFile {
  reading: ReadArticle
  candidate: Candidate
}

/** Reads a file's bytes as the queue does. */
export async function readFile(name: string, content: string | Uint8Array): Promise<ReadFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const answers: ReadAnswer[] = []
  await readJobs({ jobs: [{ name, from: { bytes } }], keepIn: null }, (message) => {
    if ('answers' in message) answers.push(...message.answers)
  })
  const answer = answers[0]
  if (!answer?.ok || answer.kind !== 'article') throw new Error('This is no article.')
  return { reading: answer.article, candidate: toCandidate(answer.article) }
}

/** What these files would be to the library. */
export function classify(db: Database, files: readonly ReadFile[]): Promise<Verdict[]> {
  return db.write((tx) =>
    classifyBatch(
      tx,
      files.map(({ candidate }) => candidate)
    )
  )
}

/** Stores a file as an article of its own and gives its row. */
export function storeNew(db: Database, { reading, candidate }: ReadFile): Promise<ArticleRow> {
  return db.write(async (tx) => {
    const [verdict] = await classifyBatch(tx, [candidate])
    const [stored] = await storeArticles(tx, [reading])
    const row = (await selectArticle(tx, stored!.id))!
    if (verdict?.kind === 'near')
      await insertNearCopies(
        tx,
        verdict.others.flatMap(({ of, score }) =>
          'article' in of ? { article: row.id, other: of.article.id, score } : []
        )
      )
    await noteArticles(tx, [{ article: row.id, version: row.head, candidate }])
    return (await selectArticleByRow(tx, row.id))!
  })
}
