import { describe, expect, it } from 'vitest'
import { decode } from '#main/import/decode.ts'
import { detect } from '#main/import/detect.ts'
import { extract } from '#main/import/extract.ts'
import { randomFrom } from '../../support/distinct-text.ts'
import { encodedTexts } from '../../support/encoding-corpus.ts'
import { makeZip, utf8 } from '../../support/make-zip.ts'

const bytes = utf8
const message = [
  'Message-ID: <1@example.org>',
  'From: Ann Lee <ann@example.org>',
  'Date: Mon, 3 May 2021 10:00:00 +0200'
]

describe('detect', () => {
  it('goes by the content and not by the name', async () => {
    expect(await detect(bytes('<!DOCTYPE html><html><body><p>A</p></body></html>'), 'page.txt')).toBe('text/html')
    expect(await detect(bytes('Only words.'), 'page.html')).toBe('text/plain')
    expect(await detect(bytes('---\ntitle: A\n---\nWords.'), 'note.txt')).toBe('text/markdown')
  })

  it('lets the name tell Markdown from plain text', async () => {
    expect(await detect(bytes('Words.'), 'note.md')).toBe('text/markdown')
    expect(await detect(bytes('Words.'), 'note')).toBe('text/plain')
  })

  const kinds: [what: string, content: Uint8Array, mediaType: string][] = [
    ['a book', makeZip({ mimetype: 'application/epub+zip', 'a.xhtml': '' }), 'application/epub+zip'],
    ['a book without its type', makeZip({ 'META-INF/container.xml': '<a/>' }), 'application/epub+zip'],
    [
      'an OpenDocument text',
      makeZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      'application/vnd.oasis.opendocument.text'
    ],
    ['an archive of files', makeZip({ 'a.docx': 'words' }), 'application/zip'],
    ['rich text', bytes('{\\rtf1 Words.}'), 'application/rtf'],
    ['a message', bytes([...message, 'Subject: A', '', 'Words.'].join('\r\n')), 'message/rfc822'],
    [
      'a message in a mailbox',
      bytes(['From ann@example.org Mon May 3', ...message, '', 'Words.'].join('\n')),
      'message/rfc822'
    ],
    [
      'a mailbox',
      bytes(
        [1, 2]
          .map(() => ['From ann@example.org Mon May  3 08:00:00 2021', ...message, '', 'Words.', '', ''].join('\n'))
          .join('')
      ),
      'application/mbox'
    ],
    [
      'a web archive',
      bytes(
        [
          'From: <Saved by Blink>',
          'Snapshot-Content-Location: https://example.org/',
          'Subject: A',
          'MIME-Version: 1.0',
          'Content-Type: multipart/related;',
          '\tboundary="x"',
          '',
          '--x'
        ].join('\r\n')
      ),
      'multipart/related'
    ],
    [
      'a message with pictures in it',
      bytes([...message, 'To: b@example.org', 'Content-Type: multipart/related; boundary=x', '', '--x'].join('\n')),
      'message/rfc822'
    ],
    ['an interview', bytes('From: Ann Lee\nDate: today\n\nWords.'), 'text/plain'],
    ['a dialogue', bytes('Anna: Where is it?\nBo: There.\n\nAnna: Oh.'), 'text/plain'],
    ['words about RTF', bytes('rtf files begin with {\\rtf1'), 'text/plain'],
    ['words about archives', bytes('PK is how archives begin.'), 'text/plain']
  ]
  for (const [what, content, mediaType] of kinds)
    it(`knows ${what} by its content, whatever it is called`, async () => {
      for (const name of ['a.txt', 'a.docx', 'a.pdf', 'a']) expect(await detect(content, name)).toBe(mediaType)
    })

  it('tells plain text without asking a library, within 0.02 ms', async () => {
    const text = bytes('The ferry of Ekeby was sold to a museum.\n'.repeat(100))
    const times: number[] = []
    for (let i = 0; i < 2000; i++) {
      const start = performance.now()
      await detect(text, 'a.txt')
      times.push(performance.now() - start)
    }
    expect(times.toSorted((a, b) => a - b)[200]).toBeLessThan(0.02)
  })

  const refused: [what: string, content: Uint8Array, code: string, message: string][] = [
    ['an empty file', bytes(''), 'empty', 'This file is empty.'],
    [
      'an old Word document',
      Uint8Array.from(Buffer.from('d0cf11e0a1b11ae10000', 'hex')),
      'unknown-format',
      'This is a document of an older Office; save it as .docx and import that.'
    ],
    [
      'a workbook',
      makeZip({
        '[Content_Types].xml': '<Types><Override ContentType="application/vnd.x.spreadsheetml.sheet.main+xml"/></Types>'
      }),
      'unknown-format',
      'This is an Excel workbook; Loccit reads text documents only.'
    ],
    [
      'an XML file',
      bytes('<?xml version="1.0"?><a>words</a>'),
      'unknown-format',
      'This is an XML file; Loccit cannot read this kind of file yet.'
    ],
    [
      'a picture',
      Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64')),
      'unknown-format',
      'This is a PNG file; Loccit cannot read such files.'
    ],
    [
      'bytes that are nothing known',
      Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 13),
      'unknown-format',
      'This file is not text, and Loccit does not know its kind.'
    ],
    ['a file of spaces', bytes(' \n\n\t \n'), 'no-text', 'This file has no text that can be read.'],
    [
      'a page without words',
      bytes('<html><body><img src="a.png"></body></html>'),
      'no-text',
      'This file has no text that can be read.'
    ]
  ]
  for (const [what, content, code, message] of refused)
    it(`refuses ${what} in one sentence`, async () => {
      await expect(extract(content, { name: 'article.txt' })).rejects.toMatchObject({ code, message })
    })
})

