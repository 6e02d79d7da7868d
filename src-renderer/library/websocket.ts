import type { HostMethodName, LibraryEvent, MethodName, Reply } from '#shared/contract.ts'
import { importReport } from '#shared/import-report.ts'
import type { Id, ImportedFile, ImportReport } from '#shared/model.ts'
import { downloadFile } from './download-file.ts'
import type { ConnectionState, Download, RemoteTransport } from './remote-transport.ts'
import { sessionToken } from './session.ts'
import { shownName, uploadFiles } from './upload-files.ts'

/** The most that one message may hold, in UTF-16 code units; the web host refuses frames of over 64 MiB. */
const largestMessage = 20_000_000
const longestPause = 4_000

const lost: Reply<never> = {
  ok: false,
  error: {
    code: 'disconnected',
    message: 'The connection to the library was lost.',
    remedy: 'It is being tried again.'
  }
}

const refused: Reply<never> = {
  ok: false,
  error: {
    code: 'disconnected',
    message: 'This address was used already, or is too old.',
    remedy: 'Start Loccit again, which gives a new one.'
  }
}

type Frame = { ready: true } | { event: LibraryEvent } | { request: number; reply: Reply }

/** The transport of the web host: one socket, which is opened again when it is lost. What was under way then fails as `disconnected`. */
export class WebSocketTransport implements RemoteTransport {
  #state: ConnectionState = 'connecting'
  #socket: WebSocket | null = null
  #pause = 250
  #last = 0
  readonly #waiting = new Map<number, (reply: Reply) => void>()
  readonly #listeners = new Set<(event: LibraryEvent) => void>()
  readonly #watchers = new Set<(state: ConnectionState) => void>()
  readonly #uploading = new Map<Id, AbortController>()

  constructor() {
    void this.#open()
  }

  async request(method: MethodName | HostMethodName, parameter: unknown): Promise<Reply> {
    if (method === 'cancelImport') this.#uploading.get((parameter as { id: Id }).id)?.abort()
    return this.#send({ method, parameter })
  }

  subscribe(listener: (event: LibraryEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  subscribeConnection(listener: (state: ConnectionState) => void): () => void {
    this.#watchers.add(listener)
    listener(this.#state)
    return () => this.#watchers.delete(listener)
  }

  async importFiles(id: Id, files: readonly File[], byChapter: boolean): Promise<Reply<ImportReport>> {
    await this.#settled()
    const cancel = new AbortController()
    this.#uploading.set(id, cancel)
    const { uploads, failed } = await uploadFiles(files, {
      signal: cancel.signal,
      progress: (done, current) =>
        this.#tell({
          type: 'import-progress',
          progress: { id, done, total: files.length, current, rate: 0, paused: false, sending: true }
        })
    })
    this.#uploading.delete(id)
    if (cancel.signal.aborted) return { ok: true, value: cancelled(id, files) }
    if (uploads.length === 0) return { ok: true, value: withFailed(importReport(id, []), failed) }
    const reply = (await this.#send({ import: { id, uploads, byChapter } })) as Reply<ImportReport>
    return reply.ok ? { ok: true, value: withFailed(reply.value, failed) } : reply
  }

  download(file: Download): Promise<void> {
    return downloadFile(file)
  }

  async #send(message: { method: string; parameter: unknown } | { import: unknown }): Promise<Reply> {
    await this.#settled()
    if (this.#state === 'refused') return refused
    if (this.#state !== 'connected' || !this.#socket) return lost
    const request = ++this.#last
    const text = JSON.stringify({ request, ...message })
    if (text.length > largestMessage)
      return { ok: false, error: { code: 'too-big', message: 'This is too much text to send at once.' } }
    const answer = new Promise<Reply>((resolve) => this.#waiting.set(request, resolve))
    this.#socket.send(text)
    return answer
  }

  /** Waits while the first connection is being made. */
  #settled(): Promise<void> {
    if (this.#state !== 'connecting') return Promise.resolve()
    return new Promise((resolve) => {
      const stop = this.subscribeConnection((state) => {
        if (state === 'connecting') return
        resolve()
        queueMicrotask(() => stop())
      })
    })
  }

  async #open(): Promise<void> {
    const token = await sessionToken().catch(() => null)
    if (!token) return this.#enter('refused')
    const socket = new WebSocket(`ws://${location.host}/socket`)
    this.#socket = socket
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token })))
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data as string) as Frame))
    socket.addEventListener('close', ({ code }) => {
      // 4401 is the web host's answer to a token that is not its own.
      const unknown = code === 4401
      this.#socket = null
      this.#enter(unknown ? 'refused' : 'lost')
      for (const resolve of this.#waiting.values()) resolve(lost)
      this.#waiting.clear()
      if (!unknown) setTimeout(() => void this.#open(), this.#pause)
      this.#pause = Math.min(this.#pause * 2, longestPause)
    })
  }

  #receive(frame: Frame): void {
    if ('event' in frame) return this.#tell(frame.event)
    if ('ready' in frame) {
      this.#pause = 250
      return this.#enter('connected')
    }
    this.#waiting.get(frame.request)?.(frame.reply)
    this.#waiting.delete(frame.request)
  }

  #tell(event: LibraryEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  #enter(state: ConnectionState): void {
    if (this.#state === state) return
    this.#state = state
    for (const watcher of this.#watchers) watcher(state)
  }
}

function withFailed(report: ImportReport, failed: ImportedFile[]): ImportReport {
  return importReport(report.id, [...report.files, ...failed])
}

function cancelled(id: Id, files: readonly File[]): ImportReport {
  return importReport(
    id,
    files.map((file) => ({ name: shownName(file), outcome: 'cancelled', article: null, title: null, message: null }))
  )
}
