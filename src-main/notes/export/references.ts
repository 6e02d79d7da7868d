import type { Item } from '#shared/csl.ts'

/**
 * Cited articles as CSL-JSON, each under its citation key, without empty variables.
 * @see https://github.com/citation-style-language/schema (csl-data.json)
 */
export function referencesJson(cited: readonly { key: string; item: Item }[]): string {
  const references = cited.map(({ key, item }) => {
    const filled = Object.entries(item).filter(([, value]) => value !== null && value !== undefined && value !== '')
    // Without a language, English styles would capitalise the title of a text in any other.
    return { ...Object.fromEntries(filled), id: key, language: item.language || 'und' }
  })
  return `${JSON.stringify(references, null, 2)}\n`
}
