import type { Page } from '@playwright/test'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dropOn, type DropTarget } from './launch/drop-files.ts'
import { launchElectron } from './launch/electron.ts'
import type {} from './electron/page-side.ts'
import { launchStandIn } from './launch/electron-stand-in.ts'
import type { LaunchedHost, LaunchEnvironment } from './launch/launched-host.ts'
import { launchWeb } from './launch/web.ts'

/** The hosts that a spec can run on. */
export type HostKind = 'web' | 'electron-stand-in' | 'electron'

/** Loccit, running. Everything it keeps is in `home`, so nothing of the person's own is touched. */
export interface Launched {
  kind: HostKind
  /** The window. Another one after `relaunch`. */
  readonly page: Page
  /** A folder for this run: settings, libraries and exports. Removed by `close`. */
  home: string
  /**
   * Drags files or folders of the disk over the window and drops them, by the browser's own drag events. `hovering` runs
   * while they are held over it.
   */
  dropFiles(target: DropTarget, paths: readonly string[], hovering?: () => Promise<void>): Promise<void>
  /** Picks files in the next file chooser that `open` brings up. */
  pickFiles(open: () => Promise<void>, paths: readonly string[]): Promise<void>
  /** The next export goes to this path; in a browser a download is put there, a zip unpacked beside it. Awaits nothing. */
  nextSaveDialog(path: string): Promise<void>
  /** Ends it without a chance to save. */
  kill(): Promise<void>
  /** Closes the window and waits for the end. */
  close(): Promise<void>
  /** Starts it again with the same settings, after `kill` or `closeWindow`. */
  relaunch(): Promise<Page>
  /** Closes the window as a person would, and waits for the end. */
  closeWindow(): Promise<void>
}

const hosts: Record<HostKind, (environment: LaunchEnvironment) => Promise<LaunchedHost>> = {
  web: launchWeb,
  'electron-stand-in': launchStandIn,
  electron: launchElectron
}

/** Starts Loccit as it was built. Without a folder the library is the one opened last, or a new one in `home`. */
export async function launch(
  kind: HostKind,
  { libraryFolder, settings }: { libraryFolder?: string; settings?: string } = {}
): Promise<Launched> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-home-'))
  const environment: LaunchEnvironment = {
    args: libraryFolder ? ['--library', libraryFolder] : [],
    env: environmentOf(home, settings ?? path.join(home, 'settings', 'settings.json'))
  }
  let host: LaunchedHost | null = await open(kind, environment)
  const running = (): LaunchedHost => {
    if (!host) throw new Error('Loccit is not running.')
    return host
  }
  const end = async (how: 'kill' | 'close'): Promise<void> => {
    await host?.[how]()
    host = null
  }
  return {
    kind,
    home,
    get page() {
      return running().page
    },
    dropFiles: async (target, paths, hovering) => {
      const { page } = running()
      await tellPaths(page, paths)
      await dropOn(page, target, paths, hovering)
    },
    pickFiles: async (open, paths) => {
      const { page } = running()
      await tellPaths(page, paths)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()])
      await chooser.setFiles([...paths])
    },
    nextSaveDialog: (path) => running().nextSaveDialog(path),
    kill: () => end('kill'),
    closeWindow: () => end('close'),
    close: async () => {
      await end('close')
      fs.rmSync(home, { recursive: true, force: true })
    },
    relaunch: async () => {
      host = await open(kind, environment)
      return host.page
    }
  }
}

/** Starts a host, and waits until its window can be used. */
async function open(kind: HostKind, environment: LaunchEnvironment): Promise<LaunchedHost> {
  const host = await hosts[kind](environment)
  await host.page.locator('#app button').first().waitFor()
  return host
}

function environmentOf(home: string, settings: string): NodeJS.ProcessEnv {
  const own = { HOME: home, USERPROFILE: home, LOCCIT_SETTINGS: settings }
  const env: NodeJS.ProcessEnv = { ...process.env, ...own }
  delete env['LOCCIT_LIBRARY']
  return env
}

/** The stand-in's page can't learn paths by itself; elsewhere nobody reads this. */
async function tellPaths(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.flatMap((file) => {
    const inside = fs.statSync(file).isDirectory() ? fs.readdirSync(file, { recursive: true, encoding: 'utf8' }) : []
    return [file, ...inside.map((name) => path.join(file, name))]
  })
  const told = files.map((file) => ({ name: path.basename(file), size: fs.statSync(file).size, path: file }))
  await page.evaluate((files) => (window.__droppedPaths ??= []).push(...files), told)
}
