import { buildWhenStale } from './build-when-stale.ts'
import { chooseHost, type Choice, type ElectronState } from './choose-host.ts'
import { downloadElectron, electronProgram, failedLately } from './electron-runtime.ts'
import { findBrowser } from './find-browser.ts'
import { runElectron } from './run-electron.ts'
import { inAppWindow, inDefaultBrowser, runWeb, runWebAtAddress } from './run-web.ts'

/**
 * Opens Loccit in the best way this machine has, says in one sentence which and why, and gives the exit code when it is
 * closed. `--web` leaves Electron out; `--explain` says what would be chosen and opens nothing; `--build` only builds, when that is
 * needed; other arguments go on to the host.
 */
export async function start(args: readonly string[]): Promise<number> {
  const web = args.includes('--web')
  const passed = args.filter((arg) => arg !== '--web' && arg !== '--explain')
  let electron: ElectronState = electronProgram() ? 'there' : failedLately() ? 'failed' : 'absent'
  const choose = (): Choice => chooseHost({ hasDisplay: hasDisplay(), electron, browser: findBrowser(), web })
  if (args.includes('--explain')) {
    console.log(choose().sentence)
    return 0
  }
  buildWhenStale((sentence) => console.log(sentence))
  if (args.includes('--build')) return 0
  let choice = choose()
  if (choice.host === 'download') {
    console.log(choice.sentence)
    electron = (await downloadElectron()) ? 'there' : 'failed'
    choice = choose()
  }
  console.log(choice.sentence)
  if (choice.host === 'electron') {
    const code = await runElectron(electronProgram()!, passed)
    if (code !== null) return code
    electron = 'died'
    choice = choose()
    console.log(choice.sentence)
  }
  if (choice.host === 'address') return runWebAtAddress(passed)
  const window = choice.host === 'app-window' ? [inAppWindow(choice.path)] : []
  return runWeb(passed, [...window, inDefaultBrowser])
}

/** Whether a window can be shown here at all. */
function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}
