import type { Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { contentSecurityPolicy } from '#main/hosts/csp.ts'
import { resourcePath } from '#main/resource-path.ts'
import { findChromium } from '../../support/chromium.ts'
import type { StandInProcess } from '../../support/electron/stand-in-process.ts'
import { launchStandIn } from '../../support/launch/electron-stand-in.ts'

const canRun = findChromium() !== undefined && fs.existsSync(resourcePath('out/main/electron.js'))

describe.skipIf(!canRun)('the built Electron entry, over the stand-in', () => {
  let home: string
  let standIn: StandInProcess
  let page: Page
  let end: () => Promise<void>

  const request = (method: string, parameter: unknown): Promise<unknown> =>
    page.evaluate(([method, parameter]) => window.loccit!.request(method as 'status', parameter), [method, parameter])
  const callsOf = async (name: string): Promise<unknown[]> =>
    (await standIn.ask('calls')).filter((call) => call.name === name).map((call) => call.argument)

  beforeAll(async () => {
    home = fs.mkdtempSync(path.join(fs.realpathSync(process.env['TMPDIR'] ?? '/tmp'), 'loccit-electron-'))
    const env = { ...process.env, HOME: home, LOCCIT_SETTINGS: path.join(home, 'settings.json'), LOCCIT_LIBRARY: '' }
    const launched = await launchStandIn({ args: [], env })
    ;({ standIn, page } = launched)
    end = launched.close
  }, 60_000)

  afterAll(async () => {
    await end?.()
    fs.rmSync(home, { recursive: true, force: true })
  })

  it('opens one window that is sandboxed, isolated and without Node', async () => {
    expect(await callsOf('enableSandbox')).toHaveLength(1)
    const windows = await callsOf('BrowserWindow')
    expect(windows).toHaveLength(1)
    expect(windows[0]).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        plugins: false,
        navigateOnDragDrop: false,
        devTools: true
      }
    })
    expect(windows[0]).not.toHaveProperty('webPreferences.webSecurity')
  })

  it('gives the page a transport and nothing else', async () => {
    const found = await page.evaluate(() => ({
      keys: Object.keys(window.loccit!).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window)
    }))
    expect(found).toEqual({ keys: ['importFiles', 'request', 'subscribe'], node: [] })
  })

  it('gives nothing of Electron’s when the page stops listening', async () => {
    expect(await page.evaluate(() => typeof window.loccit!.subscribe(() => undefined)())).toBe('undefined')
  })

  it('has a scheme of its own, with an origin, and no privilege that bypasses the policy', async () => {
    const { schemes } = await standIn.ask('sessionSettings')
    expect(schemes).toHaveLength(1)
    expect(schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } })
    expect(schemes[0]).not.toHaveProperty('privileges.bypassCSP')
  })

  it('serves the window’s files with the policy, and nothing beside them', async () => {
    const answers = await page.evaluate(async () => {
      const page = await fetch('/index.html')
      const others = ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/assets/', '/none.js']
      const statuses = await Promise.all(others.map(async (path) => (await fetch(path)).status))
      return {
        policy: page.headers.get('content-security-policy'),
        nosniff: page.headers.get('x-content-type-options'),
        statuses
      }
    })
    expect(answers).toEqual({ policy: contentSecurityPolicy, nosniff: 'nosniff', statuses: [404, 404, 404, 404, 404] })
  })

  it('loads from app, snap, blob and data, and from nowhere else', async () => {
    const urls = ['app://bundle/x', 'snap://abc', 'blob:app://bundle/1', 'data:text/plain,x']
    for (const url of urls) expect(await standIn.ask('mayLoad', url)).toBe(true)
    const others = [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/hosts',
      'ftp://x/',
      'ws://x/',
      'chrome://gpu',
      ''
    ]
    for (const url of others) expect(await standIn.ask('mayLoad', url)).toBe(false)
  })

  it('grants the page the writing of text to the clipboard and the full screen, and nothing else', async () => {
    const all = ['clipboard-sanitized-write', 'fullscreen', 'clipboard-read', 'geolocation', 'media', 'notifications']
    all.push('midi', 'openExternal', 'fileSystem', 'hid', 'usb', 'serial', 'unknown', 'display-capture', 'local-fonts')
    const granted = []
    for (const permission of all) {
      const { asked, checked } = await standIn.ask('isGranted', permission)
      expect(asked).toBe(checked)
      if (asked) granted.push(permission)
    }
    expect(granted).toEqual(['clipboard-sanitized-write', 'fullscreen'])
    expect(await standIn.ask('sessionSettings')).toMatchObject({ devices: false, dictionaries: 'app://nowhere/' })
  })

  it('stays on its page, wherever a script or a link would take it', async () => {
    const before = page.url()
    for (const url of ['https://example.org/', '/assets/none.html', `${before}?other`]) {
      const failed = page.waitForEvent('requestfailed')
      await page.evaluate((url) => void (location.href = url), url)
      await failed
      expect(page.url()).toBe(before)
    }
  })

  it('may load its own page again', async () => {
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())])
    expect(await request('status', {})).toMatchObject({ ok: true })
  })

  it('asks about a link, and opens it outside only when the person agrees', async () => {
    const click = (url: string): Promise<void> => page.evaluate((url) => void window.open(url), url)
    await click('https://example.org/first')
    await expect.poll(() => callsOf('showMessageBox')).toMatchObject([{ detail: 'https://example.org/first' }])
    await standIn.ask('answerMessage', 0)
    await click('https://example.org/second')
    await expect.poll(() => callsOf('openExternal')).toEqual(['https://example.org/second'])
    await expect.poll(() => page.context().pages()).toHaveLength(1)
    await page.bringToFront()
  })

  it('listens to its own page’s main frame only', async () => {
    const reply = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inner = frame.contentWindow!
      const answer = await inner.__electronInvoke('loccit:request', ['status', {}])
      const hasTransport = 'loccit' in inner
      frame.remove()
      return { answer, hasTransport }
    })
    expect(reply).toMatchObject({ hasTransport: false, answer: { ok: false, error: { code: 'bad-request' } } })
  })

  it('refuses paths that are not absolute', async () => {
    const files = [{ path: 'relative.txt' }]
    const reply = await page.evaluate((request) => window.__electronInvoke('loccit:import', [request]), {
      id: newId(),
      files
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('imports a file that never was on a disk, as its bytes', async () => {
    const reply = await page.evaluate(async (id) => {
      const text =
        'Ferry fares rise in Orsund\n\nThe council of Orsund raised the ferry fares by a tenth on Tuesday, for the first time since the new ' +
        'boats came, and said that children go on crossing the sound for nothing.\n'
      return window.loccit!.importFiles(id, [new File([text], 'pasted.txt')], false)
    }, newId())
    expect(reply).toMatchObject({ ok: true, value: { files: [{ name: 'pasted.txt', outcome: 'imported' }] } })
  })

  it('takes nothing but files from the command line of a second start', async () => {
    const file = path.join(home, 'second.txt')
    fs.writeFileSync(
      file,
      'Bridge of Halden closes\n\nThe bridge of Halden closes for eleven days in June, the ministry said.\n'
    )
    const heard = page.evaluate(
      () =>
        new Promise((resolve) =>
          window.loccit!.subscribe((event) => event.type === 'articles-changed' && resolve(event))
        )
    )
    const argv = ['loccit', '--library', '/elsewhere', '--inspect', 'second.txt', 'missing.txt', 'https://example.org/']
    await standIn.ask('secondInstance', { argv, folder: home })
    expect(await heard).toMatchObject({ ids: [expect.any(String)] })
    expect(await request('status', {})).toMatchObject({ value: { folder: path.join(home, 'Loccit'), articles: 2 } })
  })

  it('sends what its menu is asked to the page', async () => {
    const labels = await standIn.ask('menuLabels')
    expect(labels.find(([label]) => label === '&Edit')).toEqual(
      expect.arrayContaining(['undo', 'cut', 'copy', 'paste'])
    )
    const heard = await page.evaluateHandle(() => ({
      command: new Promise((resolve) => window.loccit!.subscribe((event) => event.type === 'command' && resolve(event)))
    }))
    await standIn.ask('clickMenu', 'Find…')
    expect(await heard.evaluate(({ command }) => command)).toEqual({ type: 'command', command: 'find' })
  })

  it('shows nothing in its folder but what was exported', async () => {
    expect(await request('showInFolder', { path: '/etc/hosts' })).toMatchObject({ error: { code: 'bad-request' } })
    expect(await callsOf('showItemInFolder')).toEqual([])
  })

  it('exports where the dialog says, and asks by name before it replaces what belongs to the note', async () => {
    const folder = path.join(home, 'exports')
    fs.mkdirSync(folder)
    await Promise.all([page.waitForEvent('load'), request('openSample', {}).catch(() => undefined)])
    const notes = (await request('listNotes', {})) as { value: { id: string }[] }
    const what = { note: notes.value[0]!.id, format: 'markdown' }

    expect(await request('saveExport', what)).toEqual({ ok: true, value: null })
    const target = path.join(folder, 'mine.md')
    await standIn.ask('answerSave', target)
    expect(await request('saveExport', what)).toEqual({
      ok: true,
      value: { kind: 'saved', path: target, name: 'mine.md' }
    })
    expect(fs.readdirSync(folder).toSorted()).toEqual(['mine.md', 'references.json'])

    fs.writeFileSync(path.join(folder, 'references.json'), 'mine')
    await standIn.ask('answerSave', path.join(folder, 'other.md'))
    expect(await request('saveExport', what)).toEqual({ ok: true, value: null })
    expect((await callsOf('showMessageBox')).at(-1)).toMatchObject({ message: 'Replace “references.json”?' })
    expect(fs.readdirSync(folder).toSorted()).toEqual(['mine.md', 'references.json'])
    expect(fs.readFileSync(path.join(folder, 'references.json'), 'utf8')).toBe('mine')

    await standIn.ask('answerSave', target)
    expect(await request('saveExport', what)).toEqual({ ok: true, value: null })
    const asked =
      process.platform === 'linux' ? 'Replace “mine.md” and “references.json”?' : 'Replace “references.json”?'
    expect((await callsOf('showMessageBox')).at(-1)).toMatchObject({ message: asked })

    await request('showInFolder', { path: target })
    expect(await callsOf('showItemInFolder')).toEqual([target])
  })

  it('loads its page again when that is gone, once a minute at most', async () => {
    await standIn.ask('crashPage', 'clean-exit')
    const loaded = page.waitForEvent('load')
    await standIn.ask('crashPage', 'crashed')
    await loaded
    await standIn.ask('crashPage', 'crashed')
    expect(await request('status', {})).toMatchObject({ ok: true })
    expect(await callsOf('reload')).toHaveLength(1)
  })

  it('asks before it closes when the page does not say that all is saved', async () => {
    await page.evaluate(() => {
      const transport = window.loccit!
      transport.subscribe((event) => event.type === 'flush' && void transport.request('flushed', { saved: false }))
    })
    const before = (await callsOf('showMessageBox')).length
    await standIn.ask('closeWindow')
    await expect.poll(async () => (await callsOf('showMessageBox')).slice(before)).toMatchObject([{ cancelId: 0 }])
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())])
  })

  it('remembers where its window was, lets go of the library and ends when the window is closed', async () => {
    await end()
    expect(await standIn.ended).toBe(0)
    const settings = JSON.parse(fs.readFileSync(path.join(home, 'settings.json'), 'utf8')) as object
    expect(settings).toMatchObject({ library: path.join(home, 'Loccit sample'), window: { width: 1440, height: 900 } })
    expect(fs.existsSync(path.join(home, 'Loccit sample', 'library.db-wal'))).toBe(false)
    end = async () => undefined
  })
})

