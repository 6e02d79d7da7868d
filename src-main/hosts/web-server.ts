import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { LibraryEvent, Reply } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { ExportedFile } from '#shared/model.ts'
import { answerPicture, isPicture } from './answer-picture.ts'
import type { BundleFile } from './bundle-manifest.ts'
import type { CarriedLibrary } from './carried-library.ts'
import { securityHeaders } from './csp.ts'
import { Flush } from './flush.ts'
import { checked, replyOf, serve } from './serve.ts'
import { readJson, sendFile, sendReply, sendSentence } from './web-server/http.ts'
import { hasToken, refusal } from './web-server/rules.ts'
import { Sockets, type Call } from './web-server/sockets.ts'
import { secret, Tickets } from './web-server/tickets.ts'
import { Uploads } from './uploads.ts'
import { webHostMethods } from './web-server/web-host-methods.ts'

/** What the web host is made of. */
export interface WebServerParts {
  carried: CarriedLibrary
  manifest: ReadonlyMap<string, BundleFile>
  version: string
  /** 0 takes any that is free. */
  port?: number
  /** The most that one uploaded file may hold, in bytes. */
  largestFile?: number
  /** Hears how many windows are connected, whenever that changes or the last answer of a window that is gone is ready. */
  onClients?: (clients: number) => void
}

/** A web host that answers on this machine alone. */
export class WebServer {
  readonly #parts: WebServerParts
  readonly #token = secret()
  readonly #entries = new Tickets<true>()
  readonly #exports = new Tickets<ExportedFile>()
  readonly #uploads: Uploads
  readonly #sockets: Sockets
  readonly #flush = new Flush()
  readonly #http = http.createServer({ maxHeaderSize: 16_384, requireHostHeader: false, headersTimeout: 10_000 })
  readonly #stop: () => void

  private constructor(parts: WebServerParts) {
    this.#parts = parts
    this.#uploads = new Uploads(parts.largestFile)
    this.#sockets = new Sockets(
      this.#token,
      (call) => this.#answer(call),
      (clients) => parts.onClients?.(clients)
    )
    this.#stop = parts.carried.subscribe((event) => this.#sockets.tell(event))
    this.#http.maxConnections = 128
    this.#http.on('request', (request, response) => void this.#respond(request, response))
    this.#http.on('upgrade', (request, socket, head) => {
      const refused = refusal(request, this.port) ?? (request.url === '/socket' ? null : { status: 404 })
      if (!refused) return this.#sockets.accept(request, socket, head)
      // Nothing else hears it when the other side breaks off, and what nobody hears ends the host.
      socket.on('error', () => socket.destroy())
      const answer = `HTTP/1.1 ${refused.status} ${http.STATUS_CODES[refused.status]}\r\nconnection: close\r\n\r\n`
      socket.end(answer, () => socket.destroy())
    })
  }

  /** Starts on 127.0.0.1. Throws when the port is taken. */
  static async start(parts: WebServerParts): Promise<WebServer> {
    const server = new WebServer(parts)
    await new Promise<void>((resolve, reject) => {
      server.#http.once('error', reject)
      server.#http.listen(parts.port ?? 0, '127.0.0.1', resolve)
    })
    return server
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port
  }

  /** Whether a request is still being answered. */
  get busy(): boolean {
    return this.#sockets.busy
  }

  /** A new address that lets one window in, within 30 seconds. */
  address(): string {
    return `http://127.0.0.1:${this.port}/#ticket=${this.#entries.issue(true)}`
  }

  /** Lets the windows go and stops answering. The library is left to its owner. */
  async close(): Promise<void> {
    this.#stop()
    this.#sockets.close()
    const closed = new Promise((resolve) => this.#http.close(resolve))
    this.#http.closeAllConnections()
    this.#sockets.terminate()
    await closed
    this.#uploads.close()
  }

  #answer(call: Call): Promise<Reply> {
    if ('method' in call) {
      const { clients } = this.#sockets
      const windows = { flush: this.#flush, clients, tell: (event: LibraryEvent) => this.#sockets.tell(event) }
      const host = webHostMethods(this.#parts, this.#exports, windows)
      return serve({ library: () => this.#parts.carried.current(), host }, call.method, call.parameter)
    }
    const { id, uploads, byChapter } = call.import
    const sources = this.#uploads.take(uploads)
    return replyOf(async () => (await this.#parts.carried.current()).importFiles({ id, sources, byChapter })).finally(
      () => this.#uploads.discard(sources)
    )
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request, this.port)
    if (refused) return sendSentence(response, refused.status, refused.sentence)
    const path = request.url!.split('?')[0]!
    try {
      if (request.method === 'POST') await this.#post(path, request, response)
      else if (isPicture(path)) await this.#sendPicture(path, request, response)
      else if (path.startsWith('/downloads/')) this.#download(path.slice('/downloads/'.length), request, response)
      else await this.#sendBundle(path, request, response)
    } catch (error) {
      // The other side went away in the middle of it.
      if (!(error instanceof LibraryError)) return void response.destroy()
      sendReply(response, error.code === 'too-big' ? 413 : 400, { ok: false, error: error.toValue() })
    }
  }

  async #sendBundle(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.#parts.manifest.get(path)
    if (file) await sendFile(request, response, file)
    else sendSentence(response, 404, 'There is nothing at this address.')
  }

  async #sendPicture(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!hasToken(request, this.#token)) return sendSentence(response, 401, 'This window is not known here.')
    const picture = await answerPicture(this.#parts.carried, path)
    if (!picture) return sendSentence(response, 404, 'This picture is not in the library.')
    response.writeHead(200, picture.headers).end(request.method === 'HEAD' ? undefined : picture.bytes)
  }

  async #post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path === '/session') {
      const { ticket } = checked(z.strictObject({ ticket: z.string() }), await readJson(request, 1_024))
      if (!this.#entries.take(ticket))
        return sendSentence(response, 401, 'This address was used already, or is too old.')
      return void response
        .writeHead(200, { ...securityHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify({ token: this.#token }))
    }
    if (path !== '/uploads') return sendSentence(response, 404, 'There is nothing at this address.')
    if (!hasToken(request, this.#token)) return sendSentence(response, 401, 'This window is not known here.')
    this.#uploads.refuseLarge(Number(request.headers['content-length'] ?? 0))
    const name = decodeName(String(request.headers['x-loccit-name'] ?? ''))
    sendReply(response, 200, { ok: true, value: await this.#uploads.receive(request, name) })
  }

  #download(ticket: string, request: IncomingMessage, response: ServerResponse): void {
    if (!hasToken(request, this.#token)) return sendSentence(response, 401, 'This window is not known here.')
    const file = this.#exports.take(ticket)
    if (!file) return sendSentence(response, 404, 'This export was fetched already, or is too old.')
    response
      .writeHead(200, { ...securityHeaders, 'content-type': file.mediaType, 'cache-control': 'no-store' })
      .end(file.bytes)
  }
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded) || 'Unnamed'
  } catch {
    throw new LibraryError('bad-request', 'The name of the file cannot be read.')
  }
}
