import { LibraryError } from '#shared/library-error.ts'
import { messageStarts, nextLine, startsWithFrom } from '../../detect/mailbox.ts'
import { readMimeHead } from './mime-head.ts'

/** The most messages of a mailbox, as of an archive's files. */
const mostMessages = 5000
const lineFeed = 10

/** One message of a mailbox, as it was sent, with its number from 1 and its subject. */
export interface BoxedMessage {
  name: string
  bytes: Uint8Array
}

/**
 * The messages of a mailbox, without the lines that begin them there and with the lines put right that were changed so as not to
 * look like those. Throws a `LibraryError` when there are more than 5,000.
 * @see https://www.rfc-editor.org/rfc/rfc4155
 */
export function splitMailbox(bytes: Uint8Array): BoxedMessage[] {
  const starts = messageStarts(bytes, mostMessages + 1)
  if (starts.length > mostMessages)
    throw new LibraryError('too-big', 'This mailbox holds more than 5,000 messages; split it into several.')
  return starts.map((start, i) => {
    const message = unquoted(bytes.subarray(nextLine(bytes, start), starts[i + 1] ?? bytes.length))
    const subject = readMimeHead(message)('subject')
    return { name: `${i + 1} ${[...subject].slice(0, 80).join('')}`.trim(), bytes: message }
  })
}

/** Takes one `>` off every line that is `From ` behind any number of them. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(0x3e); at >= 0; at = bytes.indexOf(0x3e, at + 1)) {
    if (at > 0 && bytes[at - 1] !== lineFeed) continue
    const quotes = at
    while (bytes[at + 1] === 0x3e) at++
    if (!startsWithFrom(bytes, at + 1)) continue
    pieces.push(bytes.subarray(from, quotes))
    from = quotes + 1
  }
  return from ? Buffer.concat([...pieces, bytes.subarray(from)]) : bytes
}
