/** How characters of an eight-bit encoding go back to bytes. */
export interface ByteTable {
  byteOf: ReadonlyMap<string, number>
  /** Runs of characters whose bytes look like one character of UTF-8. */
  sequence: RegExp
}

const tables = new Map<string, ByteTable>()

/** The table of an encoding by its label, made once. Controls that Windows-1252 leaves free count as its own. */
export function byteTable(encoding: string): ByteTable {
  const known = tables.get(encoding)
  if (known) return known
  const letters = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128))]
  const byteOf = new Map(letters.map((letter, i) => [letter, i + 128]))
  const isWestern = encoding === 'windows-1252'
  if (isWestern) for (let byte = 0x80; byte < 0xa0; byte++) byteOf.set(String.fromCharCode(byte), byte)
  const among = (from: number, to: number): string =>
    `[${letters
      .slice(from - 128, to - 127)
      .map(escaped)
      .join('')}${from === 0x80 && isWestern ? '\\u0080-\\u009f' : ''}]`
  const next = among(0x80, 0xbf)
  const sequence = new RegExp(
    `${among(0xc2, 0xdf)}${next}|${among(0xe0, 0xef)}${next}{2}|${among(0xf0, 0xf4)}${next}{3}`,
    'g'
  )
  const table = { byteOf, sequence }
  tables.set(encoding, table)
  return table
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}
