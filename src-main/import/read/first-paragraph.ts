import type { DocJson } from '#shared/model.ts'

/** The content of a list item or a footnote as the schema wants it: a paragraph first. A heading or code at its start becomes that; before anything else it is empty. */
export function fromParagraph(content: readonly DocJson[]): DocJson[] {
  const [first, ...rest] = content
  if (first?.type === 'paragraph') return [...content]
  const isText = first?.type === 'heading' || first?.type === 'caption' || first?.type === 'code_block'
  return isText ? [{ type: 'paragraph', content: first.content ?? [] }, ...rest] : [{ type: 'paragraph' }, ...content]
}
