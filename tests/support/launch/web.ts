import { chromium, type Download } from '@playwright/test'
import { unzipSync } from 'fflate'
import fs from 'node:fs'
import path from 'node:path'
import { chromiumOptions } from '../chromium.ts'
import { startWebProcess } from './web-process.ts'
import type { LaunchedHost, LaunchEnvironment } from './launched-host.ts'

/** The built web host, with its window in a Chromium of the test's own. */
export async function launchWeb({ args, env }: LaunchEnvironment): Promise<LaunchedHost> {
  const host = await startWebProcess(['--stay', ...args], env)
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage()
  await page.goto(await host.address())
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    host.signal(signal)
    await host.ended
    await browser.close()
  }
  return {
    page,
    nextSaveDialog: async (file) => {
      page.once('download', (download) => void keep(download, file))
    },
    kill: () => end('SIGKILL'),
    close: async () => {
      await page.close()
      await end('SIGTERM')
    }
  }
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
