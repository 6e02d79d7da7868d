import type { Frame, Page, Request, Route } from '@playwright/test'
import type Electron from 'electron'
import { chromiumContext, fromStandIn, standInOrigin, toStandIn } from './chromium-process.ts'
import { Emitter } from './emitter.ts'
import { noteCall } from './calls.ts'
import { invoke } from './ipc-main.ts'
import { pageSide } from './page-side.ts'
import { mayLoad, session, set } from './sessions.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

/** What a window shows. Requests are answered by the handlers that Loccit registered, or not at all. */
export class WebContents extends Emitter {
  readonly session = session.defaultSession
  readonly #preload: string
  #page: Page | null = null
  #openHandler: OpenHandler | null = null
  /** True while the navigation under way is the main process's own. */
  #loading = false
  /** True once a window was denied: Chromium opens it before it asks, so it is closed again. */
  #denied = false

  constructor(preload: string) {
    super()
    this.#preload = preload
  }

  setWindowOpenHandler(answer: OpenHandler): void {
    this.#openHandler = answer
  }

  /** Shows a page for the first time. */
  async load(url: string, size: { width: number; height: number }): Promise<void> {
    const context = chromiumContext()
    const page = context.pages()[0] ?? (await context.newPage())
    this.#page = page
    await page.setViewportSize({ width: size.width, height: size.height })
    context.on('page', () => void this.#closeDenied())
    await context.route('**/*', (route, request) => this.#answer(route, request))
    await page.exposeBinding('__electronInvoke', ({ frame }, channel: string, args: unknown[]) => {
      const { origin } = new URL(frame.url())
      const senderFrame = { parent: frame.parentFrame(), origin: origin === standInOrigin ? 'app://bundle' : origin }
      return invoke({ senderFrame } as unknown as Electron.IpcMainInvokeEvent, channel, args)
    })
    await page.addInitScript({
      content: `(${pageSide.toString()})(${JSON.stringify(standInOrigin)}, (require, module, exports) => {${this.#preload}\n})`
    })
    await this.#navigate(() => page.goto(toStandIn(url)))
    this.emit('did-finish-load')
  }

  send(channel: string, ...args: unknown[]): void {
    const message = structuredClone({ channel, args })
    // What is sent to a page that is going away is lost, as in Electron.
    this.#page?.evaluate((sent) => window.__electronDeliver?.(sent.channel, sent.args), message).catch(() => undefined)
  }

  reload(): void {
    noteCall('reload', null)
    void this.#navigate(() => this.#page!.reload())
  }

  getURL(): string {
    return fromStandIn(this.#page?.url() ?? '')
  }

  isCrashed(): boolean {
    return false
  }

  replaceMisspelling(): void {
    throw new Error('This Chromium has no spelling suggestions.')
  }

  async end(): Promise<void> {
    await this.#page?.close()
  }

  async #navigate(work: () => Promise<unknown>): Promise<void> {
    this.#loading = true
    try {
      await work()
    } finally {
      this.#loading = false
    }
  }

  async #answer(route: Route, request: Request): Promise<void> {
    const url = fromStandIn(request.url())
    if (request.isNavigationRequest() && !this.#mayNavigate(request, url)) return this.#stay(route, request)
    const answer = set.answers.get(URL.parse(url)?.protocol.slice(0, -1) ?? '')
    if (!answer || !(await mayLoad(url))) return route.abort('blockedbyclient')
    const response = await answer(new Request(url, { method: request.method() }) as never)
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }

  /** Ends a navigation that was denied, and the window that Chromium had opened for it already. */
  async #stay(route: Route, request: Request): Promise<void> {
    await route.abort('aborted')
    if (frameOf(request)?.page() === this.#page) return
    this.#denied = true
    await this.#closeDenied()
  }

  async #closeDenied(): Promise<void> {
    const others = chromiumContext()
      .pages()
      .filter((page) => this.#denied && page !== this.#page)
    await Promise.all(others.map((page) => page.close()))
  }

  /** A navigation that the page began is denied when Loccit prevents it; one into another window asks the open handler. */
  #mayNavigate(request: Request, url: string): boolean {
    const frame = frameOf(request)
    if (frame?.page() !== this.#page) return this.#openHandler?.({ url } as Electron.HandlerDetails).action !== 'deny'
    const isMainFrame = frame === this.#page?.mainFrame()
    if (this.#loading) return true
    if (this.prevented('will-frame-navigate', { url, isMainFrame })) return false
    return !isMainFrame || !this.prevented('will-navigate', { url, isMainFrame })
  }
}

/** The frame that asks, or null while it is still being made, as in a new window. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

const shape: new (
  preload: string
) => Pick<
  Electron.WebContents,
  'session' | 'on' | 'once' | 'getURL' | 'send' | 'reload' | 'isCrashed' | 'replaceMisspelling' | 'setWindowOpenHandler'
> = WebContents
void shape
