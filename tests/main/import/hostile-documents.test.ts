import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { makeDocx } from '../../support/documents/docx-cases.ts'
import { makeChapter, makeEpub } from '../../support/documents/epub-cases.ts'
import { makeOdt } from '../../support/documents/odt-cases.ts'
import { makeZip, utf8 } from '../../support/make-zip.ts'

const words = 'The ferry of Ekeby left at dawn, and nobody had told the town that it would not come back.'
const nested = (open: string, close: string, times: number): string => open.repeat(times) + close.repeat(times)
const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const paragraph = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

/** A document with the text of one of its parts changed. */
function withPart(make: (body: string) => Uint8Array, marker: string, text: string): () => Uint8Array {
  return () => make(text.replace('MARK', marker))
}

function bookWith(file: string, text: string): Uint8Array {
  return makeEpub('<dc:title>A</dc:title>', { 'a.xhtml': makeChapter(`<p>${words}</p>`) }, { [file]: text })
}

const locked = (algorithm: string): Uint8Array =>
  bookWith(
    'META-INF/encryption.xml',
    `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`
  )

const declared = (name: string, types = ''): Uint8Array =>
  makeZip({
    ...(types && { '[Content_Types].xml': types }),
    ...(!types && { mimetype: 'application/vnd.oasis.opendocument.text' }),
    [name]: `<?xml version="1.0"?>${bomb}<a>&b;</a>`
  })

const wordTypes =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const parts = (count: number): Uint8Array =>
  utf8(
    `Message-ID: <1@example.org>\r\nFrom: a@example.org\r\nSubject: A\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\nContent-Type: text/plain\r\n\r\na\r\n'.repeat(count)}`
  )

const hostile: Record<string, [make: () => Uint8Array, message: RegExp]> = {
  'a Word document that unpacks to hundreds of megabytes': [
    () => makeDocx(paragraph.repeat(300_000)),
    /packed so tightly|more than Loccit opens/
  ],
  'a Word document with more text than any book': [() => makeDocx(noise(5_500_000)), /longer than Loccit reads/],
  'a Word document with entities of its own': [() => declared('word/document.xml', wordTypes), /entities of its own/],
  'a Word document nested ever deeper': [
    () => makeDocx(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 400)),
    /nested too deeply/
  ],
  'a Word document without text': [() => makeZip({ '[Content_Types].xml': wordTypes }), /damaged/],
  'an OpenDocument text with entities of its own': [() => declared('content.xml'), /entities of its own/],
  'an OpenDocument text nested ever deeper': [
    withPart(makeOdt, nested('<text:section>', '</text:section>', 400), 'MARK'),
    /nested too deeply/
  ],
  'an OpenDocument text with a password': [
    () => makeOdt(`<text:p>${words}</text:p>`, '', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }),
    /protected by a password/
  ],
  'an OpenDocument text without content': [
    () => makeZip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    /damaged/
  ],
  'rich text nested ever deeper': [() => utf8(`{\\rtf1 ${nested('{\\b ', '}', 400)}${words}}`), /nested too deeply/],
  'rich text without text': [() => utf8('{\\rtf1 {\\fonttbl{\\f0 Arial;}}}'), /no text/],
  'a book that is locked': [() => locked('http://www.w3.org/2001/04/xmlenc#aes128-cbc'), /locked against copying/],
  'a book with entities of its own': [
    () => makeEpub('<dc:title>A</dc:title>', { 'a.xhtml': `${bomb}<html><body><p>${words}</p></body></html>` }),
    /entities of its own/
  ],
  'a book nested ever deeper': [
    () => makeEpub('<dc:title>A</dc:title>', { 'a.xhtml': makeChapter(nested('<div>', '</div>', 400)) }),
    /nested too deeply/
  ],
  'a book without contents': [() => makeZip({ mimetype: 'application/epub+zip' }), /lacks its list of contents/],
  'a book that names files that are not there': [
    () =>
      makeZip({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfile full-path="../../../etc/passwd"/></container>'
      }),
    /lacks its list of contents/
  ],
  'a message of thousands of parts': [() => parts(3000), /not built as messages are/],
  'a message without text': [
    () => utf8('Message-ID: <1@example.org>\r\nFrom: a@example.org\r\nSubject: A\r\n\r\n'),
    /no text/
  ],
  'a web archive without a page': [
    () =>
      utf8(
        'Snapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\na\r\n--x--'
      ),
    /holds no page/
  ],
  'an archive of files': [() => makeZip({ 'a.txt': words }), /archive/]
}

/** Text that does not pack tightly. */
function noise(length: number): string {
  let state = 7
  const piece = (): string => {
    state = (state * 48271) % 2147483647
    return state.toString(36)
  }
  const paragraphs: string[] = []
  for (let size = 0; size < length; size += 80)
    paragraphs.push(`<w:p><w:r><w:t>${Array.from({ length: 7 }, piece).join(' ')}</w:t></w:r></w:p>`)
  return paragraphs.join('')
}

describe('documents that were made to do harm', () => {
  for (const [what, [make, message]] of Object.entries(hostile))
    it(`are refused in a sentence: ${what}`, async () => {
      await expect(extract(make(), { name: 'a' })).rejects.toMatchObject({
        name: 'LibraryError',
        message: expect.stringMatching(message) as string
      })
    })

  it('may hide their fonts, which locks nothing', async () => {
    const read = await extract(locked('http://www.idpf.org/2008/embedding'), { name: 'a' })
    expect(read.text).toContain(words)
  })

  it('never lead to a file outside themselves', async () => {
    const picture =
      '<img src="../../../../../../etc/hostname.png"/><img src="file:///etc/hostname"/><img src="https://example.org/a.png"/>'
    const book = makeEpub('<dc:title>A</dc:title>', { 'a.xhtml': makeChapter(`<p>${words}${picture}</p>`) })
    expect((await extract(book, { name: 'a' })).images.size).toBe(0)
    const frame = '<text:p><draw:frame><draw:image xlink:href="../../../etc/hostname"/></draw:frame></text:p>'
    expect((await extract(makeOdt(`<text:p>${words}</text:p>${frame}`), { name: 'a' })).images.size).toBe(0)
  })

  it('carry no address that runs a program', async () => {
    const link =
      '<a href="javascript:alert(1)">one</a> <a href="file:///etc/passwd">two</a> <a href="https://example.org/">three</a>'
    const book = makeEpub('<dc:title>A</dc:title>', { 'a.xhtml': makeChapter(`<p>${words} ${link}</p>`) })
    const json = JSON.stringify((await extract(book, { name: 'a' })).doc)
    expect(json.match(/"href":"[^"]*"/g)).toEqual(['"href":"https://example.org/"'])
  })
})
