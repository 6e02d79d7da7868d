import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { resourcePath } from '#main/resource-path.ts'

/** What a start needs to have been built, from the root. */
export const built = [
  'out/main/electron.js',
  'out/main/web.js',
  'out/main/cli.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html'
]
/** What it is built from. */
export const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json']

/** Builds Loccit when it was not built, or when a source is newer than what was. Throws when the build fails. */
export function buildWhenStale(say: (sentence: string) => void): void {
  if (!isStale(built.map(resourcePath), sources.map(resourcePath))) return
  say('Loccit is built first, since its sources are newer than what was built.')
  const program = resourcePath('node_modules/electron-vite/bin/electron-vite.js')
  const options = { cwd: resourcePath('.'), stdio: 'inherit' } as const
  const { status } = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], options)
  if (status !== 0) throw new Error('Loccit could not be built.')
}

/** Whether one of the built files is missing, or older than any file of the sources. */
export function isStale(built: readonly string[], sources: readonly string[]): boolean {
  const times = built.map((file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.max(...sources.map(newest)) > Math.min(...times)
}

function newest(file: string): number {
  const stats = fs.statSync(file, { throwIfNoEntry: false })
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0
  return Math.max(0, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))))
}
