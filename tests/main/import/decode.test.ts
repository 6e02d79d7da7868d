import { describe, expect, it } from 'vitest'
import { decode, decodeDeclared } from '#main/import/decode.ts'
import { encodingChoices, tellingLines } from '#main/import/decode/encodings.ts'
import { encodedTexts, textsIn } from '../../support/encoding-corpus.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe('decode', () => {
  it('keeps curly quotes, dashes and the euro sign of windows-1252', () => {
    const bytes = Uint8Array.from([0x93, 0x41, 0x94, 0x20, 0x97, 0x20, 0x80])
    expect(decode(bytes, 'text/plain', 'windows-1252').text).toBe('“A” — €')
  })

  it('goes by the byte order mark first', () => {
    const bytes = Uint8Array.from([0xfe, 0xff, 0x04, 0x2f])
    expect(decode(bytes, 'text/plain')).toEqual({ text: 'Я', encoding: { name: 'utf-16be', source: 'bom' } })
  })

  it('goes by what a page declares', () => {
    const bytes = latin('<meta charset="iso-8859-15"><p>caf\xe9</p>')
    expect(decode(bytes, 'text/html').encoding).toEqual({ name: 'iso-8859-15', source: 'declared' })
  })

  it('does not believe a declaration that the bytes contradict', () => {
    const { text, encoding } = decode(utf8('<meta charset="windows-1251"><p>Сказал</p>'), 'text/html')
    expect(text).toContain('Сказал')
    expect(encoding).toEqual({ name: 'utf-8', source: 'utf-8' })
  })

  it('guesses what says nothing of itself, and says that it guessed', () => {
    const word = 'Совет отложил решение о мосте до осени, сообщил глава посёлка. '
    const bytes = Uint8Array.from([...word.repeat(4)].map((letter) => koi8(letter)))
    const { text, encoding } = decode(bytes, 'text/plain')
    expect(encoding).toEqual({ name: 'koi8-r', source: 'detected' })
    expect(text).toContain('Совет отложил решение')
  })

  it('recognises UTF-16 without a mark by its zero bytes', () => {
    const bytes = Uint8Array.from(Buffer.from('Plain words, spaced as usual.', 'utf16le'))
    expect(decode(bytes, 'text/plain').encoding).toEqual({ name: 'utf-16le', source: 'detected' })
  })

  it('says in one sentence when it does not know the encoding chosen', () => {
    expect(() => decode(utf8('a'), 'text/plain', 'runes')).toThrow('Loccit does not know the encoding “runes”.')
  })
})

describe('forty encodings', () => {
  const cases = encodedTexts()
  const encodings = [...new Set(cases.map(({ encoding }) => encoding))]

  it('are tried with three texts each at least', () => {
    expect(encodings.length).toBeGreaterThanOrEqual(40)
    for (const encoding of encodings)
      expect(cases.filter((one) => one.encoding === encoding).length, encoding).toBeGreaterThanOrEqual(3)
  })

  it('are told by their bytes alone', () => {
    const wrong = cases.filter(({ text, bytes }) => decode(bytes, 'text/plain').text !== text)
    expect(wrong.map(({ name, bytes }) => `${name}: ${decode(bytes, 'text/plain').encoding.name}`).join('\n')).toBe('')
  })

  it('are told in a page that declares nothing, and in one that declares the truth', () => {
    const page = (bytes: Uint8Array, head: string): Uint8Array =>
      Buffer.concat([Buffer.from(`<html><head>${head}<style>p { margin: 0 }</style></head><body><p>`), bytes])
    const marked = /utf|iso-2022/
    const pages = cases.filter(({ encoding }) => !marked.test(encoding))
    for (const head of ['', 'declared']) {
      const wrong = pages.filter(({ text, bytes, encoding }) => {
        const source = page(bytes, head && `<meta charset="${encoding}">`)
        return !decode(source, 'text/html').text.endsWith(text)
      })
      expect(wrong.map(({ name }) => name)).toEqual([])
    }
  })

  it('are told though a page declares another', () => {
    const lies: [string, string][] = [
      ['windows-1251', 'iso-8859-1'],
      ['koi8-r', 'windows-1251'],
      ['windows-1252', 'windows-1251'],
      ['windows-1250', 'iso-8859-1'],
      ['windows-1250', 'windows-1251'],
      ['iso-8859-5', 'koi8-r'],
      ['koi8-u', 'koi8-r'],
      ['shift_jis', 'windows-1252'],
      ['gbk', 'big5'],
      ['euc-kr', 'iso-8859-1']
    ]
    for (const [encoding, lie] of lies)
      for (const { text, bytes, name } of cases.filter((one) => one.encoding === encoding && one.text.length > 200)) {
        const { text: read } = decodeDeclared(bytes, lie)
        expect(read, `${name}, declared as ${lie}`).toBe(text)
      }
  })
})

describe('what is nearly UTF-8', () => {
  const [text = ''] = textsIn('ru')

  it('is read as UTF-8 when it was cut in the middle of a letter', () => {
    const bytes = utf8(text).subarray(0, 201)
    expect(decode(bytes, 'text/plain').encoding).toEqual({ name: 'utf-8', source: 'detected' })
  })

  it('is read as UTF-8 when one byte of it is broken', () => {
    const bytes = Uint8Array.from([...utf8(text), 0x20, 0xe9, 0x20, ...utf8(text)])
    const read = decode(bytes, 'text/plain')
    expect(read.encoding.name).toBe('utf-8')
    expect(read.text.split('\ufffd')).toHaveLength(2)
  })
})

describe('the encodings to choose from', () => {
  it('are all known, and named so that a person can tell them apart', () => {
    for (const { name } of encodingChoices) expect(new TextDecoder(name).encoding).toBe(name)
    expect(new Set(encodingChoices.map(({ label }) => label)).size).toBe(encodingChoices.length)
    expect(encodingChoices).toContainEqual({ name: 'windows-1251', label: 'Cyrillic (Windows-1251)' })
  })

  it('are shown on lines where they make a difference', () => {
    expect(tellingLines('plain\n\nМост  closed\nplain')).toEqual(['Мост closed'])
    expect(tellingLines('one\n\ntwo\nthree', 2)).toEqual(['one', 'two'])
  })
})

const koi8Table = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('koi8-r').decode(Uint8Array.of(byte)), byte])
)

function koi8(letter: string): number {
  return koi8Table.get(letter)!
}
