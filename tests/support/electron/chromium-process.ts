import { chromium, type BrowserContext } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { chromiumOptions } from '../chromium.ts'

/** The origin under which Chromium is given `app://bundle`, which it can't be given itself. A secure one, as Electron's is. */
export const standInOrigin = 'https://bundle.loccit.test'

let opened: { context: BrowserContext; folder: string } | null = null

/** Starts Chromium with a profile of its own. */
export async function openChromium(folder: string): Promise<void> {
  fs.rmSync(path.join(folder, 'DevToolsActivePort'), { force: true })
  const { args, ...options } = chromiumOptions()
  const context = await chromium.launchPersistentContext(folder, {
    ...options,
    viewport: null,
    args: [...args, '--remote-debugging-port=0']
  })
  opened = { context, folder }
}

/** The context of the Chromium that was started. */
export function chromiumContext(): BrowserContext {
  if (!opened) throw new Error('Electron is not ready.')
  return opened.context
}

/** Where another program can reach this Chromium. */
export function debuggingAddress(): string {
  const [port] = fs.readFileSync(path.join(opened!.folder, 'DevToolsActivePort'), 'utf8').split('\n')
  return `http://127.0.0.1:${port}`
}

/** Ends Chromium. */
export async function closeChromium(): Promise<void> {
  await opened?.context.close()
}

/** `app://bundle/…` as Chromium is to be asked for it. */
export function toStandIn(url: string): string {
  return url.startsWith('app://bundle/') ? standInOrigin + url.slice('app://bundle'.length) : url
}

/** What Chromium asks for, as Electron would name it. */
export function fromStandIn(url: string): string {
  return url.startsWith(`${standInOrigin}/`) ? `app://bundle${url.slice(standInOrigin.length)}` : url
}
