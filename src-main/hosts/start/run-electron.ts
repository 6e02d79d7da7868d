import { spawn } from 'node:child_process'
import { resourcePath } from '#main/resource-path.ts'

const longestStart = 30_000

/**
 * Runs Electron until it is closed and gives its exit code. Null when it ended, or showed nothing for 30 seconds, before its
 * first window: then something else should carry the library.
 */
export function runElectron(program: string, args: readonly string[]): Promise<number | null> {
  const env = { ...process.env }
  delete env['ELECTRON_RUN_AS_NODE']
  // Chromium's sandbox does not start for root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...asRoot, resourcePath('.'), ...args], { env, stdio: ['inherit', 'pipe', 'inherit'] })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    let open = false
    const limit = setTimeout(() => child.kill('SIGKILL'), longestStart)
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk)
      if (!chunk.includes('Loccit is open')) return
      open = true
      clearTimeout(limit)
    })
    child.on('error', () => resolve(null))
    child.on('close', (code) => {
      clearTimeout(limit)
      resolve(open ? (code ?? 1) : null)
    })
  })
}
