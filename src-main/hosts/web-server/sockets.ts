import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import type { LibraryEvent, Reply } from '#shared/contract.ts'
import { sameSecret } from './tickets.ts'

const largestFrame = 64 * 1024 * 1024
const mostClients = 16
const timeToSpeak = 5_000

const hello = z.strictObject({ token: z.string().max(200) })

const call = z.union([
  z.strictObject({ request: z.number().int(), method: z.string().max(100), parameter: z.unknown() }),
  z.strictObject({
    request: z.number().int(),
    import: z.strictObject({
      id: z.uuidv7(),
      uploads: z.array(z.string().max(100)).max(100_000),
      byChapter: z.boolean().default(false)
    })
  })
])

/** What a window asks over its socket. */
export type Call = z.infer<typeof call>

/** The windows that are connected now. A window says its token first; one that doesn't within 5 seconds is let go. */
export class Sockets {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false })
  readonly #clients = new Set<WebSocket>()
  readonly #token: string
  readonly #answer: (call: Call) => Promise<Reply>
  readonly #changed: (clients: number) => void
  #busy = 0

  constructor(token: string, answer: (call: Call) => Promise<Reply>, changed: (clients: number) => void) {
    this.#token = token
    this.#answer = answer
    this.#changed = changed
  }

  /** How many windows are connected. */
  get clients(): number {
    return this.#clients.size
  }

  /** Whether any request is still being answered. */
  get busy(): boolean {
    return this.#busy > 0
  }

  /** Takes an upgrade that passed the rules. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      if (this.#server.clients.size > mostClients) return client.close(1013, 'Too many windows')
      const silent = setTimeout(() => client.close(4408, 'No token came'), timeToSpeak).unref()
      client.once('message', (data) => {
        clearTimeout(silent)
        const first = hello.safeParse(parse(data.toString()))
        if (!first.success || !sameSecret(first.data.token, this.#token)) client.close(4401, 'Wrong token')
        else this.#welcome(client)
      })
    })
  }

  /** Tells every window. */
  tell(event: LibraryEvent): void {
    for (const client of this.#clients) client.send(JSON.stringify({ event }))
  }

  /** Lets every window go. */
  close(): void {
    for (const client of this.#server.clients) client.close(1001, 'Loccit is closing')
    this.#server.close()
  }

  /** Ends what is still open without waiting for the other side. */
  terminate(): void {
    for (const client of this.#server.clients) client.terminate()
  }

  #welcome(client: WebSocket): void {
    this.#clients.add(client)
    client.on('close', () => {
      this.#clients.delete(client)
      this.#changed(this.clients)
    })
    client.on('message', (data) => void this.#receive(client, parse(data.toString())))
    client.send(JSON.stringify({ ready: true }))
    this.#changed(this.clients)
  }

  async #receive(client: WebSocket, frame: unknown): Promise<void> {
    const asked = call.safeParse(frame)
    if (!asked.success) return client.close(1008, 'Not a request')
    this.#busy++
    const reply = await this.#answer(asked.data)
    this.#busy--
    if (client.readyState === client.OPEN) client.send(JSON.stringify({ request: asked.data.request, reply }))
    else this.#changed(this.clients)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
