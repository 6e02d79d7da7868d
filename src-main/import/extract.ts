import type { ItemFields } from '#shared/csl.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson, Encoding, FieldLine, GuessedField, Paragraph, Published, RemovedLine } from '#shared/model.ts'
import { TextPositions } from '#shared/text-positions.ts'
import { clean } from './clean.ts'
import { sketchOf } from './copies/sketch.ts'
import { decode } from './decode.ts'
import { detect } from './detect.ts'
import { makeDocument } from './document.ts'
import { findLanguage } from './language.ts'
import { describe } from './metadata.ts'
import { listParagraphs } from './paragraphs.ts'
import { readers, type Picture, type Source } from './read.ts'
import { tidyCharacters } from './tidy.ts'
import { workingTitle } from './working-title.ts'

/** What to know besides the bytes; `name`, `part`, `beside` and `signal` as in `Source`. `kept`: lines that the person put back into the text. `encoding`: the one they chose. */
export interface ExtractOptions extends Pick<Source, 'name' | 'part' | 'beside' | 'signal'> {
  kept?: readonly number[]
  encoding?: string
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
}

/** Reads an original's bytes as an article, touching neither disk nor library. Throws a `LibraryError` when there is no article in them. */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extract> {
  const mediaType = await detect(bytes, options.name)
  const { text: source, encoding } = decode(bytes, mediaType, options.encoding)
  stopIfCancelled(options.signal)
  const { name: fileName, part, beside, signal } = options
  const { blocks, stated, build, origin, images, parts } = await readers[mediaType]!({
    bytes,
    text: tidyCharacters(source),
    name: fileName,
    part,
    beside,
    signal
  })
  stopIfCancelled(options.signal)
  const name = fileName.replace(/\.\w{1,8}$/, '')
  const { body, removed, fields } = clean(blocks, stated, name, new Set(options.kept), origin)
  const content = build(body)
  const bodyText = new TextPositions(makeDocument(null, null, content)).text
  const language = await findLanguage(bodyText, stated.language)
  const { item, headline, deck, published, modified, guessed } = describe(stated, fields, mediaType, language)
  const doc = makeDocument(headline, deck, content)
  const { text } = new TextPositions(doc)
  return {
    mediaType,
    encoding,
    item: { ...item, title: headline ?? workingTitle(name, bodyText) },
    deck,
    published,
    modified,
    language,
    guessed,
    doc: doc.toJSON(),
    text,
    sketch: sketchOf(text),
    paragraphs: listParagraphs(doc),
    removed,
    fields,
    images: images ?? new Map(),
    parts: parts ?? []
  }
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new LibraryError('cancelled', 'Reading this file was cancelled.')
}
