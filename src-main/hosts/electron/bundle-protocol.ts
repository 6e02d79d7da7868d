import { protocol, type Session } from 'electron'
import fs from 'node:fs/promises'
import { answerPicture } from '#main/hosts/answer-picture.ts'
import type { BundleFile } from '#main/hosts/bundle-manifest.ts'
import type { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { securityHeaders } from '#main/hosts/csp.ts'

/** The origin of Loccit's own page in Electron. */
export const bundleOrigin = 'app://bundle'

/** The page that the window shows. */
export const startPage = `${bundleOrigin}/index.html`

/** Makes `app:` a scheme with an origin of its own and with compiled code kept, as https is. To be called before Electron is ready. */
export function registerBundleScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
}

/**
 * Answers `app://bundle` from the manifest and with the library's pictures, and everything else under `app:` with 404. The
 * session is the window's own and takes no other page, so whoever asks here is the window.
 */
export function serveBundle(
  session: Session,
  manifest: ReadonlyMap<string, BundleFile>,
  carried: CarriedLibrary
): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const own = host === 'bundle' && method === 'GET'
    const picture = own ? await answerPicture(carried, pathname).catch(() => null) : null
    if (picture) return new Response(picture.bytes, { headers: picture.headers })
    const file = own ? manifest.get(pathname) : undefined
    if (!file) return new Response(null, { status: 404, headers: securityHeaders })
    const headers = { ...securityHeaders, 'content-type': file.type, 'cache-control': file.cache }
    return new Response(await fs.readFile(file.file), { headers })
  })
}
