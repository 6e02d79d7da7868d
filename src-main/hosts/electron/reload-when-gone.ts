import type { BrowserWindow } from 'electron'

/** In milliseconds. */
const shortest = 60_000

/** Loads the page again when its process has ended without being told to; once a minute at most, so that it can't go on for ever. */
export function reloadWhenGone(window: BrowserWindow): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - last < shortest) return
    console.error(`The window’s page has ended: ${reason}.`)
    last = performance.now()
    // Chromium is still putting the process away while this is heard.
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload()
    })
  })
}
