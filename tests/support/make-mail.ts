import { utf8 } from './make-zip.ts'

/** A part of a message: its own headers and its bytes, which travel in Base64. */
export interface MadePart {
  headers: readonly string[]
  bytes: Uint8Array
}

/** A part that was attached under a name. */
export function attached(name: string, type: string, bytes: Uint8Array): MadePart {
  const headers = [`Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`]
  return { headers, bytes }
}

/** A message with headers that only mail programs write, a plain text, and other parts. Lines end as they do on their way. */
export function makeMail(subject: string, text: string, parts: readonly MadePart[] = []): Uint8Array {
  const head = [
    'Message-ID: <1@example.org>',
    'From: Ann Lee <ann.lee@example.org>',
    `Subject: ${subject}`,
    'Date: Tue, 4 May 2021 10:30:05 +0200',
    'MIME-Version: 1.0'
  ]
  const plain = ['Content-Type: text/plain; charset=utf-8', '', text]
  if (!parts.length) return utf8([...head, ...plain, ''].join('\r\n'))
  const boundary = `b-${Buffer.from(subject).toString('hex')}`
  const others = parts.flatMap(({ headers, bytes }) => [
    `--${boundary}`,
    ...headers,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n')
  ])
  const whole = [
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...plain,
    ...others,
    `--${boundary}--`,
    ''
  ]
  return utf8(whole.join('\r\n'))
}

/** A mailbox of messages, which quotes what would be taken for a message's beginning. */
export function makeMailbox(messages: readonly Uint8Array[]): Uint8Array {
  const texts = messages.map((message) =>
    Buffer.from(message)
      .toString('utf8')
      .replace(/\r\n/g, '\n')
      .replace(/^(>*From )/gm, '>$1')
  )
  return utf8(texts.map((text) => `From ann.lee@example.org Tue May  4 08:30:05 2021\n${text}\n`).join(''))
}
