/**
 * How long it takes from starting Loccit to a window that can be used: with an empty library, with 1,000 articles, and beside
 * both a bare page in the same Chromium.
 */
import { chromium, type Browser } from '@playwright/test'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { newId } from '#shared/id.ts'
import { openLibrary } from '#main/library.ts'
import { chromiumOptions } from '../support/chromium.ts'
import { distinctText } from '../support/distinct-text.ts'
import { startWebProcess } from '../support/launch/web-process.ts'
import { benchOptions, report } from './bench.ts'

const rounds = 21
const articleCount = 1_000

const options = benchOptions()
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-bench-'))
const env = { ...process.env, LOCCIT_SETTINGS: path.join(home, 'settings.json') }
try {
  await fill(path.join(home, 'full'))
  const times = { bare: [] as number[], empty: [] as number[], full: [] as number[] }
  // One after the other in every round, so that a busy moment hits all three.
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await startBare())
    times.empty.push(await startLoccit('empty', '.drop .what'))
    times.full.push(await startLoccit('full', '[role=option] .title'))
  }
  const [bare, empty, full] = [median(times.bare), median(times.empty), median(times.full)]
  const floor = { value: bare, of: 'a bare page' }
  report(
    [
      { what: 'empty library, to a usable window', value: empty, unit: 'ms', floor },
      { what: 'beside a bare page', value: empty / bare, unit: 'times', bar: { most: 2 } },
      { what: '1,000 articles, to a usable window', value: full, unit: 'ms', floor },
      { what: 'beside the empty library', value: full / empty, unit: 'times', bar: { most: 1.05 } }
    ],
    options
  )
} finally {
  fs.rmSync(home, { recursive: true, force: true })
}

async function startBare(): Promise<number> {
  const server = http.createServer((_request, response) =>
    response.end('<!doctype html><title>Bare</title><p id="ready">Ready</p>')
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const started = now()
  const { browser, seen } = await show(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, '#ready')
  await browser.close()
  server.close()
  return seen - started
}

async function startLoccit(library: string, usable: string): Promise<number> {
  const started = now()
  const host = await startWebProcess(['--library', path.join(home, library)], env)
  const { browser, seen } = await show(await host.address(), usable)
  host.signal('SIGTERM')
  await host.ended
  await browser.close()
  return seen - started
}

/**
 * Opens a page in a Chromium of its own, and gives when the first element that a person can use was painted. The page tells it by
 * itself: asking takes its time, a hundred milliseconds just when the window is being drawn.
 * @see https://w3c.github.io/element-timing/
 */
async function show(address: string, usable: string): Promise<{ browser: Browser; seen: number }> {
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage()
  await page.addInitScript((selector) => {
    new PerformanceObserver((list) => {
      const { renderTime } = list.getEntries()[0] as PerformanceEntry & { renderTime: number }
      console.debug(`seen ${performance.timeOrigin + renderTime}`)
    }).observe({ type: 'element' })
    const watch = new MutationObserver(() => {
      const element = document.querySelector(selector)
      element?.setAttribute('elementtiming', 'usable')
      if (element) watch.disconnect()
    })
    watch.observe(document, { subtree: true, childList: true })
  }, usable)
  const told = page.waitForEvent('console', (message) => message.text().startsWith('seen '))
  await page.goto(address, { waitUntil: 'commit' })
  return { browser, seen: Number((await told).text().slice('seen '.length)) }
}

/** Milliseconds on the clock that pages have, too. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

async function fill(folder: string): Promise<void> {
  const texts = path.join(home, 'texts')
  fs.mkdirSync(texts)
  for (let i = 0; i < articleCount; i++)
    fs.writeFileSync(path.join(texts, `${i}.txt`), distinctText(options.seed * 100_000 + i, 3_400))
  const library = await openLibrary(folder)
  await library.importFiles({ id: newId(), sources: [{ path: texts }] })
  await library.close()
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}
