import { WebSocket } from 'ws'
import type { LibraryEvent, Reply } from '#shared/contract.ts'
import type { TestWebHost } from './web-host.ts'

/** A window's socket without the window. */
export interface RawSocket {
  events: LibraryEvent[]
  ask(call: { request: number; [key: string]: unknown }): Promise<Reply>
  send(text: string): void
  /** The code that it is closed with. */
  closed: Promise<number>
}

type Frame = { ready: true } | { event: LibraryEvent } | { request: number; reply: Reply }

/** Opens a socket and says the token. Rejects with the status or the code when it is not let in. */
export function openSocket(host: TestWebHost, token: string, headers: Record<string, string> = {}): Promise<RawSocket> {
  const client = new WebSocket(`ws://127.0.0.1:${host.server.port}/socket`, {
    headers: { origin: host.origin, ...headers }
  })
  const events: LibraryEvent[] = []
  const waiting = new Map<number, (reply: Reply) => void>()
  const closed = new Promise<number>((resolve) => client.on('close', resolve))
  return new Promise((resolve, reject) => {
    client.on('error', reject)
    client.on('close', (code) => reject(new Error(`closed with ${code}`)))
    client.on('open', () => client.send(JSON.stringify({ token })))
    client.on('message', (data) => {
      const frame = JSON.parse(data.toString()) as Frame
      if ('event' in frame) events.push(frame.event)
      else if ('reply' in frame) waiting.get(frame.request)?.(frame.reply)
      else resolve({ events, closed, send: (text) => client.send(text), ask })
    })
    const ask: RawSocket['ask'] = (call) =>
      new Promise((answer) => {
        waiting.set(call.request, answer)
        client.send(JSON.stringify(call))
      })
  })
}
