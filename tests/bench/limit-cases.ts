import { makeDocx } from '../support/documents/docx-cases.ts'
import { makeChapter, makeEpub } from '../support/documents/epub-cases.ts'
import { makeOdt } from '../support/documents/odt-cases.ts'
import { makeZip } from '../support/make-zip.ts'
import { at, rawFile, rawObjects } from '../support/pdf/raw-pdf.ts'
import { seededWords } from './seeded-words.ts'

/** A file that is as large or as hostile as its format allows. */
export interface LimitCase {
  name: string
  make(): Uint8Array
}

const mebibyte = 1 << 20
const sentence = 'The ferry of Ekeby left at dawn, and nobody had told the town that it would not come back. '

/** So many bytes of a text again and again. */
function filled(text: string | Uint8Array, mebibytes: number): Buffer {
  return Buffer.alloc(Math.round(mebibytes * mebibyte), text)
}

function between(head: string, body: Uint8Array | string, tail = ''): Buffer {
  return Buffer.concat([Buffer.from(head), Buffer.from(body as string), Buffer.from(tail)])
}

const nested = (open: string, close: string, times: number, inner = sentence): string =>
  open.repeat(times) + inner + close.repeat(times)

const page = (body: Uint8Array | string): Buffer =>
  between('<!DOCTYPE html><html><head><title>A</title></head><body><article>', body, '</article></body></html>')

const message = (type: string, body: Uint8Array | string): Buffer =>
  between(
    `Message-ID: <1@example.org>\r\nFrom: Ann Lee <a@example.org>\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`,
    body
  )

const archive = (body: Uint8Array | string): Buffer =>
  between(
    'Snapshot-Content-Location: https://example.org/\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
    body
  )

const part = (type: string, body: string, more = ''): string => `--x\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`
const base64 = 'Content-Transfer-Encoding: base64\r\n'
const htmlPart = part('text/html', `<p>${sentence.repeat(20)}</p>`, 'Content-Location: https://example.org/\r\n')
/** Multiparts within multiparts, each with a boundary of its own. */
const multiparts = (depth: number): string =>
  Array.from(
    { length: depth },
    (_part, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary="b${i + 1}"\r\n\r\n`
  ).join('')

const lines = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_l, i) => text(i)).join('')

const texts: LimitCase[] = [
  { name: 'text, 200 MiB of prose in lines', make: () => filled(`${sentence.repeat(4)}\n\n`, 200) },
  { name: 'text, 200 MiB in one line', make: () => filled(sentence, 200) },
  { name: 'text, 200 MiB of lines of one letter', make: () => filled('a\n', 200) },
  {
    name: 'text, 200 MiB of Cyrillic in an old encoding',
    make: () => filled(Buffer.from('cff0e8e2e5f22c20ece8f02e0a', 'hex'), 200)
  },
  { name: 'text, 20 MiB of prose', make: () => filled(`${sentence.repeat(4)}\n\n`, 20) },
  { name: 'text, 20 MiB of mojibake', make: () => filled('ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€. ÐšÐ°Ðº Ð´ÐµÐ»Ð°?\n', 20) },
  { name: 'Markdown, 50 MiB of prose', make: () => between('# A\n\n', filled(`${sentence.repeat(4)} *a*\n\n`, 50)) },
  {
    name: 'Markdown, 100,000 quotes in each other',
    make: () => between('# A\n\n- b\n\n', `${'> '.repeat(100_000)}${sentence}`)
  },
  { name: 'Markdown, 1,000,000 open brackets', make: () => between('# A\n\n- b\n\n', '['.repeat(1_000_000)) },
  {
    name: 'Markdown, 1,000,000 stars and backticks',
    make: () => between('# A\n\n- b\n\n', '*a _b `c '.repeat(333_000))
  },
  {
    name: 'Markdown, lists 2,000 deep',
    make: () =>
      between(
        '# A\n\n',
        lines(2_000, (i) => `${'  '.repeat(i)}- a\n`)
      )
  }
]

