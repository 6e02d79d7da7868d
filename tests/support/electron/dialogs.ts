import type Electron from 'electron'
import { noteCall } from './calls.ts'

interface Answers {
  save: string | null
  open: string | null
  /** The number of the button. */
  message: number
}

const scripted: { [K in keyof Answers]: Answers[K][] } = { save: [], open: [], message: [] }

/** Says what the next dialog of a kind is answered with; without an answer the person cancels. */
export function scriptAnswer<K extends keyof Answers>(kind: K, answer: Answers[K]): void {
  scripted[kind].push(answer)
}

/** The options, which come last whether or not a window comes first. */
const optionsOf = <T>(args: [unknown, T?] | [T]): T => args.at(-1) as T

/** Dialogs that the test answers. */
export const dialog = {
  async showSaveDialog(...args: [unknown, Electron.SaveDialogOptions?] | [Electron.SaveDialogOptions]) {
    noteCall('showSaveDialog', optionsOf(args))
    const filePath = scripted.save.shift() ?? null
    return { canceled: filePath === null, filePath: filePath ?? '' }
  },
  async showOpenDialog(...args: [unknown, Electron.OpenDialogOptions?] | [Electron.OpenDialogOptions]) {
    noteCall('showOpenDialog', optionsOf(args))
    const folder = scripted.open.shift() ?? null
    return { canceled: folder === null, filePaths: folder === null ? [] : [folder] }
  },
  async showMessageBox(...args: [unknown, Electron.MessageBoxOptions?] | [Electron.MessageBoxOptions]) {
    const options = optionsOf<Electron.MessageBoxOptions>(args as [Electron.MessageBoxOptions])
    noteCall('showMessageBox', options)
    return { response: scripted.message.shift() ?? options.cancelId ?? 0, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => noteCall('showErrorBox', { title, content })
} satisfies Pick<Electron.Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>

/** A system that notes down what it is asked to open. */
export const shell = {
  openExternal: async (url: string) => noteCall('openExternal', url),
  showItemInFolder: (path: string) => noteCall('showItemInFolder', path)
} satisfies Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'>
