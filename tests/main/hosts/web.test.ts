import { chromium, type Browser } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { resourcePath } from '#main/resource-path.ts'
import { chromiumOptions, findChromium } from '../../support/chromium.ts'
import { startWebProcess, type WebProcess } from '../../support/launch/web-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const canRun = findChromium() !== undefined && fs.existsSync(resourcePath('out/main/web.js'))

async function start(...args: string[]): Promise<{ host: WebProcess; owner: string }> {
  const home = temporaryFolder()
  const library = path.join(home, 'library')
  const env = { ...process.env, HOME: home, LOCCIT_SETTINGS: path.join(home, 'settings.json') }
  const host = await startWebProcess(['--library', library, ...args], env)
  onTestFinished(async () => {
    host.signal('SIGKILL')
    await host.ended
  })
  return { host, owner: path.join(library, 'library.owner.json') }
}

describe.skipIf(!canRun)('the built web host', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch(chromiumOptions())
  }, 60_000)

  afterAll(() => browser?.close())

  it('lets go of the library when it is told to end', async () => {
    const { host, owner } = await start()
    expect(fs.existsSync(owner)).toBe(true)
    host.signal('SIGTERM')
    expect(await host.ended).toBe(0)
    expect(fs.existsSync(owner)).toBe(false)
  })

  it('ends with the program that started it', async () => {
    const { host, owner } = await start('--stay')
    host.endInput()
    expect(await host.ended).toBe(0)
    expect(fs.existsSync(owner)).toBe(false)
  })

  it('shows the window, takes its ticket out of the address, and knows it again when it is loaded again', async () => {
    const { host } = await start()
    const page = await browser.newPage()
    await page.goto(await host.address())
    await page.getByText('Drop articles here').waitFor()
    expect(page.url()).not.toContain('ticket')
    await page.reload()
    await page.getByText('Drop articles here').waitFor()
    await page.close()
  })

  it('lets a second window in only with an address of its own', async () => {
    const { host } = await start()
    const [first, again, second] = [await browser.newPage(), await browser.newPage(), await browser.newPage()]
    const address = await host.address()
    await first.goto(address)
    await first.getByText('Drop articles here').waitFor()
    await again.goto(address)
    await again.getByText('This address was used already').first().waitFor()
    await second.goto(await host.address())
    await second.getByText('Drop articles here').waitFor()
    await Promise.all([first, again, second].map((page) => page.close()))
  })

  it('says in the window that the connection was lost, when the host is gone', async () => {
    const { host } = await start()
    const page = await browser.newPage()
    await page.goto(await host.address())
    await page.getByRole('button', { name: 'Open the sample library' }).click()
    await page.getByRole('option').first().waitFor()
    host.signal('SIGKILL')
    await page.getByText('The connection to the library was lost').first().waitFor()
    await page.close()
  })

  it('ends by itself some seconds after its last window was closed', async () => {
    const { host, owner } = await start()
    const page = await browser.newPage()
    await page.goto(await host.address())
    await page.getByText('Drop articles here').waitFor()
    await page.close()
    expect(await host.ended).toBe(0)
    expect(fs.existsSync(owner)).toBe(false)
  })
})
