import type Electron from 'electron'

type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

declare global {
  interface Window {
    __electronInvoke(channel: string, args: unknown[]): Promise<unknown>
    __electronDeliver?(channel: string, args: unknown[]): void
    /** The paths of the files that a test drops, since a page can't learn them. */
    __droppedPaths?: { name: string; size: number; path: string }[]
  }
}

/**
 * The part of the stand-in that runs in the page, before the page: it gives the preload its `electron`. Its text is sent to
 * Chromium, so it can use nothing from outside itself.
 */
export function pageSide(origin: string, preload: Preload): void {
  if (window !== window.top || location.origin !== origin) return
  const listeners = new Map<string, Set<(event: unknown, ...args: unknown[]) => void>>()
  const hide = (name: string, value: unknown): void => void Object.defineProperty(window, name, { value })

  /** What the bridge does to a value that crosses it: functions are wrapped, the rest is cloned and frozen. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => cross((value as (...args: unknown[]) => unknown)(...args.map(cross)))
    if (value instanceof Promise) return value.then(cross)
    if (Array.isArray(value)) return value.map(cross)
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)])))
    return structuredClone(value)
  }

  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => hide(name, cross(api))
  } satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => window.__electronInvoke(channel, structuredClone(args)),
    on: (channel: string, listener: (event: never, ...args: never[]) => void): never => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener as never))
      return undefined as never
    },
    removeListener: (channel: string, listener: (...args: never[]) => void): never => {
      listeners.get(channel)?.delete(listener as never)
      return ipcRenderer as never
    }
  } satisfies Pick<Electron.IpcRenderer, 'invoke' | 'on' | 'removeListener'>

  const webUtils = {
    getPathForFile: (file: File) =>
      (window.__droppedPaths ?? []).find(({ name, size }) => name === file.name && size === file.size)?.path ?? ''
  } satisfies Pick<Electron.WebUtils, 'getPathForFile'>

  hide('__electronDeliver', (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  })
  const module = { exports: {} }
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`A sandboxed preload can't load ${name}.`)
    return { contextBridge, ipcRenderer, webUtils }
  }
  preload(require, module, module.exports)
}
