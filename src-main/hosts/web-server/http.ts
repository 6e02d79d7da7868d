import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Reply } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { BundleFile } from '#main/hosts/bundle-manifest.ts'
import { securityHeaders } from '#main/hosts/csp.ts'
import { tooBig } from '../uploads.ts'

/** Answers with a value, or with an error as a value, as JSON. */
export function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  if (response.headersSent) return
  // An unread body would keep the connection busy with what nobody wants.
  const close = status >= 400 ? { connection: 'close' } : {}
  response
    .writeHead(status, {
      ...securityHeaders,
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...close
    })
    .end(JSON.stringify(reply))
}

/** Answers with one sentence. */
export function sendSentence(response: ServerResponse, status: number, sentence: string): void {
  sendReply(response, status, {
    ok: false,
    error: { code: status === 404 ? 'not-found' : 'bad-request', message: sentence }
  })
}

/** Answers with a file of the window. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, file: BundleFile): Promise<void> {
  response.writeHead(200, { ...securityHeaders, 'content-type': file.type, 'cache-control': file.cache })
  if (request.method === 'HEAD') response.end()
  else await pipeline(fs.createReadStream(file.file), response)
}

/** A small JSON body. Throws a `LibraryError` when it is longer than `most` bytes or is not JSON. */
export async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw tooBig(most)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new LibraryError('bad-request', 'The request is not JSON.')
  }
}
