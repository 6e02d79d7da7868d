import type { Paragraph } from '#shared/model.ts'
import type { TextPositionSelector } from '#shared/selectors.ts'

/** A paragraph that stands in a later version of the same original, too, word for word. */
export interface MovedParagraph {
  from: TextPositionSelector
  /** How much further on it stands, in UTF-16 code units; negative further above. */
  by: number
}

/**
 * Where each paragraph went when another one became the deck, which stands above all others. None when the deck is the same; and
 * not those whose words stand in a version twice.
 */
export function movedParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): MovedParagraph[] {
  const [was, is] = [before, after].map((list) => list.find(({ kind }) => kind === 'deck')?.text)
  if (was === is) return []
  const [from, to] = [onlyOnes(before), onlyOnes(after)]
  return [...from].flatMap(([text, { start, end }]) => {
    const there = to.get(text)
    return there ? [{ from: { start, end }, by: there.start - start }] : []
  })
}

/** The paragraphs with words that no other has, by these. */
function onlyOnes(paragraphs: readonly Paragraph[]): Map<string, Paragraph> {
  const only = new Map<string, Paragraph>()
  const seen = new Set<string>()
  for (const paragraph of paragraphs) {
    if (seen.has(paragraph.text)) only.delete(paragraph.text)
    else only.set(paragraph.text, paragraph)
    seen.add(paragraph.text)
  }
  return only
}