describe('a file that is no text', () => {
  const random = randomFrom(16)
  const noise = (size: number, least: number): Uint8Array =>
    Uint8Array.from({ length: size }, () => least + Math.floor(random() * (256 - least)))
  const refused = { code: 'unknown-format', message: 'This file is not text, and Loccit does not know its kind.' }

  it.each([200, 500, 5_000, 50_000])('is refused in a sentence: %d bytes of any value', async (size) => {
    for (let i = 0; i < 10; i++)
      await expect(extract(noise(size, 0), { name: 'notes.pages' })).rejects.toMatchObject({ code: 'unknown-format' })
  })

  it.each([500, 5_000, 50_000])('is refused in a sentence: %d bytes without a control character', async (size) => {
    for (let i = 0; i < 10; i++)
      await expect(extract(noise(size, 32), { name: 'notes.pages' })).rejects.toMatchObject(refused)
  })

  it('is told from every text in an encoding that says nothing of itself', async () => {
    const texts = encodedTexts()
    const wrong = texts.filter(({ bytes: text }) => decode(text, 'text/plain').isNoise)
    expect(wrong.map(({ name }) => name)).toEqual([])
    const cut = texts.filter(({ bytes: text }) => decode(text.subarray(0, 90), 'text/plain').isNoise)
    expect(cut.map(({ name }) => name)).toEqual([])
    for (const { bytes: text } of texts) expect(await detect(text, 'a.txt')).toMatch(/^text\//)
  })

  it('may hold a control character that strayed into it, and the marks of old printers', async () => {
    expect(await detect(bytes('Words\x01 of a report, \x02and more of them.\n'.repeat(1)), 'a.txt')).toBe('text/plain')
    expect(await detect(bytes('W\bWo\bor\brd\bds\bs of a manual.\x1a'), 'a.txt')).toBe('text/plain')
  })

  it('is read all the same when a person chooses an encoding', async () => {
    const text = noise(500, 32)
    expect((await extract(text, { name: 'a.txt', encoding: 'koi8-r' })).encoding.source).toBe('chosen')
  })
})
