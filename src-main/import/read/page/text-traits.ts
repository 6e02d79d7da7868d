import { isTag, isText, type AnyNode } from 'domhandler'
import { codeUnits } from '../../code-units.ts'
import { cueCount, cuesIn, isStopWord, namesDate } from './cue-words.ts'
import type { FeatureRows } from './feature-rows.ts'
import type { PageBlock } from './visible-blocks.ts'

/** How many numbers `TextTraits.write` adds. */
export const textTraitCount = 24 + cueCount

/** Blocks of more words are not stamps of date and time. */
const mostStamped = 12
const fewestInProse = 12

const sentence = /[.!?…。！？][\])"'”“»’]*(?=\s|$)|[。！？]/gu
const sentenceEnds = '.!?…。！？'
const closers = `])"'”“»’`

/** What the judge knows of a block's text before it looks around. */
export class TextTraits {
  readonly words: number
  /** The share of the letters that are in links. */
  readonly linked: number
  /** Whether it reads like running text. */
  readonly prose: boolean
  readonly folded: string
  /** It starts with a link and goes on without. */
  readonly led: boolean
  /** It is short and names a date or a time. */
  readonly stamped: boolean
  readonly #text: string
  readonly #words: readonly string[]
  readonly #signs: Signs
  readonly #sentences: number
  readonly #leaves: Leaves
  #cues = -1

  constructor(block: PageBlock) {
    const { text } = block
    this.#text = text
    this.#words = text.slice(0, 4000).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
    this.#signs = countSigns(text)
    this.#sentences = text.match(sentence)?.length ?? 0
    this.#leaves = measureLeaves(block)
    const { size, linked, startsLinked } = this.#leaves
    this.words = Math.max(this.#words.length, Math.ceil(this.#signs.wide / 2))
    this.linked = size ? linked / size : 0
    this.prose = this.words >= fewestInProse && this.#sentences > 0 && this.linked < 0.6
    this.folded = this.#words.join(' ').toLowerCase()
    this.led = startsLinked && this.linked < 0.9
    this.stamped = this.words <= mostStamped && namesDate(endsOf(text))
  }

  /** The cues of its text, of a long one those of its ends, as a set of bits; see `cuesIn`. */
  get cues(): number {
    if (this.#cues < 0) this.#cues = cuesIn(endsOf(this.#text))
    return this.#cues
  }

  /** Adds what the text alone tells to the block's row. */
  write(rows: FeatureRows): void {
    const text = this.#text
    const { wide, commas, digits, separators } = this.#signs
    const { size, links, bold, pictures, count } = this.#leaves
    const { stops, capitals, letters } = countWords(this.#words, this.folded)
    const share = (n: number): number => (this.words ? n / this.words : 0)
    rows.addAll([
      Math.log1p(this.words),
      Math.log1p(text.length),
      this.linked,
      Math.min(links, 20),
      share(links),
      this.#sentences,
      share(this.#sentences),
      endsSentence(text) ? 1 : 0,
      endMark(text),
      share(commas),
      share(stops),
      share(capitals),
      share(letters),
      share(digits),
      isUpperCase(text) ? 1 : 0,
      startMark(text),
      /[“”"„«»]/.test(text) ? 1 : 0,
      separators,
      wide ? 1 : 0,
      text.includes('!') ? 1 : 0,
      /\b(?:I|you|your|we|our)\b/i.test(text) ? 1 : 0,
      pictures,
      count,
      size ? bold / size : 0
    ])
    rows.addBits(this.cues, cueCount)
  }
}

/** What a long text is for is told by how it begins and ends. */
function endsOf(text: string): string {
  return text.length > 400 ? `${text.slice(0, 200)} ${text.slice(-200)}` : text
}

interface Signs {
  wide: number
  commas: number
  digits: number
  separators: number
}

/** Counts signs in one look at a text; `wide` are those of scripts that part no words. */
function countSigns(text: string): Signs {
  const units = codeUnits(text)
  let wide = 0
  let commas = 0
  let digits = 0
  let separators = 0
  for (let i = 0; i < text.length; i++) {
    const unit = units[i]!
    if (unit === 0x2c) commas += 1
    else if (unit >= 0x30 && unit <= 0x39) digits += 1
    else if (unit === 0x7c || unit === 0x2022 || unit === 0xb7 || unit === 0x2f) separators += 1
    else if (unit >= 0xe00 && isWide(unit)) wide += 1
  }
  return { wide, commas, digits, separators }
}

function isWide(unit: number): boolean {
  return unit <= 0xe7f || (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)
}

/** Words are made lower case all at once, which is many times faster than each. */
function countWords(words: readonly string[], folded: string): { stops: number; capitals: number; letters: number } {
  const lower = folded.split(' ')
  let stops = 0
  let capitals = 0
  let letters = 0
  words.forEach((word, i) => {
    letters += word.length
    if (isStopWord(lower[i]!)) stops += 1
    if (word.charCodeAt(0) !== lower[i]!.charCodeAt(0)) capitals += 1
  })
  return { stops, capitals, letters }
}

/** One small letter tells of most texts that they are not. */
function isUpperCase(text: string): boolean {
  return !/[a-z]/.test(text) && text === text.toUpperCase()
}

function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last > 0 && closers.includes(text[last]!)) last -= 1
  return sentenceEnds.includes(text[last]!)
}

function endMark(text: string): number {
  const last = text.at(-1)!
  if (':：'.includes(last)) return 1
  if (last === '…' || text.endsWith('...') || text.endsWith('[…]')) return 2
  if (last === '?') return 3
  return '»›>→'.includes(last) ? 4 : 0
}

function startMark(text: string): number {
  if (/^\p{Ll}/u.test(text)) return 1
  if (/^\d/.test(text)) return 2
  if (/^[“"„«‘']/.test(text)) return 3
  if (/^[-–—•*·>»#@|]/.test(text)) return 4
  return /^[[(]/.test(text) ? 5 : 0
}

/** How many leaves a block has and how many letters are in them, how many of these in links and in bold, and what else there is of links and pictures. */
interface Leaves {
  count: number
  size: number
  linked: number
  links: number
  bold: number
  pictures: number
  startsLinked: boolean
}

function measureLeaves({ leaves, holder }: PageBlock): Leaves {
  const links = new Set<AnyNode>()
  let size = 0
  let linked = 0
  let bold = 0
  let pictures = 0
  let startsLinked = false
  for (const leaf of leaves) {
    if (isTag(leaf) && leaf.name === 'img') pictures += 1
    const own = isText(leaf) ? leaf.data.trim().length : 0
    if (!own) continue
    const link = ancestor(leaf, holder, isLink)
    if (link) {
      links.add(link)
      linked += own
      if (!size) startsLinked = true
    }
    if (ancestor(leaf, holder, isBold)) bold += own
    size += own
  }
  return { count: leaves.length, size, linked, links: links.size, bold, pictures, startsLinked }
}

function isLink(name: string): boolean {
  return name === 'a'
}

function isBold(name: string): boolean {
  return name === 'b' || name === 'strong' || name === 'em' || name === 'i'
}

/** The nearest element of a kind around a leaf; a link may well stand around the block itself. */
function ancestor(leaf: AnyNode, holder: AnyNode, wanted: (name: string) => boolean): AnyNode | null {
  let above = 3
  let outside = false
  for (let node: AnyNode | null = leaf.parent; node; node = node.parent) {
    if (isTag(node) && wanted(node.name)) return node
    if (node === holder) outside = true
    if (outside && --above < 0) return null
  }
  return null
}
