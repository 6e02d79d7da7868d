import { doubleByteEncodings, signCost } from './double-byte.ts'
import { singleByteCost, singleByteEncodings, type BytePairs, type Cost } from './single-byte.ts'

/** How many bytes are looked at; from the first one beyond ASCII. */
const sampleSize = 1 << 16
/** How near to a byte beyond ASCII a pair of bytes has to stand to count: within a word or two. */
const nearby = 8

/** How many bytes show whether they can be signs of two bytes. */
const glance = 1 << 10

/** How much better, in nats, and for each byte beyond ASCII, another encoding must be than the one declared. */
const lieAtLeast = 10
const lieEach = 0.7

const decoders: Record<string, TextDecoder> = {}

/** A verdict on one encoding: how improbable the text is in it, in nats. */
export interface Verdict {
  name: string
  cost: number
}

/** How improbable the bytes are as text in each encoding that they can be read in, the most probable first. */
export function judgeEncodings(bytes: Uint8Array): Verdict[] {
  const sample = sampleOf(bytes)
  const pairs = pairsNearby(sample)
  const singles = judgeSingleBytes(pairs)
  return [...singles, ...judgeDoubleBytes(sample)].sort((a, b) => a.cost - b.cost)
}

/** From so many bytes beyond ASCII on, if they are this share of all, it shows whether they are letters. */
const fewestHigh = 40
const leastHigh = 0.25
/** Letters cost about 5 nats in an encoding that fits, and bytes that mean something else 10 in the best that can be found. */
const mostEach = 8.5

/**
 * Whether bytes are no text even in the encoding that fits them best, null where none does: pictures, programs and what was packed
 * or encrypted. Few bytes beyond ASCII are given the benefit of the doubt.
 */
export function isNoText(bytes: Uint8Array, best: Verdict | null): boolean {
  const sample = sampleOf(bytes)
  const high = countHigh(sample)
  if (high < fewestHigh || high < leastHigh * sample.length) return false
  return !best || best.cost > mostEach * high
}

function countHigh(sample: Uint8Array): number {
  return sample.reduce((count, byte) => count + (byte >> 7), 0)
}

/** Whether text reads so much better in one encoding than in another that a declaration of the other is a lie. */
export function beats(name: string, other: string, bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes)
  const [one, two] = [costIn(name, sample), costIn(other, sample)]
  const part = name in singleByteEncodings && other in singleByteEncodings ? 'all' : 'high'
  const gap = two[part] - one[part]
  const high = countHigh(sample)
  return gap > lieAtLeast && gap > lieEach * high
}

/** Infinite when the bytes are no text in the encoding; zero in one that is not judged. */
function costIn(name: string, sample: Uint8Array): Cost {
  const never = { all: Infinity, high: Infinity }
  if (name in singleByteEncodings) return singleByteCost(name, pairsNearby(sample)) ?? never
  if (!(name in doubleByteEncodings)) return { all: 0, high: 0 }
  const text = decoderOf(name).decode(sample)
  return isBroken(text) ? never : { all: signCost(text), high: signCost(text) }
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 127) - nearby)
  return bytes.subarray(first, first + sampleSize)
}

function decoderOf(name: string): TextDecoder {
  return (decoders[name] ??= new TextDecoder(name))
}

function judgeDoubleBytes(sample: Uint8Array): Verdict[] {
  return Object.entries(doubleByteEncodings).flatMap(([name, prior]) => {
    // Most of what is in letters of one byte breaks soon.
    if (isBroken(decoderOf(name).decode(sample.subarray(0, glance)))) return []
    const text = decoderOf(name).decode(sample)
    return isBroken(text) ? [] : { name, cost: signCost(text) + prior }
  })
}

function isBroken(text: string): boolean {
  return text.split('\ufffd').length - 1 > 2 + text.length / 100
}

/** Pairs of ASCII alone tell languages apart; what is read two bytes at a time has none to be compared, so they are taken off. */
function judgeSingleBytes(pairs: BytePairs): Verdict[] {
  let best = { all: Infinity, high: 0 }
  const found: { name: string; all: number }[] = []
  for (const [name, prior] of Object.entries(singleByteEncodings)) {
    const cost = singleByteCost(name, pairs, best.all - prior)
    if (!cost) continue
    found.push({ name, all: cost.all + prior })
    if (cost.all + prior < best.all) best = { all: cost.all + prior, high: cost.high + prior }
  }
  return found.map(({ name, all }) => ({ name, cost: all - best.all + best.high }))
}

function pairsNearby(bytes: Uint8Array): BytePairs {
  const times = new Map<number, number>()
  let last = -nearby
  let counted = 0
  const countTo = (end: number): void => {
    for (let at = Math.max(counted, 1); at < end; at++) {
      const pair = (bytes[at - 1]! << 8) | bytes[at]!
      times.set(pair, (times.get(pair) ?? 0) + 1)
    }
    counted = Math.max(counted, end)
  }
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 128) continue
    if (at - last > 2 * nearby) counted = Math.max(counted, at - nearby)
    last = at
    countTo(Math.min(at + nearby, bytes.length))
  }
  // What is frequent shows soonest that an encoding will not do.
  const pairs = [...times].sort(([, a], [, b]) => b - a)
  return {
    before: Uint8Array.from(pairs, ([pair]) => pair >> 8),
    after: Uint8Array.from(pairs, ([pair]) => pair & 255),
    times: Uint32Array.from(pairs, ([, n]) => n)
  }
}
