import { isTag, isText, type AnyNode } from 'domhandler'
import { cueCount, cuesIn, isStopWord } from './cue-words.ts'
import type { PageBlock } from './visible-blocks.ts'

/** How many numbers `writeTextTraits` writes. */
export const textTraitCount = 24 + cueCount

/** What the judge knows of every block's text before it looks around. */
export interface TextTraits {
  words: number
  /** The share of the letters that are in links. */
  linked: number
  /** Whether it reads like running text. */
  prose: boolean
  folded: string
  /** It starts with a link and goes on without. */
  led: boolean
  /** It is short and names a date or a time. */
  stamped: boolean
}

/** Which of the cues are dates and times. */
const dateCues = (1 << 13) | (1 << 14)

const sentence = /[.!?…。！？][\])"'”“»’]*(?=\s|$)|[。！？]/gu

/** Writes what a block's text alone tells to a row of features, and gives what its neighbours want to know of it. */
export function writeTextTraits(block: PageBlock, row: Float32Array, start: number): TextTraits {
  const { text } = block
  const words = text.slice(0, 4000).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  const wide = text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  const count = Math.max(words.length, Math.ceil(wide / 2))
  const sentences = text.match(sentence)?.length ?? 0
  const { linked, links } = linkShare(block)
  const { stops, capitals, letters } = countWords(words)
  const share = (n: number): number => (count ? n / count : 0)
  const numbers = [
    Math.log1p(count),
    Math.log1p(text.length),
    linked,
    Math.min(links, 20),
    share(links),
    sentences,
    share(sentences),
    /[.!?…。！？][\])"'”“»’]*$/u.test(text) ? 1 : 0,
    endMark(text),
    share(text.split(',').length - 1),
    share(stops),
    share(capitals),
    count ? letters / count : 0,
    share(text.match(/\d/g)?.length ?? 0),
    text === text.toUpperCase() ? 1 : 0,
    startMark(text),
    /[“”"„«»]/.test(text) ? 1 : 0,
    text.split(/[|•·/]/).length - 1,
    wide ? 1 : 0,
    /[!]/.test(text) ? 1 : 0,
    /\b(?:I|you|your|we|our)\b/i.test(text) ? 1 : 0,
    block.leaves.filter((leaf) => isTag(leaf) && leaf.name === 'img').length,
    block.leaves.length,
    block.leaves.length ? boldShare(block) : 0
  ]
  row.set(numbers, start)
  const shown = text.length > 400 ? `${text.slice(0, 200)} ${text.slice(-200)}` : text
  const cues = cuesIn(shown)
  for (let i = 0; i < cueCount; i++) row[start + numbers.length + i] = (cues >> i) & 1
  return {
    words: count,
    linked,
    prose: count >= 12 && sentences > 0 && linked < 0.6,
    folded: foldWords(words),
    led: linked > 0 && linked < 0.9 && startsWithLink(block),
    stamped: count <= 12 && (cues & dateCues) !== 0
  }
}

function countWords(words: readonly string[]): { stops: number; capitals: number; letters: number } {
  let stops = 0
  let capitals = 0
  let letters = 0
  for (const word of words) {
    letters += word.length
    if (isStopWord(word.toLowerCase())) stops += 1
    const first = word[0]!
    if (first !== first.toLowerCase()) capitals += 1
  }
  return { stops, capitals, letters }
}

function foldWords(words: readonly string[]): string {
  return words.join(' ').toLowerCase()
}

function endMark(text: string): number {
  if (/[:：]$/.test(text)) return 1
  if (/(?:…|\.\.\.|\[…\])$/.test(text)) return 2
  if (/\?$/.test(text)) return 3
  return /[»›>→]$/.test(text) ? 4 : 0
}

function startMark(text: string): number {
  if (/^\p{Ll}/u.test(text)) return 1
  if (/^\d/.test(text)) return 2
  if (/^[“"„«‘']/.test(text)) return 3
  if (/^[-–—•*·>»#@|]/.test(text)) return 4
  return /^[[(]/.test(text) ? 5 : 0
}

function linkShare({ leaves, holder }: PageBlock): { linked: number; links: number } {
  let all = 0
  let inLinks = 0
  const links = new Set<AnyNode>()
  for (const leaf of leaves) {
    if (!isText(leaf)) continue
    const size = leaf.data.trim().length
    all += size
    const link = ancestor(leaf, holder, isLink)
    if (!link) continue
    inLinks += size
    if (size) links.add(link)
  }
  return { linked: all ? inLinks / all : 0, links: links.size }
}

function startsWithLink({ leaves, holder }: PageBlock): boolean {
  const first = leaves.find((leaf) => isText(leaf) && leaf.data.trim() !== '')
  return first !== undefined && ancestor(first, holder, isLink) !== null
}

function isLink(name: string): boolean {
  return name === 'a'
}

function isBold(name: string): boolean {
  return name === 'b' || name === 'strong' || name === 'em' || name === 'i'
}

function boldShare({ leaves, holder }: PageBlock): number {
  let all = 0
  let bold = 0
  for (const leaf of leaves) {
    if (!isText(leaf)) continue
    all += leaf.data.trim().length
    if (ancestor(leaf, holder, isBold)) bold += leaf.data.trim().length
  }
  return all ? bold / all : 0
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
