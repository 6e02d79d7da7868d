import { spawn } from 'node:child_process'
import path from 'node:path'
import { resourcePath } from '#main/resource-path.ts'

/** Runs the web host as a program of its own until it is stopped, and gives its exit code. */
export function serveLibrary(options: { library?: string; port?: number; json?: boolean }): Promise<number> {
  const program = import.meta.url.endsWith('.ts')
    ? path.join(import.meta.dirname, '../web.ts')
    : resourcePath('out/main/web.js')
  const argv = [
    ...(options.library ? ['--library', options.library] : []),
    ...(options.port ? ['--port', String(options.port)] : []),
    ...(options.json ? ['--json'] : []),
    '--stay'
  ]
  const host = spawn(process.execPath, [program, ...argv], { stdio: 'inherit' })
  // The terminal sends Ctrl+C to both; the host saves what is under way, and this waits for it.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => host.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    host.on('error', reject)
    host.on('exit', (code) => resolve(code ?? 0))
  })
}
