import { auditQuotation } from '#shared/audit.ts'
import { isQuotation, quotedText } from '#shared/citation-uses.ts'
import type { Id, Note } from '#shared/model.ts'
import type { VerifiedQuotation } from '#shared/verified-quotation.ts'
import type { ReadableDb } from '#main/db/sqlite.ts'
import { selectPassages, selectSourceWords } from '#main/db/passages.ts'
import { checkDoc } from './save-note.ts'

/** Holds every quotation of a note against the words that stand in its article, in the order of the note. */
export async function verifyNote(db: ReadableDb, note: Note): Promise<VerifiedQuotation[]> {
  const quotations: { passage: Id; quoted: string }[] = []
  checkDoc(note.revision.doc).descendants((node) => {
    if (isQuotation(node)) quotations.push({ passage: node.attrs.passage as Id, quoted: quotedText(node) })
  })
  const passages = [...new Set(quotations.map(({ passage }) => passage))]
  const articles = new Map((await selectPassages(db, passages)).map((row) => [row.uuid, row.articleUuid]))
  const sources = new Map(
    (await selectSourceWords(db, passages)).map(({ uuid, text, start, end }) => [uuid, text.slice(start, end)])
  )
  return quotations.map(({ passage, quoted }) => {
    const source = sources.get(passage) ?? null
    return {
      note: note.id,
      noteTitle: note.title,
      passage: articles.has(passage) ? passage : null,
      article: articles.get(passage) ?? null,
      quoted,
      source,
      ...auditQuotation(quoted, source)
    }
  })
}
