import { app, type Session, type WebContents } from 'electron'
import { startPage } from './bundle-protocol.ts'
import { openLink } from './open-link.ts'

const granted = new Set(['clipboard-sanitized-write', 'fullscreen'])
const schemes = new Set(['app:', 'snap:', 'blob:', 'data:'])

/** Takes from every page what Loccit does not need: permissions, devices, the network, downloads of spelling dictionaries. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }))
  // An address that nothing can be loaded from: dictionaries come from Google's servers otherwise.
  session.setSpellCheckerDictionaryDownloadURL('app://nowhere/')
}

/** Keeps a page where it is: it may load itself again, and nothing else; no redirect, no other window, no webview. Links are asked about. */
export function hardenContents(contents: WebContents): void {
  const stay = (event: { url: string; isMainFrame: boolean; preventDefault(): void }): void => {
    if (!event.isMainFrame || event.url !== startPage || contents.getURL() !== startPage) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url)
    return { action: 'deny' }
  })
}

function mayLoad(url: string): boolean {
  const scheme = URL.parse(url)?.protocol ?? ''
  // The developer tools, which only an unpackaged Loccit has, are a page too.
  return schemes.has(scheme) || (scheme === 'devtools:' && !app.isPackaged)
}
