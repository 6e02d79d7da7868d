import type {
  HostMethodName,
  HostMethods,
  Library,
  LibraryEvent,
  MethodName,
  Reply,
  SavedExport
} from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { Id, ImportReport } from '#shared/model.ts'
import { fetchPicture } from './fetch-picture.ts'
import type { ConnectionState, RemoteTransport } from './remote-transport.ts'
import { WebSocketTransport } from './websocket.ts'

declare global {
  interface Window {
    /** Electron's preload puts its transport here. */
    loccit?: RemoteTransport
  }
}

/** A window's whole way to its library and its host. Every method throws a `LibraryError` when it fails. */
export interface Connection {
  library: Library
  host: HostMethods
  /** Imports files that were dropped or picked. In a browser folders are walked by the caller and passed as their files. */
  importFiles(id: Id, files: readonly File[], byChapter: boolean): Promise<ImportReport>
  /** A picture of an article by its SHA-256; null when the library has none. */
  picture(sha256: string): Promise<Blob | null>
  subscribe(listener: (event: LibraryEvent) => void): () => void
  /** Calls the listener at once with the state there is, then with every change. */
  subscribeConnection(listener: (state: ConnectionState) => void): () => void
  /** Registers work that saves what is unsaved; it is run when the host wants to close or to change the library. */
  beforeClose(save: () => Promise<void>): () => void
}

/** Connects this window to the library that its host carries. */
export function connect(transport: RemoteTransport = window.loccit ?? new WebSocketTransport()): Connection {
  const ask: Ask = async (method, parameter) => valueOf(await transport.request(method, parameter))
  const saves = new Set<() => Promise<void>>()
  transport.subscribe((event) => {
    if (event.type === 'flush') void flush(saves).then((saved) => transport.request('flushed', { saved }))
  })
  return {
    library: methods<Library>(ask),
    host: methods<HostMethods>(ask, {
      saveExport: async (parameter) => {
        const saved = (await ask('saveExport', parameter)) as SavedExport | null
        if (saved?.kind === 'download') await transport.download?.(saved)
        return saved
      }
    }),
    importFiles: async (id, files, byChapter) => valueOf(await transport.importFiles(id, files, byChapter)),
    picture: fetchPicture,
    subscribe: (listener) => transport.subscribe(listener),
    subscribeConnection: (listener) => subscribeConnection(transport, listener),
    beforeClose: (save) => {
      saves.add(save)
      return () => saves.delete(save)
    }
  }
}

type Ask = (method: MethodName | HostMethodName, parameter: unknown) => Promise<unknown>

/** An object whose every method is a request, but for `own`. `then` and symbols are left out, so that it can be awaited and shown. */
function methods<T extends object>(ask: Ask, own: Partial<T> = {}): T {
  return new Proxy(own as T, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined
      if (Object.hasOwn(target, name)) return target[name as keyof T]
      return (parameter: unknown) => ask(name as MethodName | HostMethodName, parameter ?? {})
    }
  })
}

function subscribeConnection(transport: RemoteTransport, listener: (state: ConnectionState) => void): () => void {
  if (transport.subscribeConnection) return transport.subscribeConnection(listener)
  listener('connected')
  return () => undefined
}

async function flush(saves: Iterable<() => Promise<void>>): Promise<boolean> {
  const results = await Promise.allSettled(Array.from(saves, (save) => save()))
  return results.every((result) => result.status === 'fulfilled')
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw LibraryError.fromValue(reply.error)
  return reply.value
}
