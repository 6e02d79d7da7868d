import type { ItemFields } from '#shared/csl.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Encoding, FieldLine, GuessedField, Paragraph, Published, RemovedLine } from '#shared/model.ts'
import { articleBody } from './article-body.ts'
import { clean } from './clean.ts'
import { sketchOf } from './copies/sketch.ts'
import { datedInText } from './dated-in-text.ts'
import { decode } from './decode.ts'
import { detect, noText } from './detect.ts'
import { findLanguage } from './language.ts'
import { describe } from './metadata.ts'
import { repairText } from './mojibake.ts'
import { readers, type Attachment, type Picture, type Reading, type Source, type SourceBlock } from './read.ts'
import type { ByHand } from './set-aside.ts'
import { applyByHand, buildWithDeck } from './set-deck.ts'
import { tidyCharacters } from './tidy.ts'
import { refuseLong } from './too-long.ts'
import { workingTitle } from './working-title.ts'

/** What to know besides the bytes; `name`, `part`, `beside` and `signal` as in `Source`. `kept`: lines that the person put back into the text. `encoding`: the one they chose. */
export interface ExtractOptions extends Pick<Source, 'name' | 'part' | 'beside' | 'signal'> {
  kept?: readonly number[]
  /** What the person sets aside, and what they say is the deck. */
  aside?: ByHand
  encoding?: string
  /** In how many other files of the same batch a line stands, by its `fold`: what many pages say is no article's own. */
  seenElsewhere?: (folded: string) => number
}

/** An original, read: its document, canonical text and paragraphs, its bibliographic item, and what became of every other line. */
export interface Extract {
  mediaType: string
  encoding: Encoding
  item: ItemFields
  deck: string | null
  published: Published | null
  /** When the source says it was last changed. */
  modified: Published | null
  /** A BCP 47 primary tag. */
  language: string | null
  /** The fields that the source does not state, so that a person may check them first. */
  guessed: GuessedField[]
  doc: DocJson
  text: string
  /** What a near copy of the text is known by, see `sketchOf`. */
  sketch: number[]
  /** Every block; title and deck have ordinal 0. */
  paragraphs: Paragraph[]
  removed: RemovedLine[]
  fields: FieldLine[]
  /** Its pictures by SHA-256. */
  images: ReadonlyMap<string, Picture>
  /** The names of its chapters, when they can be read one by one. */
  parts: readonly string[]
  /** Files that came with it, each to be read by itself. */
  attachments: readonly Attachment[]
}

/** Reads an original's bytes as an article, touching neither disk nor library. Throws a `LibraryError` when there is no article in them. */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extract> {
  const { mediaType, encoding, repaired, reading } = await readBlocks(bytes, options)
  const { blocks, stated, build, origin, images, parts, attachments } = reading
  const kept = new Set(options.kept)
  const name = options.name.replace(/\.\w{1,8}$/, '')
  const cleaned = clean(blocks, stated, name, kept, origin, options.seenElsewhere)
  const { body, removed, fields } = options.aside ? applyByHand(blocks, cleaned, options.aside) : cleaned
  const { content, deck } = buildWithDeck(build, { body, fields })
  const article = articleBody(content, deck)
  const language = await findLanguage(article.text, stated.language)
  const dated = origin === 'document' ? datedInText(stated, blocks, body, language) : stated
  const { item, headline, ...described } = describe(dated, fields, mediaType, language, ownLines(reading))
  const laidOut = article.layOut(headline, described.deck)
  return {
    mediaType,
    encoding,
    item: { ...item, title: headline ?? workingTitle(name, article.text) },
    ...described,
    language,
    ...laidOut,
    sketch: sketchOf(laidOut.text),
    removed: [...removed, ...changesThatShow([...repaired, ...(reading.changes ?? [])], blocks, body, fields)].sort(
      (a, b) => a.line - b.line
    ),
    fields,
    images: images ?? new Map(),
    parts: parts ?? [],
    attachments: attachments ?? []
  }
}

/** An original taken apart, before it is told what of it is the article. */
interface Blocks {
  mediaType: string
  encoding: Encoding
  /** The lines whose letters were put right. */
  repaired: readonly RemovedLine[]
  reading: Reading
}

/** Takes an original apart into its blocks, as `extract` does first. */
export async function readBlocks(bytes: Uint8Array, options: ExtractOptions): Promise<Blocks> {
  const mediaType = await detect(bytes, options.name)
  refuseLong(bytes, mediaType)
  const { text: source, encoding, isNoise } = decode(bytes, mediaType, options.encoding)
  if (isNoise && isLines(mediaType)) throw noText()
  refuseLong(source, mediaType)
  stopIfCancelled(options.signal)
  const { name, part, beside, signal } = options
  const kept = new Set(options.kept)
  // Who chooses an encoding wants to see what it gives.
  const unrepaired = encoding.source === 'chosen' ? undefined : kept
  const { text, repaired } =
    unrepaired && isLines(mediaType) ? repairText(source, kept) : { text: source, repaired: [] }
  const reading = await readers[mediaType]!({
    bytes,
    text: mediaType === 'text/html' ? text : tidyCharacters(text),
    name,
    part,
    beside,
    unrepaired,
    signal
  })
  stopIfCancelled(options.signal)
  return { mediaType, encoding, repaired, reading }
}

/** The lines of an original itself: when a page was printed says nothing of how it writes dates. */
function ownLines({ blocks, origin }: Reading): readonly SourceBlock[] {
  return origin === 'print' ? blocks.filter(({ outside }) => !outside) : blocks
}

/** In which a line of the file is a line of the text. */
function isLines(mediaType: string): boolean {
  return mediaType === 'text/plain' || mediaType === 'text/markdown'
}

/** Repairs in what was set aside anyway say nothing. */
function changesThatShow(
  repaired: readonly RemovedLine[],
  blocks: readonly SourceBlock[],
  body: ReadonlySet<number>,
  fields: readonly FieldLine[]
): readonly RemovedLine[] {
  if (!repaired.length) return repaired
  const shown = new Set([...body, ...fields.map(({ line }) => line)])
  return repaired.filter(({ line }) => shown.has(blockLine(blocks, line)))
}

/** The line of the block that a line stands in; 0 before the first. The blocks are in the order of their lines, and may be very many. */
function blockLine(blocks: readonly SourceBlock[], line: number): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.line <= line) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]?.line ?? 0
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LibraryError('cancelled', 'Reading this file was cancelled.')
}
