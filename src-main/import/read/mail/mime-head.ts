import libmime from 'libmime'

const longestHead = 65_536
const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The headers of a message, decoded, without taking the message apart; the first of a name, empty where there is none. */
export function readMimeHead(bytes: Uint8Array): (name: string) => string {
  const head = textOf(bytes.subarray(0, longestHead))
    .split(/\r?\n\r?\n/, 1)[0]!
    .replace(/\r?\n[ \t]+/g, ' ')
  return (name) => decodeWords(new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1] ?? '')
}

/** The text of a header, on one line. */
export function decodeWords(text: string): string {
  try {
    return libmime.decodeWords(text).normalize('NFC').replace(/\s+/g, ' ').trim()
  } catch {
    return text.trim()
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return latin1.decode(bytes)
  }
}
