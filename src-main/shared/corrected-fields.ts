import type { CorrectedField } from './model.ts'

/** A field that a variable of the CSL item holds; when a source was last changed stands beside the item. */
export type ItemField = Exclude<CorrectedField, 'modified'>

/** The CSL variables of the fields that people correct. */
export const variableOf: Record<ItemField, string> = {
  title: 'title',
  authors: 'author',
  outlet: 'container-title',
  section: 'section',
  published: 'issued',
  language: 'language',
  url: 'URL',
  doi: 'DOI'
}

const fields = new Map(Object.entries(variableOf).map(([field, variable]) => [variable, field as ItemField]))

/** The field of a CSL variable, if people correct it. */
export function fieldOf(variable: string): ItemField | undefined {
  return fields.get(variable)
}
