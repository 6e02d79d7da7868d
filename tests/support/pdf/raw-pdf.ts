import { deflateSync } from 'node:zlib'

/** A page written by hand: its content stream and what its dictionary says besides. */
export interface RawPage {
  content: string
  /** More entries of the page's dictionary. */
  more?: string
  /** The objects of its pictures, by the names that the content draws them by. */
  pictures?: Record<string, number>
}

/** The objects of a PDF of hand-written pages in Helvetica, by number. 1 is the catalog, 2 the tree of pages. */
export function rawObjects(pages: readonly RawPage[], catalog = ''): Map<number, string | Buffer> {
  const first = 10
  const objects = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [
      2,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`
    ],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>']
  ])
  pages.forEach(({ content, more = '', pictures = {} }, i) => {
    const named = Object.entries(pictures).map(([name, number]) => `/${name} ${number} 0 R`)
    objects.set(
      first + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << ${named.join(' ')} >> >> /Contents ${first + 2 * i + 1} 0 R ${more} >>`
    )
    objects.set(first + 2 * i + 1, stream(Buffer.from(content, 'latin1')))
  })
  return objects
}

/** A stream object, packed. */
export function stream(bytes: Buffer, filters = 1): Buffer {
  let packed = bytes
  for (let i = 0; i < filters; i++) packed = deflateSync(packed)
  const names = '/FlateDecode '.repeat(filters)
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} ${filters ? `/Filter [${names}]` : ''} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream')
  ])
}

/** A file of objects, with its table of references. `trailer`: more entries of its trailer. */
export function rawFile(objects: ReadonlyMap<number, string | Buffer>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places = new Map<number, number>()
  let size = parts[0]!.length
  const add = (bytes: Buffer): void => {
    parts.push(bytes)
    size += bytes.length
  }
  for (const [number, body] of objects) {
    places.set(number, size)
    add(
      Buffer.concat([
        Buffer.from(`${number} 0 obj\n`),
        Buffer.from(body as string, 'latin1'),
        Buffer.from('\nendobj\n')
      ])
    )
  }
  const last = Math.max(...objects.keys())
  const rows = Array.from({ length: last + 1 }, (_row, i) =>
    places.has(i) ? `${String(places.get(i)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n'
  )
  const start = size
  add(Buffer.from(`xref\n0 ${last + 1}\n${rows.join('')}`))
  add(Buffer.from(`trailer\n<< /Size ${last + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** Text set at a place, in points from the page's left and bottom edge. */
export function at(x: number, y: number, text: string, size = 10, font = 'F1'): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`
}
