/** Media types of messages, of mailboxes of several, and of web archives that are written as a message. */
export const mail = 'message/rfc822'
export const mailbox = 'application/mbox'
export const webArchive = 'multipart/related'

const headerLine = /^([!-9;-~]+):[ \t]?(.*)$/
const carried =
  /^(?:message-id|mime-version|received|return-path|dkim-signature|content-transfer-encoding|delivered-to)$/
const savedBy = /<?saved by /i

/**
 * The media type of a message or a web archive by the block of header lines that it begins with, or null for any other text.
 * Headers alone that people type ("From:", "Date:") do not make a message: one that only mail programs write has to be there.
 * @see https://www.rfc-editor.org/rfc/rfc5322
 */
export function messageKind(head: string): string | null {
  // Most texts end here, so this has to cost nothing.
  if (!/^(?:From [^\n]*\n)?[!-9;-~]{2,70}:/.test(head)) return null
  const headers = readHeaders(head)
  if (!headers) return null
  const type = headers.get('content-type') ?? ''
  const isArchive = headers.has('snapshot-content-location') || savedBy.test(headers.get('from') ?? '')
  const isSent = ['to', 'received', 'message-id', 'return-path'].some((name) => headers.has(name))
  if (isArchive || (/^multipart\/related/i.test(type) && !isSent)) return webArchive
  const isMessage = ['from', 'subject', 'date'].filter((name) => headers.has(name)).length >= 2
  return isMessage && [...headers.keys()].some((name) => carried.test(name)) ? mail : null
}

/** The first lines up to an empty one, or null when one of them is no header. The end of what is looked at may cut one off. */
function readHeaders(head: string): Map<string, string> | null {
  const lines = head.replace(/^From [^\n]*\n/, '').split(/\r?\n/)
  const headers = new Map<string, string>()
  let last = ''
  for (const [i, line] of lines.entries()) {
    if (!line) return i > 0 ? headers : null
    const match = headerLine.exec(line)
    if (match) {
      last = match[1]!.toLowerCase()
      headers.set(last, match[2]!)
    } else if (/^[ \t]/.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`)
    else if (i < lines.length - 1) return null
  }
  return headers
}
