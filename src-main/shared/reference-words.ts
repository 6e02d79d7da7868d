import { nameText, type ItemFields } from './csl.ts'

/** What an item is called in a list: its title, or else what identifies it. */
export function referenceTitle({ title, DOI, URL }: ItemFields): string {
  return title || DOI || URL || 'Untitled'
}

/** Who, when and where, in one line: `Ida Renn and others · 2024 · Tarn Courier`. Empty where an item says none of it. */
export function referenceLine(item: ItemFields): string {
  const authors = item.author ?? item.editor ?? []
  const names = authors.slice(0, 2).map(nameText).join(', ')
  const who = authors.length > 2 ? `${names} and others` : names
  const year = item.issued?.['date-parts']?.[0]?.[0] ?? item.issued?.literal ?? item.issued?.raw
  return [who, year, item['container-title'] ?? item.publisher].filter(Boolean).join(' · ')
}
