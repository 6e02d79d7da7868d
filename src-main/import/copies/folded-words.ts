import { codeUnits } from '../code-units.ts'

/** What a code unit is to `foldedWords`: these, or else the letter that it is folded to. */
const unknown = 0
const separator = 1
const ignored = 2
/** Set beside the letter of a sign that is a word by itself. */
const alone = 0x10000
const folds = new Int32Array(0x10000)
let room = new Int32Array(1 << 12)

/**
 * A hash of each word of a text: of its letters and digits, without accents and capitals. In scripts that put no spaces
 * between words (Han, kana, Thai, Lao, Khmer, Burmese) every sign counts as a word.
 */
export function foldedWords(text: string): Int32Array {
  const length = text.length
  if (room.length < length) room = new Int32Array(length * 2)
  const words = room
  const units = codeUnits(text)
  let count = 0
  let hash = 0
  for (let at = 0; at < length; at++) {
    const unit = units[at]!
    const fold = folds[unit]! || learn(unit)
    if (fold > ignored && fold < alone) hash = Math.imul((hash || 0x811c9dc5) ^ fold, 0x01000193)
    else if (fold !== ignored) {
      if (hash) words[count++] = mixed(hash)
      if (fold >= alone) words[count++] = mixed(fold)
      hash = 0
    }
  }
  if (hash) words[count++] = mixed(hash)
  return words.slice(0, count)
}

/** Spreads every bit of a number over all of them (MurmurHash3's last step). @see https://github.com/aappleby/smhasher/wiki/MurmurHash3 */
export function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Finds out about a code unit once. Halves of a surrogate pair count as signs of their own. */
function learn(unit: number): number {
  const sign = String.fromCharCode(unit)
  if (unit >= 0xd800 && unit <= 0xdfff) folds[unit] = unit + alone
  else if (/\p{Cf}/u.test(sign)) folds[unit] = ignored
  else if (!/[\p{L}\p{N}\p{M}]/u.test(sign)) folds[unit] = separator
  else folds[unit] = foldedLetter(sign) + (unspaced.test(sign) ? alone : 0)
  return folds[unit] === unknown ? separator : folds[unit]!
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function foldedLetter(sign: string): number {
  const decomposed = sign.normalize('NFD')
  const base = /^\p{M}+$/u.test(decomposed.slice(1)) ? decomposed.charAt(0) : sign
  return base.toLowerCase().charCodeAt(0)
}
