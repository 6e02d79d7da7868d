import { isUtf8 } from 'node:buffer'
import type { Encoding } from '#shared/model.ts'
import { signCost } from './double-byte.ts'

const headSize = 4096
/** No sign of a text in Chinese, Japanese or Korean costs more on average; in the wrong order of bytes it does. */
const mostPerSign = 9.5

/** The encoding that a byte order mark names, or UTF-16 that gives itself away without one; else null. */
export function findWideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', source: 'bom' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', source: 'bom' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', source: 'bom' }
  const name = wideByLowBytes(bytes.subarray(0, headSize))
  return name === null ? null : { name, source: 'detected' }
}

/**
 * In UTF-16 every second byte is low in the scripts up to Thai, and some are zero or control characters where Chinese, Japanese
 * and Korean stand. No text of single bytes has either.
 */
function wideByLowBytes(head: Uint8Array): string | null {
  let even = 0
  let odd = 0
  let controls = 0
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!
    if (byte >= 0x20) continue
    if (at % 2) odd++
    else even++
    if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++
  }
  const signs = head.length / 2
  if (controls > signs * 0.4) {
    if (stands(odd / signs, even / signs)) return 'utf-16le'
    if (stands(even / signs, odd / signs)) return 'utf-16be'
  }
  return controls >= 2 && controls > signs / 100 && !isUtf8(head) ? wideBySigns(head) : null
}

/** Whether these can be the shares of low bytes among the high and the low halves of signs. Many of Thai have both halves low. */
function stands(high: number, low: number): boolean {
  return (high > 0.4 && low < 0.1) || (high > 0.9 && low < 0.75)
}

function wideBySigns(head: Uint8Array): string | null {
  const [best] = ['utf-16le', 'utf-16be']
    .map((name) => {
      const text = new TextDecoder(name).decode(head.subarray(0, head.length & ~1))
      const signs = text.replace(/[\t\n\r -~]/g, '')
      // Control characters are no signs of any text.
      const controls = text.match(/[\x00-\x08\x0e-\x1f]/g)?.length ?? 0
      return { name, cost: (signCost(signs) + 20 * controls) / Math.max(signs.length, 1) }
    })
    .sort((a, b) => a.cost - b.cost)
  return best!.cost < mostPerSign ? best!.name : null
}
