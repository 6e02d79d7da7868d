import fs from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'

const folder = path.resolve(import.meta.dirname, '../fixtures/encodings')

/** A text and its bytes in one encoding. */
export interface EncodedText {
  name: string
  encoding: string
  text: string
  bytes: Uint8Array
}

/** The languages that people have written in each encoding; `*` is every language that there is a text in. */
const written: Record<string, string> = {
  'utf-8': '*',
  'utf-8 with a mark': '*',
  'utf-16le': '*',
  'utf-16le with a mark': '*',
  'utf-16be': '*',
  'utf-16be with a mark': '*',
  'windows-1250': 'pl cs sk hu hr sl de',
  'windows-1251': 'ru uk be bg sr',
  'windows-1252': 'en fr de es pt it da sv fi is ga',
  'windows-1253': 'el',
  'windows-1254': 'tr',
  'windows-1255': 'he',
  'windows-1256': 'ar',
  'windows-1257': 'lt lv et',
  'windows-1258': 'vi',
  'windows-874': 'th',
  'iso-8859-1': 'en fr de es pt it da sv is ga',
  'iso-8859-2': 'pl cs sk hu hr sl',
  'iso-8859-3': 'mt eo tr',
  'iso-8859-4': 'lt lv et',
  'iso-8859-5': 'ru be bg sr',
  'iso-8859-6': 'ar',
  'iso-8859-7': 'el',
  'iso-8859-8': 'he',
  'iso-8859-9': 'tr',
  'iso-8859-10': 'se is lt',
  'iso-8859-11': 'th',
  'iso-8859-13': 'lt lv',
  'iso-8859-14': 'cy',
  'iso-8859-15': 'fr fi et es de',
  'iso-8859-16': 'ro',
  'koi8-r': 'ru bg',
  'koi8-u': 'uk ru',
  ibm866: 'ru be',
  macintosh: 'fr de es pt it sv da fi en',
  'x-mac-cyrillic': 'ru bg sr',
  gbk: 'zh',
  gb18030: 'zh zh-Hant',
  big5: 'zh-Hant',
  shift_jis: 'ja',
  'euc-jp': 'ja',
  'iso-2022-jp': 'ja',
  'euc-kr': 'ko'
}

/** Every text in every encoding that it fits, short paragraphs and all of them together. */
export function encodedTexts(): EncodedText[] {
  return Object.entries(written).flatMap(([encoding, languages]) =>
    (languages === '*' ? textLanguages() : languages.split(' ')).flatMap((language) =>
      textsIn(language).flatMap((text, at) => {
        const found = fit(text, encoding)
        return found ? [{ name: `${language} ${at + 1} in ${encoding}`, encoding, ...found }] : []
      })
    )
  )
}

/** Three paragraphs of news in a language, and one text of all. */
export function textsIn(language: string): string[] {
  const text = fs.readFileSync(path.join(folder, `${language}.txt`), 'utf8').trim()
  return [...text.split('\n\n'), `${text}\n`]
}

function textLanguages(): string[] {
  return fs.readdirSync(folder).map((file) => file.replace('.txt', ''))
}

/** The text as it is, or as it was typed where its quotes and dashes have no place; null when its letters do not fit. */
function fit(text: string, encoding: string): { text: string; bytes: Uint8Array } | null {
  for (const form of [text, typed(text), tonesApart(text)]) {
    const bytes = encode(form, encoding)
    if (bytes) return { text: form, bytes }
  }
  return null
}

function encode(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'iso-2022-jp') return shifted(text)
  const [name = '', mark] = encoding.split(' with ')
  const label = name === 'x-mac-cyrillic' ? 'maccyrillic' : name
  const bytes = iconv.encode(text, label, { addBOM: mark !== undefined })
  return iconv.decode(bytes, label) === text ? bytes : null
}

/** ISO-2022-JP: the bytes of EUC-JP without their high bits, between escape sequences. */
function shifted(text: string): Uint8Array {
  const bytes: number[] = []
  let wide = false
  for (const byte of iconv.encode(text, 'euc-jp')) {
    if (byte > 127 !== wide) bytes.push(0x1b, ...(wide ? [0x28, 0x42] : [0x24, 0x42]))
    wide = byte > 127
    bytes.push(byte & 127)
  }
  return Uint8Array.from(wide ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}

function typed(text: string): string {
  return text
    .replace(/[“”„»«]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/€/g, 'EUR')
}

/** Vietnamese as windows-1258 has it. */
function tonesApart(text: string): string {
  return text
    .normalize('NFD')
    .replace(
      /(\p{L})([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])/gu,
      (_, letter: string, tone: string, shape: string) => `${`${letter}${shape}`.normalize('NFC')}${tone}`
    )
}
