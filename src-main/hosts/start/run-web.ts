import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { resourcePath } from '#main/resource-path.ts'
import { settingsFolder } from '#main/hosts/settings.ts'

/** The web host, with no more room for short-lived objects than Electron's main process has. */
const web = ['--max-semi-space-size=16', resourcePath('out/main/web.js')]

/** Shows an address to a person in some way, and says whether that went well. It may take as long as the window is open. */
export type Show = (address: string) => Promise<boolean>

/** Runs the web host with its address printed, until it is told to end, and gives its exit code. */
export function runWebAtAddress(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...web, '--stay', ...args], { stdio: 'inherit' })
  return ended(child)
}

/**
 * Runs the web host and shows its window by the first way that works, until the last window is closed. Each way gets an
 * address of its own, since one lets a single window in. When none works the address is printed.
 */
export async function runWeb(args: readonly string[], ways: readonly Show[]): Promise<number> {
  const child = spawn(process.execPath, [...web, '--json', ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let clients = 0
  let way = 0
  createInterface(child.stdout).on('line', (line) => {
    const told = JSON.parse(line) as { address?: string; clients?: number }
    clients = Math.max(clients, told.clients ?? 0)
    if (told.address === undefined) return
    const show = ways[way++]
    if (!show) return console.log(`Open this address within 30 seconds: ${told.address}`)
    void show(told.address).then((well) => {
      if (!well && clients === 0) child.stdin.write('\n')
    })
  })
  return ended(child)
}

/** Shows an address in a window of a Chromium without its bars, with a profile of Loccit's own. */
export function inAppWindow(program: string): Show {
  return (address) => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking']
    const still = ['--disable-component-update', '--disable-sync']
    const profile = `--user-data-dir=${path.join(settingsFolder(), 'browser')}`
    return ran(spawn(program, [`--app=${address}`, profile, ...quiet, ...still, ...asRoot], { stdio: 'ignore' }))
  }
}

/** Shows an address in the browser that the person chose for everything. */
export const inDefaultBrowser: Show = (address) => {
  const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['rundll32', 'url.dll,FileProtocolHandler']
  }
  const [program, ...args] = openers[process.platform] ?? ['xdg-open']
  return ran(spawn(program, [...args, address], { stdio: 'ignore' }))
}

function ran(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

function ended(child: ChildProcess): Promise<number> {
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  // The terminal sends SIGINT to the child too, which then closes the library.
  process.on('SIGINT', () => undefined)
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
