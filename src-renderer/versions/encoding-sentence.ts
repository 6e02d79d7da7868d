import type { Encoding } from '#shared/model.ts'

/** How a text came to be read by its encoding, as one sentence; null where the format says itself how its text is kept. */
export function encodingSentence({ source }: Encoding, label: string): string | null {
  const ways: Record<Encoding['source'], string | null> = {
    bom: `This text was read as ${label}, as its first bytes say.`,
    declared: `This text was read as ${label}, as the file itself declares.`,
    'utf-8': `This text was read as ${label}: its bytes can hardly be anything else.`,
    detected: `This text was read as ${label}. That is a guess from its letters.`,
    chosen: `This text was read as ${label}, as you chose.`,
    none: null
  }
  return ways[source]
}