const pages: LimitCase[] = [
  { name: 'HTML, 1,000,000 paragraphs', make: () => page(filled(`<p>${sentence.slice(0, 43)}</p>`, 50)) },
  { name: 'HTML, 200 MiB', make: () => page(filled(`<p>${sentence}</p>`, 200)) },
  { name: 'HTML, 100,000 divisions in each other', make: () => page(nested('<div>', '</div>', 100_000)) },
  {
    name: 'HTML, 100,000 quotes and links in each other',
    make: () => page(nested('<blockquote><a href=x><b>', '</b></a></blockquote>', 100_000))
  },
  {
    name: 'HTML, 1,000,000 attributes',
    make: () => page(`<p ${lines(1_000_000, (i) => `a${i}="b" `)}>${sentence}</p>`)
  },
  { name: 'HTML, 1,000,000 unclosed tags', make: () => page('<b><i>a'.repeat(500_000)) },
  { name: 'HTML, one text of 100 MiB', make: () => page(between('<p>', filled(sentence, 100), '</p>')) },
  {
    name: 'HTML, a table of 1,000,000 cells',
    make: () => page(between('<table>', filled('<tr><td>a<td>b<td>c', 7), '</table>'))
  },
  {
    name: 'HTML, linked data of 50 MiB',
    make: () =>
      page(
        between(
          `<p>${sentence}</p><script type="application/ld+json">`,
          nested('[', ']', 25 * mebibyte, ''),
          '</script>'
        )
      )
  },
  {
    name: 'HTML, a picture of 100 MiB',
    make: () =>
      page(
        between(
          `<p>${sentence}</p><img src="data:image/png;base64,`,
          filled('iVBORw0KGgoA', 100),
          `"><p>${sentence}</p>`
        )
      )
  }
]

const mails: LimitCase[] = [
  {
    name: 'e-mail, 10,000 parts',
    make: () => message('multipart/mixed; boundary="x"', part('text/plain', sentence).repeat(10_000))
  },
  {
    name: 'e-mail, 10,000 multiparts in each other',
    make: () => message('multipart/mixed; boundary="b0"', multiparts(10_000))
  },
  {
    name: 'e-mail, 190 MiB in Base64',
    make: () =>
      message(
        'text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        filled(`${Buffer.from(sentence).toString('base64').slice(0, 76)}\r\n`, 190)
      )
  },
  { name: 'e-mail, one line of 190 MiB', make: () => message('text/plain', filled(sentence, 190)) },
  {
    name: 'e-mail, 50 MiB of headers',
    make: () => between('Message-ID: <1@a>\r\nFrom: a@b\r\nSubject: A\r\n', filled('X-A: b\r\n', 50), `\r\n${sentence}`)
  },
  {
    name: 'e-mail, an attachment of 190 MiB',
    make: () =>
      message(
        'multipart/mixed; boundary="x"',
        between(
          part('text/plain', sentence),
          `--x\r\nContent-Type: application/zip\r\n${base64}\r\n`,
          filled('UEsDBBQAAAAIAA\r\n', 190).toString('latin1')
        )
      )
  },
  {
    name: 'web archive, 10,000 parts',
    make: () => archive(htmlPart + part('image/png', 'iVBORw0KGgoA', base64).repeat(10_000))
  },
  {
    name: 'web archive, 10,000 multiparts in each other',
    make: () => archive(`--x\r\nContent-Type: multipart/mixed; boundary="b0"\r\n\r\n${multiparts(10_000)}`)
  },
  {
    name: 'web archive, 190 MiB of a picture',
    make: () =>
      archive(
        between(
          `${htmlPart}--x\r\nContent-Type: image/png\r\nContent-Location: https://example.org/a.png\r\n${base64}\r\n`,
          filled('iVBORw0KGgoA\r\n', 190)
        )
      )
  },
  {
    name: 'web archive, a page of 190 MiB',
    make: () => archive(between('--x\r\nContent-Type: text/html\r\n\r\n', filled(`<p>${sentence}</p>\r\n`, 190)))
  }
]

const pdfPage = (line: string, count: number): { content: string } => ({
  content: lines(count, (i) => at(40, 560 - (i % 50) * 10, `${line}${i % 50}`, 9))
})

const pdfs: LimitCase[] = [
  {
    name: 'PDF, 5,000 pages of 2,500 signs',
    make: () => rawFile(rawObjects(Array.from({ length: 5_000 }, () => pdfPage(sentence.slice(0, 50), 50))))
  },
  {
    name: 'PDF, 2,300 pages of 2,500 signs',
    make: () => rawFile(rawObjects(Array.from({ length: 2_300 }, () => pdfPage(sentence.slice(0, 50), 50))))
  },
  {
    name: 'PDF, 300 pages of 2,500 signs',
    make: () => rawFile(rawObjects(Array.from({ length: 300 }, () => pdfPage(sentence.slice(0, 50), 50))))
  },
  {
    name: 'PDF, 40 pages of 500,000 signs',
    make: () => rawFile(rawObjects(Array.from({ length: 40 }, () => pdfPage(sentence.repeat(11), 500))))
  },
  { name: 'PDF, 190 MiB of rubbish', make: () => between('%PDF-1.7\n', filled('1 0 obj << /A stream (', 190)) },
  {
    name: 'PDF, 1,000,000 brackets in each other',
    make: () => rawFile(rawObjects([{ content: '['.repeat(1_000_000) }]))
  },
  {
    name: 'PDF, 1,000,000 saved states',
    make: () => rawFile(rawObjects([{ content: 'q '.repeat(1_000_000) + at(40, 400, sentence) }]))
  }
]

