import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { bundleManifest } from '#main/hosts/bundle-manifest.ts'
import { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { WebServer, type WebServerParts } from '#main/hosts/web-server.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A web host with a library of its own and a window of three files, all gone when the test ends. */
export interface TestWebHost {
  server: WebServer
  carried: CarriedLibrary
  origin: string
  /** Asks with the right Host and Origin, unless told otherwise. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Lets a window in and gives its token. */
  enter(): Promise<string>
}

export async function startWebHost(parts: Partial<WebServerParts> = {}): Promise<TestWebHost> {
  const folder = temporaryFolder()
  process.env['LOCCIT_SETTINGS'] = path.join(folder, 'settings.json')
  const carried = await CarriedLibrary.open(path.join(folder, 'library'), 'a test')
  const server = await WebServer.start({
    carried,
    manifest: bundleManifest(makeBundle(folder)),
    version: '0',
    ...parts
  })
  onTestFinished(async () => {
    await carried.close()
    await server.close()
  })
  const origin = `http://127.0.0.1:${server.port}`
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { ...init, headers: { origin, ...(init.headers as Record<string, string>) } })
  const enter = async (): Promise<string> => {
    const ticket = new URL(server.address()).hash.slice('#ticket='.length)
    const response = await ask('/session', { method: 'POST', body: JSON.stringify({ ticket }) })
    return ((await response.json()) as { token: string }).token
  }
  return { server, carried, origin, ask, enter }
}

function makeBundle(folder: string): string {
  const bundle = path.join(folder, 'bundle')
  fs.mkdirSync(path.join(bundle, 'assets'), { recursive: true })
  fs.writeFileSync(path.join(bundle, 'index.html'), '<!doctype html><title>Loccit</title>')
  fs.writeFileSync(path.join(bundle, 'assets', 'window-1a2b.js'), 'document.title = "Loccit"')
  fs.writeFileSync(path.join(bundle, 'left-out.exe'), '')
  fs.writeFileSync(path.join(folder, 'secret.json'), '{}')
  return bundle
}
