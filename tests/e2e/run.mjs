import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { findChromium } from '../support/chromium.ts'

// Runs the browser specs in whatever Chromium there is, after installing one where there is none.
const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js')

if (!hasChromium()) install()
if (hasChromium()) {
  const config = path.join(import.meta.dirname, 'playwright.config.ts')
  process.exitCode = run(process.execPath, [playwright, 'test', '-c', config, ...process.argv.slice(2)])
} else {
  console.log('The browser specs are skipped: there is no Chromium here, and none could be installed.')
}

function hasChromium() {
  return findChromium() !== undefined || fs.existsSync(chromium.executablePath())
}

function install() {
  console.log('There is no Chromium here, so it is installed first.')
  const root = process.getuid?.() === 0
  if (root && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']) === 0) return
  run(process.execPath, [playwright, 'install', 'chromium'])
}

/** Runs a program with this one's terminal and gives its exit code; 1 when it can't be started. */
function run(program, args) {
  return spawnSync(program, args, { stdio: 'inherit' }).status ?? 1
}
