import type { Page } from '@playwright/test'
import type { Reply } from '#shared/contract.ts'

/** An answer that is held back. */
export interface HeldAnswer {
  /** Settles once the window has asked. */
  asked: Promise<void>
  goOn(): void
}

/** What a test does with the answers of the web host on their way to a window. */
export interface Answers {
  /** Holds back the next answer to a method, with `asking` to a call that asks for just this. */
  hold(method: string, asking?: Record<string, string>): HeldAnswer
  /** Has the next call of a method fail before the library hears of it. */
  refuse(method: string, message: string): void
  /** How often a method was called so far. */
  calls(method: string): number
}

interface Hold {
  asking: Record<string, string>
  asked: () => void
  going: Promise<void>
}

interface Request {
  request?: number
  method?: string
  parameter?: Record<string, unknown>
}

/** Steps between a window and its web host. The window is loaded again for that. */
export async function holdAnswers(page: Page): Promise<Answers> {
  const held = new Map<string, Hold>()
  const refused = new Map<string, string>()
  const called = new Map<string, number>()
  await page.routeWebSocket(/\/socket$/, (window) => {
    const host = window.connectToServer()
    const waits = new Map<number, Promise<void>>()
    window.onMessage((message) => {
      const { request, method, parameter } = JSON.parse(String(message)) as Request
      if (request === undefined || !method) return host.send(message)
      called.set(method, (called.get(method) ?? 0) + 1)
      const refusal = refused.get(method)
      refused.delete(method)
      if (refusal) {
        const reply: Reply = { ok: false, error: { code: 'disk', message: refusal } }
        return window.send(JSON.stringify({ request, reply }))
      }
      const hold = held.get(method)
      if (hold && Object.entries(hold.asking).every(([name, value]) => parameter?.[name] === value)) {
        held.delete(method)
        waits.set(request, hold.going)
        hold.asked()
      }
      host.send(message)
    })
    host.onMessage((message) => {
      const { request } = JSON.parse(String(message)) as Request
      void (waits.get(request ?? -1) ?? Promise.resolve()).then(() => window.send(message))
    })
  })
  await page.reload()
  return {
    hold: (method, asking = {}) => {
      const asked = Promise.withResolvers<void>()
      const going = Promise.withResolvers<void>()
      held.set(method, { asking, asked: asked.resolve, going: going.promise })
      return { asked: asked.promise, goOn: going.resolve }
    },
    refuse: (method, message) => void refused.set(method, message),
    calls: (method) => called.get(method) ?? 0
  }
}
