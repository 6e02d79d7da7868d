import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { noteSchema } from '#shared/note-schema.ts'
import type { DocJson } from '#shared/model.ts'
import { exportNote } from '#main/notes/export.ts'
import { block, harbourNote, paragraph, text } from '../../fixtures/export/harbour-note.ts'

const pandoc = spawnSync('pandoc', ['--version']).status === 0

/** An element of pandoc's document tree. @see https://hackage.haskell.org/package/pandoc-types */
interface Element {
  t: string
  c?: unknown
}

const marksOf: Record<string, string> = { Emph: 'em', Strong: 'strong', Link: 'link', Code: 'code' }

/** Every character that is not white space with the marks on it: `a:em+strong`. */
function markedCharacters(element: unknown, marks: string[] = []): string[] {
  if (Array.isArray(element)) return element.flatMap((child) => markedCharacters(child, marks))
  if (typeof element !== 'object' || element === null) return []
  const { t, c } = element as Element
  const mark = marksOf[t]
  const inside = mark ? [...marks, mark] : marks
  const words = t === 'Str' ? String(c) : t === 'Code' ? String((c as unknown[])[1]) : null
  if (words !== null) return characters(words, inside)
  return markedCharacters(t === 'Link' ? (c as unknown[])[1] : c, inside)
}

function characters(words: string, marks: readonly string[]): string[] {
  return [...words.replace(/\s/g, '')].map((character) => `${character}:${[...new Set(marks)].sort().join('+')}`)
}

const link = { type: 'link', attrs: { href: 'https://a.example/b_(c)*d' } }
const run = fc.record({
  words: fc.constantFrom('a', 'ice', ' ', ' a ', 'b.', '*', '**', '`', '_', '(y)', '!', '7'),
  marks: fc.subarray(['em', 'strong', 'code', 'link'])
})
type Run = { words: string; marks: string[] }

function toParagraph(runs: readonly Run[]): DocJson {
  return paragraph(
    text('z'),
    ...runs.map(({ words, marks }) => text(words, ...marks.map((mark) => (mark === 'link' ? link : mark)))),
    text('z')
  )
}

describe.skipIf(!pandoc)('marks in Markdown, read by pandoc (skipped where pandoc is not installed)', () => {
  it('come out on the very characters they were on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(run, { minLength: 1, maxLength: 6 }), { minLength: 30, maxLength: 30 }),
        async (lines) => {
          // Through the schema, which joins neighbours that carry the same marks and orders the marks.
          const doc = noteSchema.nodeFromJSON(block('doc', lines.map(toParagraph)))
          const [file] = await exportNote({ ...harbourNote, doc: doc.toJSON() as DocJson }, { format: 'markdown' })
          const read = JSON.parse(
            spawnSync('pandoc', ['-t', 'json'], { input: file!.bytes, encoding: 'utf8' }).stdout
          ) as { blocks: unknown[] }
          const expected = lines.map((runs) => [
            'z:',
            ...runs.flatMap(({ words, marks }) => characters(words, marks)),
            'z:'
          ])
          expect(read.blocks.map((paragraphRead) => markedCharacters(paragraphRead))).toEqual(expected)
        }
      ),
      { numRuns: 6 }
    )
  })
})
