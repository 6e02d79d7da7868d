import { chromium } from '@playwright/test'
import { startStandIn, type StandInProcess } from '../electron/stand-in-process.ts'
import type { LaunchedHost, LaunchEnvironment } from './launched-host.ts'

/** The built Electron entry against the stand-in; the window is reached through its own Chromium's debugging port. */
export async function launchStandIn({
  args,
  env
}: LaunchEnvironment): Promise<LaunchedHost & { standIn: StandInProcess }> {
  const standIn = await startStandIn(args, env)
  const browser = await chromium.connectOverCDP(await standIn.ask('debuggingAddress'))
  const page = browser.contexts()[0]!.pages()[0]!
  return {
    page,
    standIn,
    nextSaveDialog: (path) => standIn.ask('answerSave', path),
    kill: async () => {
      standIn.signal('SIGKILL')
      await standIn.ended
      await browser.close()
    },
    close: async () => {
      await standIn.ask('closeWindow')
      await standIn.ended
      await browser.close()
    }
  }
}
