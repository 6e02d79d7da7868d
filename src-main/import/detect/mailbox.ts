const lineFeed = 10
const longestLine = 300

/** The line that begins a message of a mailbox: a sender, the time of day, the year. */
const separator = /^From \S.*\d\d?:\d\d.*\d{4}/
const headerLine = /^[!-9;-~]{1,70}:/
const latin1 = new TextDecoder('latin1')

/** Whether bytes are a mailbox of several messages. */
export function isMailbox(bytes: Uint8Array): boolean {
  return startsWithFrom(bytes, 0) && messageStarts(bytes, 2).length > 1
}

/** Where the messages of a mailbox begin, at most so many: at its start, and at such a line after an empty one and before a header. */
export function messageStarts(bytes: Uint8Array, most: number): number[] {
  const starts: number[] = []
  for (let at = 0; at < bytes.length && starts.length < most; at = nextLine(bytes, at)) {
    if (!startsWithFrom(bytes, at) || (at > 0 && !isAfterEmptyLine(bytes, at))) continue
    const next = nextLine(bytes, at)
    if (separator.test(lineAt(bytes, at)) && headerLine.test(lineAt(bytes, next))) starts.push(at)
  }
  return starts
}

/** Whether a line that begins there may begin a message. */
export function startsWithFrom(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at] === 0x46 &&
    bytes[at + 1] === 0x72 &&
    bytes[at + 2] === 0x6f &&
    bytes[at + 3] === 0x6d &&
    bytes[at + 4] === 0x20
  )
}

function isAfterEmptyLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 2] === lineFeed || (bytes[at - 2] === 13 && bytes[at - 3] === lineFeed)
}

/** Where the line after begins; the end when there is none. */
export function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(lineFeed, at)
  return end < 0 ? bytes.length : end + 1
}

function lineAt(bytes: Uint8Array, at: number): string {
  return latin1.decode(bytes.subarray(at, Math.min(nextLine(bytes, at), at + longestLine)))
}
