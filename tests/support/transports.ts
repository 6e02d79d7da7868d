import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { replyOf, serve } from '#main/hosts/serve.ts'
import { WebServer } from '#main/hosts/web-server.ts'
import { Tickets } from '#main/hosts/web-server/tickets.ts'
import { webHostMethods } from '#main/hosts/web-server/web-host-methods.ts'
import type { HostMethodName, LibraryEvent, MethodName, Reply } from '#shared/contract.ts'
import type { ExportedFile } from '#shared/model.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A way to a library, for as long as a test lasts. */
export interface Way {
  request(method: string, parameter: unknown): Promise<Reply>
  subscribe(listener: (event: LibraryEvent) => void): void
}

type Asked = MethodName | HostMethodName

/** Opens a library in a new folder, with settings of its own. */
async function carry(): Promise<CarriedLibrary> {
  const folder = temporaryFolder()
  process.env['LOCCIT_SETTINGS'] = `${folder}/settings.json`
  const carried = await CarriedLibrary.open(`${folder}/library`, 'a test')
  onTestFinished(() => carried.close())
  return carried
}

/** The library's own methods, called in this process: the command line's way. */
async function direct(): Promise<Way> {
  const { library } = await carry()
  return {
    request: (method, parameter) =>
      replyOf(() =>
        (library as unknown as Record<string, (parameter: unknown) => Promise<unknown>>)[method]!(parameter)
      ),
    subscribe: (listener) => void library.subscribe(listener)
  }
}

/** `serve` behind a boundary that clones, and fails on what Electron's ipc fails on. */
async function cloned(): Promise<Way> {
  const carried = await carry()
  const host = webHostMethods({ carried, version: '0.0.0' }, new Tickets<ExportedFile>())
  return {
    request: async (method, parameter) =>
      structuredClone(await serve({ library: () => carried.library, host }, method, structuredClone(parameter))),
    subscribe: (listener) => void carried.subscribe((event) => listener(structuredClone(event)))
  }
}

/** The web host with a real socket. */
async function socket(): Promise<Way> {
  const carried = await carry()
  const server = await WebServer.start({ carried, manifest: new Map(), version: '0.0.0' })
  onTestFinished(() => server.close())
  const origin = `http://127.0.0.1:${server.port}`
  const ticket = server.address().split('ticket=')[1]
  const session = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ ticket })
  })
  const { token } = (await session.json()) as { token: string }
  const client = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { origin })
  const waiting = new Map<number, (reply: Reply) => void>()
  const listeners: ((event: LibraryEvent) => void)[] = []
  let last = 0
  await new Promise<void>((resolve, reject) => {
    client.on('error', reject)
    client.on('open', () => client.send(JSON.stringify({ token })))
    client.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { ready?: true; event?: LibraryEvent; request?: number; reply?: Reply }
      if (frame.ready) resolve()
      if (frame.event) for (const listener of listeners) listener(frame.event)
      if (frame.reply) waiting.get(frame.request!)?.(frame.reply)
    })
  })
  return {
    request: (method, parameter) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve)
        client.send(JSON.stringify({ request: last, method: method as Asked, parameter }))
      }),
    subscribe: (listener) => void listeners.push(listener)
  }
}

/** Every way to a library. `checks`: requests are checked on the way, so that nothing odd reaches the library. */
export const ways = [
  { name: 'called directly', open: direct, checks: false },
  { name: 'through a boundary that clones', open: cloned, checks: true },
  { name: 'over a socket of the web host', open: socket, checks: true }
]
