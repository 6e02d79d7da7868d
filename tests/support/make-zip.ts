import { zipSync } from 'fflate'

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A ZIP archive whose bytes are the same every time, its files in the order given. `stored`: names that are not compressed. */
export function makeZip(
  files: Record<string, string | Uint8Array>,
  stored: readonly string[] = ['mimetype']
): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? utf8(content) : content
    return [name, [bytes, { level: stored.includes(name) ? 0 : 9, mtime: '2024-01-02T03:04:06' }]] as const
  })
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0])
}

/** An archive with its central directory changed. `patch` gets a view of the entry's record, which begins with its signature. */
export function patchDirectory(archive: Uint8Array, patch: (record: DataView, ordinal: number) => void): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    patch(new DataView(bytes.buffer, at), i)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

/** An archive with a name in it replaced by another of the same length, wherever it stands. */
export function renameEntry(archive: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(archive).toString('latin1').replaceAll(from, to)
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}
