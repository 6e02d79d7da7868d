/** What is known about Electron's runtime here. `failed`: it could not be downloaded. `died`: it ended before its first window. */
export type ElectronState = 'there' | 'absent' | 'failed' | 'died'

/** What the choice depends on. */
export interface Surroundings {
  hasDisplay: boolean
  electron: ElectronState
  /** A Chromium that can show a window without its own bars, null when there is none or it failed. */
  browser: { name: string; path: string } | null
  /** The person asked for the web host. */
  web: boolean
}

/** What carries the library, and one sentence that says so and why. `download` means: try that, then choose again. */
export type Choice =
  | { host: 'electron' | 'download' | 'default-browser' | 'address'; sentence: string }
  | { host: 'app-window'; path: string; sentence: string }

/** Chooses how Loccit opens: Electron, else a Chromium app window, else the default browser, else an address to copy. */
export function chooseHost({ hasDisplay, electron, browser, web }: Surroundings): Choice {
  if (!hasDisplay)
    return { host: 'address', sentence: 'There is no display here, so Loccit waits at an address for a browser.' }
  if (!web && electron === 'there') return { host: 'electron', sentence: 'Loccit opens in Electron.' }
  if (!web && electron === 'absent')
    return {
      host: 'download',
      sentence: 'Electron’s runtime is not here yet, so it is downloaded: two minutes at most.'
    }
  const why = web ? 'as you asked' : reasons[electron]
  if (browser)
    return { host: 'app-window', path: browser.path, sentence: `Loccit opens in a window of ${browser.name}, ${why}.` }
  return { host: 'default-browser', sentence: `Loccit opens in your default browser, ${why}.` }
}

const reasons: Record<ElectronState, string> = {
  there: 'as you asked',
  absent: 'since Electron’s runtime is not here',
  failed: 'since Electron’s runtime could not be downloaded',
  died: 'since Electron could not open a window here'
}
