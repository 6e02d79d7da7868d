import { describe, expect, it } from 'vitest'
import { decode } from '#main/import/decode.ts'

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

const koi8Table = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('koi8-r').decode(Uint8Array.of(byte)), byte])
)

function koi8(letter: string): number {
  return koi8Table.get(letter)!
}