const documents: LimitCase[] = [
  {
    name: 'DOCX, 60,000 paragraphs',
    make: () => makeDocx(seededWords(60_000, (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`))
  },
  {
    name: 'DOCX, 30 MiB in one paragraph',
    make: () => makeDocx(`<w:p><w:r><w:t>${seededWords(400_000, (text) => `${text} `)}</w:t></w:r></w:p>`)
  },
  {
    name: 'DOCX, 300,000 runs',
    make: () => makeDocx(`<w:p>${seededWords(300_000, (text) => `<w:r><w:t>${text.slice(0, 12)}</w:t></w:r>`)}</w:p>`)
  },
  { name: 'ODT, 300,000 paragraphs', make: () => makeOdt(seededWords(300_000, (text) => `<text:p>${text}</text:p>`)) },
  { name: 'ODT, 270 MiB', make: () => makeOdt(seededWords(2_600_000, (text) => `<text:p>${text}</text:p>`)) },
  {
    name: 'ODT, 900,000 spans',
    make: () =>
      makeOdt(
        `<text:p>${seededWords(900_000, (text) => `<text:span text:style-name="T1">${text.slice(0, 9)}</text:span>`)}</text:p>`
      )
  },
  {
    name: 'EPUB, 300,000 paragraphs',
    make: () =>
      makeEpub('<dc:title>A</dc:title>', { 'a.xhtml': makeChapter(seededWords(300_000, (text) => `<p>${text}</p>`)) })
  },
  {
    name: 'EPUB, 260 MiB in 45 chapters',
    make: () =>
      makeEpub(
        '<dc:title>A</dc:title>',
        Object.fromEntries(
          Array.from({ length: 45 }, (_c, i) => [
            `c${i}.xhtml`,
            makeChapter(seededWords(65_000, (text) => `<p>${text}</p>`, i))
          ])
        )
      )
  },
  {
    name: 'RTF, 1,000,000 groups in each other',
    make: () => between('{\\rtf1 ', nested('{\\b ', '}', 1_000_000), '}')
  },
  { name: 'RTF, 1,000,000 groups', make: () => between('{\\rtf1 ', '{\\b a}'.repeat(1_000_000), '}') },
  { name: 'RTF, 200 MiB of prose', make: () => between('{\\rtf1 ', filled(`${sentence}\\par\n`, 199), '}') },
  {
    name: 'RTF, 150 MiB of a picture',
    make: () =>
      between(`{\\rtf1 ${sentence}\\par{\\pict\\pngblip `, filled('89504e470d0a1a0a', 150), `}${sentence}\\par}`)
  },
  {
    name: 'RTF, 1,000,000 table cells',
    make: () => between('{\\rtf1 ', `\\trowd ${'a\\cell '.repeat(10)}\\row\n`.repeat(100_000), '}')
  }
]

const references: LimitCase[] = [
  {
    name: 'RIS, 100 MiB',
    make: () => filled('TY  - JOUR\r\nTI  - The ferry\r\nAU  - Lee, Ann\r\nPY  - 2020\r\nER  - \r\n', 100)
  },
  {
    name: 'RIS, one record of 100 MiB',
    make: () => between('TY  - JOUR\r\n', filled('AU  - Lee, Ann\r\n', 100), 'ER  - \r\n')
  },
  {
    name: 'BibTeX, 100 MiB',
    make: () => filled('@article{a, title={The ferry}, author={Lee, Ann}, year=2020}\n', 100)
  },
  {
    name: 'BibTeX, 1,000,000 braces in each other',
    make: () => between('@article{a, title={', nested('{', '}', 1_000_000), '}}\n')
  },
  {
    name: 'CSL-JSON, 100 MiB',
    make: () =>
      between(
        '[',
        filled('{"id":"a","type":"book","title":"The ferry"},', 100).subarray(0, -1 - ((100 * mebibyte) % 44)),
        ']'
      )
  },
  { name: 'CSL-JSON, 10,000,000 lists in each other', make: () => Buffer.from(nested('[', ']', 10_000_000, '')) },
  {
    name: 'zip, 5,000 files',
    make: () => makeZip(Object.fromEntries(Array.from({ length: 5_000 }, (_f, i) => [`${i}.txt`, `${sentence}${i}`])))
  },
  {
    name: 'zip, 500 MiB',
    make: () =>
      makeZip(
        Object.fromEntries(
          Array.from({ length: 5 }, (_f, i) => [`${i}.txt`, seededWords(1_100_000, (text) => `${text}\n`, i)])
        )
      )
  }
]

/** The largest and the most hostile files of every format, made anew each time. */
export const limitCases: readonly LimitCase[] = [...texts, ...pages, ...mails, ...pdfs, ...documents, ...references]
