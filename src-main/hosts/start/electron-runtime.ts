import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { resourcePath } from '#main/resource-path.ts'
import { settingsFolder } from '#main/hosts/settings.ts'

const longestDownload = 120_000
const day = 24 * 60 * 60 * 1_000

/** Electron's program, or null when its runtime was never downloaded. */
export function electronProgram(): string | null {
  try {
    const name = fs.readFileSync(resourcePath('node_modules/electron/path.txt'), 'utf8').trim()
    const program = path.join(resourcePath('node_modules/electron/dist'), name)
    return fs.existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** Whether the download failed within the last day, so that not every start waits for it. */
export function failedLately(now = Date.now()): boolean {
  try {
    const { failedAt } = JSON.parse(fs.readFileSync(memory(), 'utf8')) as { failedAt: string }
    const age = now - Date.parse(failedAt)
    return age >= 0 && age < day
  } catch {
    return false
  }
}

/** Downloads the runtime with Electron's own installer, in two minutes at most. Says whether it is there now. */
export async function downloadElectron(): Promise<boolean> {
  const installer = resourcePath('node_modules/electron/install.js')
  if (fs.existsSync(installer)) {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: longestDownload,
      killSignal: 'SIGKILL'
    })
    await once(child, 'close').catch(() => undefined)
  }
  if (electronProgram()) return true
  rememberFailure()
  return false
}

/** Notes that the download failed now. */
export function rememberFailure(): void {
  fs.mkdirSync(settingsFolder(), { recursive: true })
  fs.writeFileSync(memory(), JSON.stringify({ failedAt: new Date().toISOString() }))
}

function memory(): string {
  return path.join(settingsFolder(), 'electron-download.json')
}
