import type { Locator, Page, Route } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstAsked } from '#main/hosts/read-ahead.ts'
import { findChromium } from '../support/chromium.ts'
import { distinctText } from '../support/distinct-text.ts'
import type { Launched } from '../support/launch.ts'
import { weirArticle } from '../support/temporary-library.ts'
import { openWindow } from '../support/window-page.ts'

describe.skipIf(!findChromium())('a window that stands before all of it was fetched', { timeout: 120_000 }, () => {
  let loccit: Launched
  let page: Page
  const late = '**/assets/late-parts-*.js'

  beforeAll(async () => {
    ;({ loccit, page } = await openWindow())
    const file = path.join(loccit.home, 'weir.txt')
    fs.writeFileSync(file, weirArticle)
    await loccit.dropFiles('body', [file])
    await row().waitFor()
    await page.getByRole('button', { name: 'Close the article' }).click()
  }, 60_000)

  afterAll(() => loccit.close())

  const row = (): Locator => page.getByRole('option', { name: /Weir at Tarn Mouth/ })
  const reader = (): Locator => page.getByRole('region', { name: 'Reader' })
  const heading = (): Locator => reader().getByRole('heading', { level: 1, name: /Weir at Tarn Mouth/ })

  it('shows its list, and opens what was clicked as soon as it can', async () => {
    const held: Route[] = []
    await page.route(late, (route) => void held.push(route))
    await page.reload({ waitUntil: 'commit' })
    await row().click()
    await expect.poll(() => held.length).toBe(1)
    expect(await heading().count()).toBe(0)
    await held[0]!.continue()
    await page.unroute(late)
    await heading().waitFor()
  })

  it('asks first what its host has read ahead', async () => {
    const asked: unknown[] = []
    page.once('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const { method, parameter } = JSON.parse(String(payload)) as { method?: string; parameter?: unknown }
        if (method && method !== 'host') asked.push([method, parameter])
      })
    )
    await page.reload({ waitUntil: 'commit' })
    await row().waitFor()
    const inOrder = (all: readonly unknown[]): string[] => all.map((each) => JSON.stringify(each)).sort()
    expect(inOrder(asked.slice(0, firstAsked.length))).toEqual(inOrder(firstAsked))
  })

  it('says what could not be fetched, and fetches it when it is asked for again', async () => {
    await page.getByRole('button', { name: 'Close the article' }).click()
    await page.route(late, (route) => route.abort())
    await page.reload({ waitUntil: 'commit' })
    await page.getByText('A part of the window could not be fetched.').first().waitFor()
    await reader().getByText('Choose an article to read it here.').waitFor()
    await page.unroute(late)
    await row().click()
    await heading().waitFor()
  })

  it('says how to read an article once one can be opened', async () => {
    await page.getByRole('button', { name: 'Close the article' }).click()
    const held: Route[] = []
    await page.route(late, (route) => void held.push(route))
    await page.reload({ waitUntil: 'commit' })
    await expect.poll(() => held.length).toBe(1)
    const hint = reader().getByText('Choose an article to read it here.')
    expect(await hint.count()).toBe(0)
    await held[0]!.continue()
    await page.unroute(late)
    await hint.waitFor()
  })

  it('opens the menu of a button and of a row at the first press of a key or of the pointer', async () => {
    await page.reload({ waitUntil: 'commit' })
    await row().click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Move to trash' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    const button = page.getByRole('button', { name: 'Library' })
    await button.focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Import files')
    await page.keyboard.press('Escape')
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('says of a menu that could not be fetched, and opens it when it is asked for again', async () => {
    const menus = /\/assets\/(\w+Popup|PassProps)-[^/]+\.(js|css)$/
    await page.route(menus, (route) => route.abort())
    await page.reload({ waitUntil: 'commit' })
    await row().click({ button: 'right' })
    const said = page.getByText('A part of the window could not be fetched.')
    await expect.poll(() => said.count()).toBe(1)
    await page.getByRole('button', { name: 'Library' }).click()
    await expect.poll(() => said.count()).toBe(2)
    await page.unroute(menus)
    await page.getByRole('button', { name: 'Library' }).click()
    const item = page.getByRole('menuitem', { name: 'Import files' })
    await item.waitFor()
    // With its styles, which had been refused, too.
    expect(await item.evaluate((element) => getComputedStyle(element).display)).toBe('flex')
    await page.keyboard.press('Escape')
  })

  it('opens what was open last where the list has not come to it yet', async () => {
    await row().click()
    await heading().waitFor()
    const files = Array.from({ length: 60 }, (_, i) => path.join(loccit.home, `${i}.txt`))
    files.forEach((file, i) => fs.writeFileSync(file, distinctText(i)))
    await loccit.dropFiles('body', files)
    await page.getByText('61 articles').first().waitFor()
    await page.reload()
    await heading().waitFor()
  })

  it('opens what a person clicked while the library was still being asked, not what was open last', async () => {
    const notes: (() => void)[] = []
    const articles: (() => void)[] = []
    let clicked = false
    await page.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        const send = (): void => server.send(message)
        if (/"listNotes"/.test(String(message))) notes.push(send)
        else if (clicked && articles.length === 0 && /"getArticle"/.test(String(message))) articles.push(send)
        else send()
      })
    })
    await page.reload({ waitUntil: 'commit' })
    const other = page.getByRole('option').first()
    const [title] = (await other.innerText()).split('\n')
    clicked = true
    await other.click()
    await expect.poll(() => articles.length).toBe(1)
    notes.forEach((send) => send())
    await page.getByText('No notes yet.').waitFor()
    articles.forEach((send) => send())
    await reader().getByRole('heading', { level: 1, name: title! }).waitFor()
  })

  it('shows its list whatever else of the library is still on its way', async () => {
    await page.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        if (!/"listNotes"|"trash":true/.test(String(message))) server.send(message)
      })
    })
    await page.reload({ waitUntil: 'commit' })
    await page.getByRole('option').first().waitFor()
  })

  it('offers another library where there is none to show', async () => {
    await page.routeWebSocket(/\/socket$/, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        const { request, method } = JSON.parse(String(message)) as { request: number; method: string }
        const error = { code: 'damaged', message: 'The library file is damaged.' }
        if (method === 'status') socket.send(JSON.stringify({ request, reply: { ok: false, error } }))
        else server.send(message)
      })
    })
    await page.reload({ waitUntil: 'commit' })
    await page.getByText('The library file is damaged.').first().waitFor()
    await page.getByRole('button', { name: 'Open another library' }).click()
    await page.getByRole('dialog', { name: 'Open another library' }).waitFor()
  })
})
