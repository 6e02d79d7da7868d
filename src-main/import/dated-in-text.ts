import type { SourceBlock, Stated } from './read.ts'
import { readDateline } from './datelines.ts'
import { isProse } from './clean/prose.ts'

/** What a document states, with the day of the dateline that its text begins with, as a guess, where it states none: it says when it was written. */
export function datedInText(
  stated: Stated,
  blocks: readonly SourceBlock[],
  body: ReadonlySet<number>,
  language: string | null
): Stated {
  if (stated.published) return stated
  const text = blocks.find(({ line, kind, text }) => body.has(line) && kind === 'paragraph' && isProse(text))?.text
  const published = text && readDateline(text, language === 'en' ? {} : { dayFirst: true })
  return published ? { ...stated, published, guessed: [...(stated.guessed ?? []), 'published'] } : stated
}
