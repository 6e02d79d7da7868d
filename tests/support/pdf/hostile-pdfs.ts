import { at, rawFile, rawObjects, stream } from './raw-pdf.ts'

const text = at(40, 500, 'A line of text that can be read.')
const page = rawObjects([{ content: text }])
const withObject = (number: number, body: string | Buffer): Map<number, string | Buffer> =>
  new Map([...page, [number, body]])
const picture = 'q 300 0 0 300 60 150 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q'

/** The tree of pages as a chain of `depth` nodes that hold one node each. */
function deepTree(depth: number): Buffer {
  const objects = new Map(page)
  objects.set(2, '<< /Type /Pages /Count 1 /Kids [100 0 R] >>')
  for (let i = 0; i < depth; i++)
    objects.set(
      100 + i,
      `<< /Type /Pages /Count 1 /Parent ${i ? 99 + i : 2} 0 R /Kids [${i === depth - 1 ? 10 : 101 + i} 0 R] >>`
    )
  return rawFile(objects)
}

/** PDFs that are no good, or mean no good, by what is wrong with them. */
export const hostilePdfs: Record<string, () => Buffer> = {
  'pages that are pictures': () => rawFile(rawObjects([{ content: picture }, { content: picture }])),
  'no pages': () => rawFile(rawObjects([])),
  'a password': () =>
    rawFile(
      withObject(
        90,
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'28'.repeat(32)}> /U <${'7a'.repeat(32)}> >>`
      ),
      `/Encrypt 90 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
    ),
  'nothing but a mark': () => Buffer.from('%PDF-1.7\n'),
  'garbage behind the mark': () =>
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      Buffer.from(Array.from({ length: 5000 }, (_byte, i) => (i * 7919) % 251))
    ]),
  'a tree of pages that bites its tail': () =>
    rawFile(withObject(2, '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>')),
  'a page that is its own parent': () =>
    rawFile(
      withObject(2, '<< /Type /Pages /Count 1 /Kids [50 0 R] >>').set(
        50,
        '<< /Type /Pages /Parent 50 0 R /Kids [50 0 R] /Count 1 >>'
      )
    ),
  'a content stream of 80 MB': () => rawFile(withObject(11, stream(Buffer.alloc(80_000_000, ' '), 1))),
  'a stream packed twice': () => rawFile(withObject(11, stream(Buffer.alloc(80_000_000, ' '), 2)))
}

/** PDFs with something wrong that leaves their text as it is, by what is wrong. */
export const brokenPdfs: Record<string, () => Buffer> = {
  'a table of references that points nowhere': () =>
    Buffer.from(
      rawFile(page)
        .toString('latin1')
        .replace(/\d{10} 00000 n/g, '0000000007 00000 n'),
      'latin1'
    ),
  'an end that is missing': () => rawFile(page).subarray(0, -20),
  'a count of a billion pages': () => rawFile(withObject(2, '<< /Type /Pages /Count 1000000000 /Kids [10 0 R] >>')),
  'junk in front': () => Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), rawFile(page)]),
  'a tree of pages 200 nodes deep': () => deepTree(200),
  'a form that draws itself': () =>
    rawFile(
      withObject(
        10,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F1 3 0 R >> /XObject << /X 60 0 R >> >> /Contents 11 0 R >>'
      )
        .set(11, stream(Buffer.from(`${text} /X Do`)))
        .set(
          60,
          '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 60 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream'
        )
    ),
  'a script that runs when it is opened': () =>
    rawFile(withObject(1, '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>'))
}
