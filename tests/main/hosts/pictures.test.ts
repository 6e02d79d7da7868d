import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#main/originals.ts'
import { makePng } from '../../support/make-picture.ts'
import { startWebHost, type TestWebHost } from '../../support/web-host.ts'

/** Puts bytes into the library's pictures, under their hash or another. */
async function keep({ carried }: TestWebHost, bytes: Uint8Array, hash = sha256(bytes)): Promise<string> {
  const { folder } = await carried.library.status({})
  const file = path.join(folder, 'pictures', hash.slice(0, 2), hash.slice(2))
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  return `/pictures/${hash}`
}

async function asWindow(host: TestWebHost): Promise<{ headers: { authorization: string } }> {
  return { headers: { authorization: `Bearer ${await host.enter()}` } }
}

describe('pictures of the library', () => {
  it('are given to the window, as what their bytes are and in a sandbox', async () => {
    const host = await startWebHost()
    const bytes = makePng(8, 6)
    const response = await host.ask(await keep(host, bytes), await asWindow(host))
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(bytes))
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('are kept from whoever has no token', async () => {
    const host = await startWebHost()
    const place = await keep(host, makePng(8, 6))
    expect((await host.ask(place)).status).toBe(401)
    expect((await host.ask(place, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  })

  it('are never drawings that could run a script, nor other files', async () => {
    const host = await startWebHost()
    const window = await asWindow(host)
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    expect((await host.ask(await keep(host, drawing), window)).status).toBe(404)
    expect((await host.ask(await keep(host, Buffer.from('library secrets')), window)).status).toBe(404)
  })

  it('are not given when their bytes are not those that were kept', async () => {
    const host = await startWebHost()
    const place = await keep(host, makePng(8, 6, 10), sha256(makePng(8, 6, 200)))
    expect((await host.ask(place, await asWindow(host))).status).toBe(404)
  })

  it('are only found by a hash', async () => {
    const host = await startWebHost()
    const window = await asWindow(host)
    const unknown = 'a'.repeat(64)
    for (const name of [unknown, '..%2flibrary.db', 'A'.repeat(64)])
      expect((await host.ask(`/pictures/${name}`, window)).status).toBe(404)
  })
})
