import { emitOnApp } from './app.ts'
import { calls } from './calls.ts'
import { debuggingAddress } from './chromium-process.ts'
import { scriptAnswer } from './dialogs.ts'
import { clickMenu, menuLabels } from './menus.ts'
import { isGranted, mayLoad, set } from './sessions.ts'
import { windows } from './windows.ts'

/** What a test can ask of the stand-in, over the channel that Node gives a child process. */
export const controls = {
  debuggingAddress: async () => debuggingAddress(),
  calls: async () => calls,
  answerSave: async (path: string | null) => scriptAnswer('save', path),
  answerOpen: async (folder: string | null) => scriptAnswer('open', folder),
  answerMessage: async (button: number) => scriptAnswer('message', button),
  menuLabels: async () => menuLabels(),
  clickMenu: async (label: string) => clickMenu(label),
  closeWindow: async () => windows.forEach((window) => window.close()),
  crashPage: async (reason: string) => windows.forEach((window) => window.crash(reason)),
  secondInstance: async ({ argv, folder }: { argv: string[]; folder: string }) =>
    emitOnApp('second-instance', {}, argv, folder),
  isGranted: async (permission: string) => isGranted(permission),
  mayLoad: async (url: string) => mayLoad(url),
  sessionSettings: async () => ({
    schemes: set.schemes,
    dictionaries: set.dictionaries,
    devices: set.devicePermission?.({} as never) ?? true
  })
}

export type Controls = typeof controls

interface Question {
  id: number
  name: keyof Controls
  argument: unknown
}

// A test that died must not leave its Chromium behind.
process.on('disconnect', () => process.exit(1))
process.on('message', ({ id, name, argument }: Question) => {
  const work = controls[name] as (argument: unknown) => Promise<unknown>
  work(argument).then(
    (value) => process.send?.({ id, value: value ?? null }),
    (error: unknown) => process.send?.({ id, error: String(error) })
  )
})
