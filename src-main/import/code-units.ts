let scratch = Buffer.alloc(1 << 16)
let units = asUnits(scratch)

/**
 * The UTF-16 code units of a text in an array that is used again for the next text. A loop over it is several times faster than
 * one over the text, which may be a piece of another.
 */
export function codeUnits(text: string): Uint16Array {
  if (text.length > units.length) {
    scratch = Buffer.alloc(text.length * 4)
    units = asUnits(scratch)
  }
  scratch.write(text, 'utf16le')
  return units
}

function asUnits(bytes: Buffer): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1)
}
