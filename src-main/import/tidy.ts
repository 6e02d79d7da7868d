import { codeUnits } from './code-units.ts'
import { foldedUnits, slow } from './folded-units.ts'

const hidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/
const everyHidden = new RegExp(hidden, 'g')
/** Text without these is in NFC: they compose with what stands before them, or are written otherwise in NFC. */
const mayCompose =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u06ed\u0900-\u1eff\u1f00-\u1fff\u2000\u2001\u20d0-\u20ff\u2126-\u212b\u2329\u232a\u2adc\u302a-\u309a\uac00-\ufaff\ufb1d-\ufb4e\ud800-\udfff\u0340-\u0387]/

/** Text in NFC. */
export function compose(text: string): string {
  return mayCompose.test(text) ? text.normalize('NFC') : text
}

/** Text in NFC without characters that show nothing: controls, soft hyphens, zero-width spaces, byte order marks. */
export function tidyCharacters(text: string): string {
  const composed = compose(text)
  return hidden.test(composed) ? composed.replace(everyHidden, '') : composed
}

/** A line with its runs of spaces and tabs made one, and none at its ends. No-break spaces within stay. */
export function tidySpaces(line: string): string {
  const trimmed = line.trim()
  return /\t| {2}/.test(trimmed) ? trimmed.replace(/[ \t]+/g, ' ') : trimmed
}

const units = new Uint16Array(512)
const decoder = new TextDecoder('utf-16le')

/** A text by which two lines are held to be the same: letters and digits alone, in lower case. */
export function fold(text: string): string {
  const out = text.length <= units.length ? units : new Uint16Array(text.length)
  let size = 0
  let gap = false
  const given = codeUnits(text)
  for (let i = 0; i < text.length; i++) {
    const unit = foldedUnits[given[i]!]!
    if (unit === slow) return foldSlowly(text)
    if (unit === 0) gap = true
    else {
      if (gap && size > 0) out[size++] = 32
      gap = false
      out[size++] = unit
    }
  }
  return decoder.decode(out.subarray(0, size))
}

/**
 * Whether a text is the same as another by its `fold`, given the fold of the other. Nearly every text differs in its first letters,
 * and no more of it is looked at.
 */
export function foldsTo(text: string, folded: string): boolean {
  let at = 0
  let gap = false
  for (let i = 0; i < text.length; i++) {
    const unit = foldedUnits[text.charCodeAt(i)]!
    if (unit === slow) return fold(text) === folded
    if (unit === 0) gap = true
    else {
      if (gap && at > 0 && folded.charCodeAt(at++) !== 32) return false
      gap = false
      if (folded.charCodeAt(at++) !== unit) return false
    }
  }
  return at === folded.length
}

function foldSlowly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