describe.skipIf(!canRun)('a window that was maximized, over the stand-in', () => {
  let folder: string
  let launched: Awaited<ReturnType<typeof launchStandIn>>

  const callsOf = async (name: string): Promise<unknown[]> =>
    (await launched.standIn.ask('calls')).filter((call) => call.name === name).map((call) => call.argument)

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(process.env['TMPDIR'] ?? '/tmp'), 'loccit-electron-'))
    const [home, settings, file] = ['home', 'settings.json', 'first.txt'].map((name) => path.join(folder, name))
    fs.mkdirSync(home!)
    const place = { x: 10, y: 20, width: 1000, height: 700, maximized: true }
    fs.writeFileSync(settings!, JSON.stringify({ window: place }))
    fs.writeFileSync(file!, 'Tram to Velmora\n\nThe tram to Velmora runs again from Friday, the town hall announced.\n')
    const env = { ...process.env, HOME: home, LOCCIT_SETTINGS: settings, STAND_IN_FILE: file }
    launched = await launchStandIn({ args: [], env: { ...env, LOCCIT_LIBRARY: path.join(folder, 'library') } })
  }, 60_000)

  afterAll(async () => {
    launched?.standIn.signal('SIGKILL')
    await launched?.standIn.ended
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it('is shown maximized, and once', async () => {
    expect(await callsOf('maximize')).toHaveLength(1)
    expect(await callsOf('show')).toHaveLength(0)
  })

  it('imports the file that it was started by', async () => {
    expect(await callsOf('preventDefault')).toEqual([path.join(folder, 'first.txt')])
    const status = (): Promise<unknown> => launched.page.evaluate(() => window.loccit!.request('status', {}))
    await expect.poll(status).toMatchObject({ value: { articles: 1 } })
  })

  it('says in one sentence that its menu could not do something, whatever went wrong', async () => {
    const home = path.join(folder, 'home')
    fs.renameSync(home, path.join(folder, 'away'))
    fs.writeFileSync(home, '')
    await launched.standIn.ask('clickMenu', 'Open sample library')
    await expect.poll(() => callsOf('showErrorBox')).toMatchObject([{ title: 'Loccit could not do this.' }])
  })

  it('asks before it closes when its page does not answer', async () => {
    await launched.page.evaluate(() =>
      setTimeout(() => {
        for (;;);
      })
    )
    await launched.standIn.ask('closeWindow')
    await expect
      .poll(() => callsOf('showMessageBox'), { timeout: 9_000 })
      .toMatchObject([{ message: expect.stringContaining('does not answer') as string }])
  }, 15_000)
})
