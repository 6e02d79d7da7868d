import { citationUses } from '#shared/citation-uses.ts'
import type { Id } from '#shared/model.ts'
import { selectArticlesById, toItem } from '#main/db/articles.ts'
import { selectPassages } from '#main/db/passages.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { selectPages, selectParagraphAt } from '#main/db/versions.ts'
import { findLanguage } from '#main/import/language.ts'
import { TextPositions } from '#shared/text-positions.ts'
import type { Node } from 'prosemirror-model'
import type { NoteSource } from '#main/notes/export.ts'

/** A note with every article and passage that it uses, for an export of it. What is no longer in the library is left out. */
export async function noteSource(db: ReadableDb, title: string, doc: Node): Promise<NoteSource> {
  const uses = citationUses(doc)
  const passages: NoteSource['passages'] = new Map()
  const articleIds = new Set(uses.flatMap(({ article }) => article ?? []))
  for (const row of await selectPassages(db, unique(uses.flatMap(({ passage }) => passage ?? [])))) {
    const paragraph = row.start === null ? undefined : await selectParagraphAt(db, row.head, row.start)
    const page = row.start === null ? null : await selectPages(db, row.head, row.start, row.end!)
    passages.set(row.uuid, { article: row.articleUuid, exact: row.exact, ordinal: paragraph?.ordinal ?? null, page })
    articleIds.add(row.articleUuid)
  }
  const rows = await selectArticlesById(db, [...articleIds])
  const articles: NoteSource['articles'] = new Map(rows.map((row) => [row.uuid, { key: row.key, item: toItem(row) }]))
  return {
    title,
    doc: doc.toJSON() as NoteSource['doc'],
    language: (await findLanguage(new TextPositions(doc).text)) ?? 'en',
    articles,
    passages
  }
}

function unique(ids: readonly Id[]): Id[] {
  return [...new Set(ids)]
}
