import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { detect } from '#main/import/detect.ts'
import { extract } from '#main/import/extract.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

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

  const refused: [what: string, content: Uint8Array, code: string, message: string][] = [
    ['an empty file', bytes(''), 'empty', 'This file is empty.'],
    [
      'a PDF called .txt',
      bytes('%PDF-1.7\n1 0 obj\n'),
      'unknown-format',
      'This is a PDF; Loccit cannot read PDF files yet.'
    ],
    [
      'an archive',
      zipSync({ 'a.txt': bytes('a') }),
      'unknown-format',
      'This is a ZIP archive; Loccit cannot read this kind of file yet.'
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
