import { textCost } from '../decode/text-cost.ts'
import { byteTable } from './byte-table.ts'

/** Eight-bit Cyrillic that was read as something else: what it was read as, and what it is. */
const swaps = [
  ['windows-1252', 'windows-1251'],
  ['windows-1252', 'koi8-r'],
  ['windows-1251', 'koi8-r'],
  ['koi8-r', 'windows-1251'],
  ['windows-1251', 'ibm866'],
  ['ibm866', 'windows-1251']
] as const
const fewestLetters = 12

/** Lines of Cyrillic that was read in another eight-bit encoding, read again in its own; the others as they are. */
export function swapReadings(lines: readonly string[]): string[] {
  const odd = lines.filter(looksSwapped)
  if (!odd.length) return [...lines]
  const sample = odd.join('\n').slice(0, 600)
  // Far better, or it stays: capitals and names in signs are no reason.
  let best = { read: '', meant: '', cost: 0.75 * textCost(sample) }
  for (const [read, meant] of swaps) {
    const cost = textCost(readAs(sample, read, meant))
    if (cost < best.cost) best = { read, meant, cost }
  }
  return best.read ? lines.map((line) => (looksSwapped(line) ? readAs(line, best.read, best.meant) : line)) : [...lines]
}

/** Western letters alone, Cyrillic that is mostly capitals or goes on in them, signs amid letters. */
function looksSwapped(line: string): boolean {
  const western = count(line, /[À-ÿ]/g)
  if (western >= fewestLetters && western > 3 * count(line, /[a-z]/gi)) return true
  if (/[а-яё][®¤¬Ё][а-яё®]/.test(line) && count(line, /[а-яё]/g) >= fewestLetters) return true
  const capitals = count(line, /[А-ЯЁ]/g)
  return capitals >= fewestLetters && capitals > count(line, /[а-яё]/g)
}

function readAs(line: string, read: string, meant: string): string {
  const { byteOf } = byteTable(read)
  const known = (letter: string): boolean => letter < '\u0080' || byteOf.has(letter)
  const decoder = new TextDecoder(meant)
  return line.replace(/[^\n]+/g, (part) =>
    [...part].every(known)
      ? decoder.decode(
          Uint8Array.from(part, (letter) => (letter < '\u0080' ? letter.charCodeAt(0) : byteOf.get(letter)!))
        )
      : part
  )
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
