import { _electron as electron } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import type { LaunchedHost, LaunchEnvironment } from './launched-host.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')
const folder = path.join(root, 'node_modules', 'electron')

/** Where Electron's own binary is, or null when it was never downloaded. */
export function electronBinary(): string | null {
  const named = path.join(folder, 'path.txt')
  if (!fs.existsSync(named)) return null
  const binary = path.join(folder, 'dist', fs.readFileSync(named, 'utf8').trim())
  return fs.existsSync(binary) ? binary : null
}

/** The real Electron, where its binary is there. */
export async function launchElectron({ args, env }: LaunchEnvironment): Promise<LaunchedHost> {
  const executablePath = electronBinary()
  if (!executablePath) throw new Error('Electron’s binary is not here.')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const defined = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
  const app = await electron.launch({ executablePath, args: [...sandbox, root, ...args], env: defined })
  const page = await app.firstWindow()
  return {
    page,
    nextSaveDialog: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        const ask = dialog.showSaveDialog
        dialog.showSaveDialog = async () => {
          dialog.showSaveDialog = ask
          return { canceled: false, filePath }
        }
      }, file),
    kill: async () => {
      const child = app.process()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
    close: () => app.close()
  }
}
