import type Electron from 'electron'

type Invoked = Parameters<Electron.IpcMain['handle']>[1]

const listeners = new Map<string, Invoked>()

/** The main side of ipc. */
export const ipcMain = {
  handle: (channel: string, listener: Invoked) => void listeners.set(channel, listener)
} satisfies Pick<Electron.IpcMain, 'handle'>

/** Delivers what a page invoked. As in Electron only what can be cloned gets across, in either direction. */
export async function invoke(event: Electron.IpcMainInvokeEvent, channel: string, args: unknown[]): Promise<unknown> {
  const listener = listeners.get(channel)
  if (!listener) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await (listener(event, ...(structuredClone(args) as never[])) as unknown))
}
