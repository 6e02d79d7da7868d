import { chromium, type Download, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { chromiumOptions } from '../chromium.ts'
import type { LaunchedHost, LaunchEnvironment } from './launched-host.ts'

const entry = path.join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'web.js')

/** The built web host, with its window in a Chromium of the test's own. */
export async function launchWeb({ args, env }: LaunchEnvironment): Promise<LaunchedHost> {
  const child = spawn(process.execPath, [entry, '--json', '--stay', ...args], {
    env,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /"address":"([^"]+)"/.exec(printed)?.[1]
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`The web host ended before it was reachable: ${printed}`)))
  })
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage()
  await page.goto(address)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
    await browser.close()
  }
  return {
    page,
    nextSaveDialog: async (file) => {
      page.once('download', (download) => void keep(download, file))
    },
    kill: () => end('SIGKILL'),
    close: async () => {
      await closePage(page)
      await end('SIGTERM')
    }
  }
}

/** Lets the page do what it does when it is left. */
async function closePage(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false })
}

async function keep(download: Download, file: string): Promise<void> {
  const whole = `${file}.part`
  await download.saveAs(whole)
  const files = download.suggestedFilename().endsWith('.zip') ? unzipSync(fs.readFileSync(whole)) : {}
  const [main, ...others] = Object.entries(files)
  for (const [name, bytes] of others) fs.writeFileSync(path.join(path.dirname(file), name), bytes)
  if (main) fs.writeFileSync(whole, main[1])
  fs.renameSync(whole, file)
}
