/** Fewer letters than this are too few to tell a language by. */
const fewestLetters = 40

/**
 * The language of a text as a BCP 47 primary tag: what the words show, else what the source declares, else null.
 * @see https://www.rfc-editor.org/rfc/rfc5646
 */
export async function findLanguage(text: string, declared?: string): Promise<string | null> {
  const sample = text.slice(0, 4000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const stated = primaryTag(declared)
  if (letters < fewestLetters) return stated
  // Loading the word statistics takes half a second, which a start without an import need not pay.
  const { eld } = await import('eld/small')
  const found = eld.detect(sample)
  return found.language && found.isReliable() ? found.language : stated
}

function primaryTag(tag: string | undefined): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase() ?? null
}
