import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#shared/id.ts'
import { contentSecurityPolicy } from '#main/hosts/csp.ts'
import { startWebHost, type TestWebHost } from '../../support/web-host.ts'
import { openSocket } from '../../support/raw-socket.ts'

afterEach(() => vi.useRealTimers())

/** Asks with exactly these headers, which `fetch` would not allow. */
function raw(
  { server }: TestWebHost,
  named: Record<string, string | string[]>,
  { method = 'GET', path = '/' } = {}
): Promise<{ status: number; headers: http.IncomingHttpHeaders }> {
  const headers = Object.entries(named).flatMap(([name, values]) => [values].flat().flatMap((value) => [name, value]))
  return new Promise((resolve, reject) => {
    http
      .request({ port: server.port, host: '127.0.0.1', method, path, headers, setHost: false }, (response) => {
        response.resume()
        resolve({ status: response.statusCode!, headers: response.headers })
      })
      .on('error', reject)
      .end()
  })
}

describe('the web host', () => {
  it('answers on 127.0.0.1 with the window, its policy and its headers', async () => {
    const host = await startWebHost()
    const response = await host.ask('/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('<title>Loccit</title>')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('lets browsers keep only files with a hash in their name', async () => {
    const { ask } = await startWebHost()
    const response = await ask('/assets/window-1a2b.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('immutable')
  })

  it.each(['localhost', 'attacker.example', '127.0.0.1', '127.0.0.1.:80'])('turns away the host %s', async (name) => {
    const host = await startWebHost()
    expect((await raw(host, { host: name })).status).toBe(421)
    expect((await raw(host, { host: `${name}:1` })).status).toBe(421)
  })

  it('turns away requests without a host, or with two', async () => {
    const host = await startWebHost()
    const right = `127.0.0.1:${host.server.port}`
    expect((await raw(host, {})).status).toBe(421)
    expect((await raw(host, { host: [right, 'attacker.example'] })).status).toBe(421)
    expect((await raw(host, { host: right })).status).toBe(200)
  })

  it('turns away what other pages send', async () => {
    const host = await startWebHost()
    const right = `127.0.0.1:${host.server.port}`
    for (const origin of [
      'http://attacker.example',
      `http://127.0.0.1:${host.server.port + 1}`,
      'null',
      `https://${right}`
    ])
      expect((await raw(host, { host: right, origin }, { method: 'POST', path: '/session' })).status).toBe(403)
    expect((await raw(host, { host: right }, { method: 'POST', path: '/session' })).status).toBe(403)
    expect((await raw(host, { host: right }, { method: 'HEAD' })).status).toBe(403)
  })

  it('answers no preflight and no other method', async () => {
    const host = await startWebHost()
    const right = `127.0.0.1:${host.server.port}`
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await raw(host, { host: right, origin: `http://${right}` }, { method })
      expect(answer.status).toBe(405)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/left-out.exe', '/assets', '/__proto__'])(
    'knows nothing at %s',
    async (path) => {
      const host = await startWebHost()
      expect((await raw(host, { host: `127.0.0.1:${host.server.port}` }, { path })).status).toBe(404)
    }
  )

  it('lets a ticket in once', async () => {
    const { ask, server } = await startWebHost()
    const body = JSON.stringify({ ticket: new URL(server.address()).hash.slice('#ticket='.length) })
    const first = await ask('/session', { method: 'POST', body })
    expect(first.status).toBe(200)
    expect(Buffer.from(((await first.json()) as { token: string }).token, 'base64url')).toHaveLength(32)
    expect((await ask('/session', { method: 'POST', body })).status).toBe(401)
  })

  it('lets no ticket in after 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { ask, server } = await startWebHost()
    const body = JSON.stringify({ ticket: new URL(server.address()).hash.slice('#ticket='.length) })
    vi.advanceTimersByTime(30_000)
    expect((await ask('/session', { method: 'POST', body })).status).toBe(401)
  })

  it('takes files only with the token', async () => {
    const { ask, enter } = await startWebHost()
    expect((await ask('/uploads', { method: 'POST', body: 'x' })).status).toBe(401)
    expect((await ask('/downloads/x')).status).toBe(401)
    const authorization = `Bearer ${await enter()}`
    expect((await ask('/uploads', { method: 'POST', body: 'x', headers: { authorization } })).status).toBe(200)
    expect((await ask('/downloads/x', { headers: { authorization } })).status).toBe(404)
  })

  it('refuses bodies over the limit, announced or not', async () => {
    const { ask, enter } = await startWebHost({ largestFile: 1_000 })
    const headers = { authorization: `Bearer ${await enter()}` }
    expect((await ask('/uploads', { method: 'POST', body: 'x'.repeat(1_000), headers })).status).toBe(200)
    expect((await ask('/uploads', { method: 'POST', body: 'x'.repeat(1_001), headers })).status).toBe(413)
    const stream = new Blob(['x'.repeat(1_001)]).stream()
    const init = { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit
    expect((await ask('/uploads', init)).status).toBe(413)
    expect((await ask('/session', { method: 'POST', body: 'x'.repeat(2_000) })).status).toBe(413)
  })

  it('imports what was uploaded, under the names it had', async () => {
    const host = await startWebHost()
    const token = await host.enter()
    const text =
      'Harbour reopens after repairs\n\nThe harbour of Velmora reopened on Monday after nine weeks of repairs, and the first boats to ' +
      'come in were those that had waited outside.\n'
    const headers = { authorization: `Bearer ${token}`, 'x-loccit-name': encodeURIComponent('Häfen/harbour.txt') }
    const uploaded = (await (await host.ask('/uploads', { method: 'POST', body: text, headers })).json()) as {
      value: string
    }
    const socket = await openSocket(host, token)
    const id = newId()
    const reply = await socket.ask({ request: 1, import: { id, uploads: [uploaded.value] } })
    expect(reply).toMatchObject({
      ok: true,
      value: { id, files: [{ name: 'Häfen/harbour.txt', outcome: 'imported' }] }
    })
    expect(socket.events.map((event) => event.type)).toContain('articles-changed')
  })

  it('opens another library and tells every window', async () => {
    const host = await startWebHost()
    const socket = await openSocket(host, await host.enter())
    const { folder } = await (await host.carried.current()).status({})
    const other = path.join(path.dirname(folder), 'other')
    const parameter = { folder: other }
    expect(await socket.ask({ request: 1, method: 'openLibrary', parameter })).toEqual({
      ok: true,
      value: { folder: other }
    })
    expect(socket.events).toContainEqual({ type: 'library-changed' })
    expect(await socket.ask({ request: 2, method: 'status', parameter: {} })).toMatchObject({
      value: { folder: other }
    })
  })

  it('keeps the library there is when another can’t be opened', async () => {
    const host = await startWebHost()
    const socket = await openSocket(host, await host.enter())
    const { folder } = await (await host.carried.current()).status({})
    const parameter = { folder: path.join(path.dirname(folder), 'bundle') }
    expect(await socket.ask({ request: 1, method: 'openLibrary', parameter })).toMatchObject({ ok: false })
    expect(await socket.ask({ request: 2, method: 'status', parameter: {} })).toMatchObject({ value: { folder } })
  })
})

describe('the web host’s socket', () => {
  it('opens for its own page alone', async () => {
    const host = await startWebHost()
    const refused = (headers: Record<string, string>): Promise<unknown> =>
      openSocket(host, 'x', headers).catch((error: Error) => error.message)
    expect(await refused({ origin: 'http://attacker.example' })).toContain('403')
    expect(await refused({ origin: `http://127.0.0.1:${host.server.port + 1}` })).toContain('403')
    expect(await refused({ host: 'attacker.example' })).toContain('421')
  })

  it('goes on answering when one that it turned away breaks off', async () => {
    const host = await startWebHost()
    const socket = net.connect(host.server.port, '127.0.0.1')
    const upgrade = ['GET /socket HTTP/1.1', 'host: attacker.example', 'connection: upgrade', 'upgrade: websocket']
    socket.write(`${upgrade.join('\r\n')}\r\n\r\n`)
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toContain('421')
    socket.resetAndDestroy()
    await once(socket, 'close')
    expect((await host.ask('/')).status).toBe(200)
  })

  it('closes on a wrong token, and answers nothing before the right one', async () => {
    const host = await startWebHost()
    await expect(openSocket(host, 'x'.repeat(43))).rejects.toThrow('4401')
    await expect(openSocket(host, '')).rejects.toThrow('4401')
  })

  it('closes on a frame over the limit', async () => {
    const host = await startWebHost()
    const socket = await openSocket(host, await host.enter())
    socket.send('x'.repeat(64 * 1024 * 1024 + 1))
    expect(await socket.closed).toBe(1009)
  })

  it('closes on what is no request', async () => {
    const host = await startWebHost()
    const socket = await openSocket(host, await host.enter())
    socket.send('{"request":1}')
    expect(await socket.closed).toBe(1008)
  })

  it('lets sixteen windows in, and no more', async () => {
    const host = await startWebHost()
    const token = await host.enter()
    await Promise.all(Array.from({ length: 16 }, () => openSocket(host, token)))
    await expect(openSocket(host, token)).rejects.toThrow('1013')
  })
})
