import path from 'node:path'
import { Database } from '#main/db/database.ts'
import { insertNewArticles, type NewArticle } from '#main/db/bulk-articles.ts'
import { beginBulkIndexing } from '#main/db/paragraphs.ts'

/** As many articles go into one transaction as an import puts there. */
const together = 256

/** Seconds to insert rows for articles like these texts, and to index them, with nothing else. */
export async function insertRows(texts: readonly string[], folder: string): Promise<number> {
  const articles = texts.map(toRows)
  const db = await Database.open(path.join(folder, 'library.db'), 'write')
  await db.write(beginBulkIndexing)
  const started = performance.now()
  for (let i = 0; i < articles.length; i += together)
    await db.write((tx) => insertNewArticles(tx, articles.slice(i, i + together), { at: '2021', schema: 2 }))
  const seconds = (performance.now() - started) / 1000
  await db.close()
  return seconds
}

function toRows(source: string, i: number): NewArticle {
  const pieces = source.split('\n').filter(Boolean)
  const text = pieces.join('\n\n')
  let start = 0
  const paragraphs = pieces.map((piece, seq) => {
    const paragraph = { kind: 'paragraph' as const, ordinal: seq, start, end: start + piece.length, text: piece }
    start += piece.length + 2
    return paragraph
  })
  const hash = String(i).padStart(64, '0')
  const content = pieces.map((piece) => ({ type: 'paragraph', content: [{ type: 'text', text: piece }] }))
  return {
    uuid: `article-${i}`,
    key: `key${i}`,
    item: { type: 'document', title: pieces[0]! },
    title: pieces[0]!,
    outlet: null,
    published: null,
    modified: null,
    language: 'en',
    guessed: [],
    excerpt: pieces[2]!.slice(0, 280),
    asks: 0,
    original: { sha256: hash, size: source.length, name: `${i}.txt`, bytes: Buffer.from(source) },
    version: {
      uuid: `version-${i}`,
      part: 0,
      mediaType: 'text/plain',
      encoding: { name: 'utf-8', source: 'utf-8' },
      doc: JSON.stringify({ type: 'doc', content }),
      text,
      textSha256: hash,
      removed: [],
      fields: [],
      facts: {
        hasHeadline: true,
        isEncodingGuessed: false,
        unreadLetters: 0,
        repairedLines: 0,
        pagesWithoutText: 0,
        words: null,
        textLength: text.length,
        removedLength: 0
      },
      paragraphs
    }
  }
}
