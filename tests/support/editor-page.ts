import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { contentSecurityPolicy } from '#main/hosts/csp.ts'
import { replyOf, serve } from '#main/hosts/serve.ts'
import { openLibrary } from '#main/library.ts'
import type { HostMethods, LocalLibrary } from '#shared/contract.ts'

const root = path.resolve(import.meta.dirname, '../renderer/editor/page')
const origin = 'http://127.0.0.1:41999'
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file))

/** Why the editor can't be tried in a browser here, or null. */
export const noBrowser = executablePath ? null : 'There is no Chromium on this machine.'

/** Holds the answer to a call back until what it gives settles; one that rejects is the answer. */
type Hold = (method: string, parameter: unknown) => Promise<void> | undefined

/** The note editor in a real browser over a real library, with the policy of the app. */
export interface EditorBench {
  library: LocalLibrary
  /** Opens a note in a page of its own. Violations of the policy and page errors collect in `problems`. */
  open(note: string, options?: { hold?: Hold }): Promise<Page>
  problems: string[]
  close(): Promise<void>
}

/** Builds the page into a folder and opens a library in another. */
export async function openEditorBench(folder: string, host: Partial<HostMethods> = {}): Promise<EditorBench> {
  const site = path.join(folder, 'site')
  await buildPage(site)
  const library = await openLibrary(path.join(folder, 'library'))
  const browser = await chromium.launch({ executablePath: executablePath!, args: browserFlags })
  const problems: string[] = []
  return {
    library,
    problems,
    open: (note, options = {}) => openPage({ browser, site, library, host, problems }, note, options),
    close: async () => {
      await browser.close()
      await library.close()
    }
  }
}

const browserFlags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync']

interface PageContext {
  browser: Browser
  site: string
  library: LocalLibrary
  host: Partial<HostMethods>
  problems: string[]
}

async function openPage(
  { browser, site, library, host, problems }: PageContext,
  note: string,
  { hold }: { hold?: Hold }
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.exposeFunction('answer', async (method: string, parameter: unknown) => {
    const held = hold?.(method, parameter)
    if (held) {
      const reply = await replyOf(() => held)
      if (!reply.ok) return reply
    }
    return serve({ library: () => library, host: host as HostMethods }, method, parameter)
  })
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = path.join(site, pathname === '/' ? 'index.html' : pathname)
    const headers = { 'content-security-policy': contentSecurityPolicy }
    await route.fulfill({ body: await readFile(file), contentType: mediaTypes[path.extname(file)]!, headers })
  })
  await page.goto(`${origin}/#${note}`)
  await page.getByRole('textbox', { name: 'Note text' }).waitFor()
  return page
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2'
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    plugins: [svelte({ configFile: path.resolve(root, '../../../../svelte.config.js') })],
    build: { outDir, minify: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } }
  })
}
