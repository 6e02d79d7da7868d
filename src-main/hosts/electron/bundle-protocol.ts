import { protocol, type Session } from 'electron'
import fs from 'node:fs/promises'
import type { BundleFile } from '#main/hosts/bundle-manifest.ts'
import { securityHeaders } from '#main/hosts/csp.ts'

/** The origin of Loccit's own page in Electron. */
export const bundleOrigin = 'app://bundle'

/** The page that the window shows. */
export const startPage = `${bundleOrigin}/index.html`

/** Makes `app:` a scheme with an origin of its own, as https is. To be called before Electron is ready. */
export function registerBundleScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/** Answers `app://bundle` from the manifest, and everything else under `app:` with 404. */
export function serveBundle(session: Session, manifest: ReadonlyMap<string, BundleFile>): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const file = host === 'bundle' && method === 'GET' ? manifest.get(pathname) : undefined
    if (!file) return new Response(null, { status: 404, headers: securityHeaders })
    const headers = { ...securityHeaders, 'content-type': file.type, 'cache-control': file.cache }
    return new Response(await fs.readFile(file.file), { headers })
  })
}
