import { textOfChunk, type Chunk } from './chunks.ts'

/** A large letter at the start of a text, its lines beside it, the first one first. */
interface DropCap {
  cap: Chunk
  beside: Chunk[]
}

/** A letter, with the quotation mark in front of it. */
const letter = /^\s*["“„«‹'‘]?\s*\p{Lu}['’]?\s*$/u
/** Such a letter is so many times as high as the running text. */
const [least, most] = [1.8, 8]

/**
 * The chunks of pages with every drop cap joined to its line: a capital that is several lines high, with lines of the running
 * text, as high as `size`, set in beside it. Those lines begin where the capital does.
 */
export function joinDropCaps(pages: readonly (readonly Chunk[])[], size: number): Chunk[][] {
  let words: Map<string, number> | undefined
  return pages.map((chunks) => {
    const caps = chunks.flatMap((chunk): DropCap[] => {
      const beside = isCapital(chunk, size) ? linesBeside(chunk, chunks, size) : []
      return beside.length > 1 ? [{ cap: chunk, beside }] : []
    })
    if (!caps.length) return [...chunks]
    words ??= countWords(pages)
    const replaced = new Map<Chunk, Chunk | null>()
    for (const { cap, beside } of caps) {
      replaced.set(cap, null)
      beside.forEach((chunk, i) => replaced.set(chunk, i ? { ...chunk, x0: cap.x0 } : joined(cap, chunk, words!)))
    }
    return chunks.flatMap((chunk) => replaced.get(chunk) ?? (replaced.has(chunk) ? [] : [chunk]))
  })
}

function isCapital(chunk: Chunk, size: number): boolean {
  return (
    chunk.size > least * size &&
    chunk.size < most * size &&
    chunk.to - chunk.from < 5 &&
    letter.test(textOfChunk(chunk))
  )
}

/** The lines of running text that stand right beside a capital, from the top. */
function linesBeside(cap: Chunk, chunks: readonly Chunk[], size: number): Chunk[] {
  const [top, bottom] = [cap.y - cap.size, cap.y + 0.35 * size]
  return chunks
    .filter(
      (chunk) =>
        chunk !== cap &&
        Math.abs(chunk.size - size) < 0.25 * size &&
        chunk.y > top &&
        chunk.y < bottom &&
        chunk.x0 > cap.x1 - 0.3 * size &&
        chunk.x0 < cap.x1 + 1.2 * size
    )
    .sort((a, b) => a.y - b.y)
}

/** A line with the capital in front of its first word, or as a word of its own when that is what it is elsewhere in the text. */
function joined(cap: Chunk, line: Chunk, words: ReadonlyMap<string, number>): Chunk {
  const capital = textOfChunk(cap).replace(/\s/g, '')
  const texts = line.strip.texts.slice(line.from, line.to)
  const first = /^[\p{L}\p{M}'’-]*/u.exec(texts.join(''))![0].toLowerCase()
  const alone = capital.replace(/[^\p{L}]/gu, '').toLowerCase()
  const isWord = !words.has(alone + first) && words.has(alone) && (words.get(first) ?? 0) > 1
  const end = line.x0 - (isWord ? 0.5 * line.size : 0)
  const starts = line.strip.starts.slice(line.from, line.to)
  const ends = line.strip.ends.slice(line.from, line.to)
  const strip = {
    texts: [capital, ...texts],
    starts: Float32Array.of(end - 0.6 * line.size, ...starts),
    ends: Float32Array.of(end, ...ends)
  }
  return { ...line, strip, from: 0, to: strip.texts.length, x0: cap.x0 }
}

function countWords(pages: readonly (readonly Chunk[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const chunks of pages)
    for (const chunk of chunks)
      for (const [word] of textOfChunk(chunk)
        .toLowerCase()
        .matchAll(/[\p{L}\p{M}'’-]+/gu))
        counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
