import iconv from 'iconv-lite'

/** A way in which texts get damaged before they are saved. `isLossless`: nothing of the text is gone. */
export interface Damage {
  name: string
  languages: readonly string[]
  isLossless: boolean
  damage(text: string): string
}

const western = ['en', 'fr', 'de', 'es']
const all = [...western, 'ru', 'uk']

/** UTF-8 that was read as something else, and bytes of one eight-bit encoding that were read as another. */
export const damages: readonly Damage[] = [
  utf8ReadAs('windows-1252', all),
  utf8ReadAs('latin1', all),
  utf8ReadAs('windows-1251', all),
  utf8ReadAs('koi8-r', all),
  utf8ReadAs('macintosh', all),
  twice('windows-1252', western),
  twice('latin1', western),
  withoutControls('windows-1252', western),
  withPlainSpaces('windows-1252', western),
  bytesReadAs('windows-1251', 'windows-1252'),
  bytesReadAs('koi8-r', 'windows-1251'),
  bytesReadAs('windows-1251', 'koi8-r'),
  bytesReadAs('ibm866', 'windows-1251'),
  bytesReadAs('koi8-r', 'windows-1252')
]

/** Text read in an encoding, each byte a sign; Latin-1 keeps its control characters. */
function read(bytes: Uint8Array, encoding: string): string {
  return encoding === 'latin1' ? Buffer.from(bytes).toString('latin1') : new TextDecoder(encoding).decode(bytes)
}

function utf8ReadAs(encoding: string, languages: readonly string[]): Damage {
  return {
    name: `UTF-8 read as ${encoding}`,
    languages,
    isLossless: true,
    damage: (text) => read(Buffer.from(text), encoding)
  }
}

function twice(encoding: string, languages: readonly string[]): Damage {
  const { damage } = utf8ReadAs(encoding, languages)
  return {
    name: `UTF-8 read as ${encoding}, twice`,
    languages,
    isLossless: true,
    damage: (text) => damage(damage(text))
  }
}

function withoutControls(encoding: string, languages: readonly string[]): Damage {
  const { damage } = utf8ReadAs(encoding, languages)
  return {
    name: `UTF-8 read as ${encoding}, its control characters lost`,
    languages,
    isLossless: false,
    damage: (text) => damage(text).replace(/[\u0080-\u009f]/g, '')
  }
}

function withPlainSpaces(encoding: string, languages: readonly string[]): Damage {
  const { damage } = utf8ReadAs(encoding, languages)
  return {
    name: `UTF-8 read as ${encoding}, its no-break spaces made plain`,
    languages,
    isLossless: false,
    damage: (text) => damage(text).replace(/\u00a0/g, ' ')
  }
}

function bytesReadAs(real: string, wrong: string): Damage {
  return {
    name: `${real} read as ${wrong}`,
    languages: ['ru'],
    isLossless: true,
    damage: (text) => read(iconv.encode(typed(text), real), wrong)
  }
}

/** Text as it is typed where an encoding has no such quotes and dashes. */
export function typed(text: string): string {
  return text.replace(/[«»“”„]/g, '"').replace(/[–—]/g, '-')
}
