import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Plain JavaScript, so that any Node can read it: the rest is TypeScript, which takes the Node that npm ci installed.
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url))
const args = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { start } = await import('./start/start.ts')
  process.exitCode = await start(args)
} else if (existsSync(own)) {
  const child = spawn(own, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
} else {
  console.error('Loccit needs Node 24, which npm ci installs beside it: run npm ci first.')
  process.exitCode = 1
}
