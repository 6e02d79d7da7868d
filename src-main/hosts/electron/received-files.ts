import { app, type BrowserWindow } from 'electron'
import { newId } from '#shared/id.ts'
import { pathsOf } from '#main/hosts/arguments.ts'
import type { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { replyOf } from '#main/hosts/serve.ts'

/**
 * Takes the files of the command line, of the system and of a second start, which may come before Electron is ready. They are
 * kept until the function that this gives is told the library; from then on they are imported as they come.
 */
export function receiveFiles(): (carried: CarriedLibrary, window: BrowserWindow) => void {
  const early = pathsOf(process.argv, process.cwd())
  let take = (paths: readonly string[]): void => void early.push(...paths)
  let comeToFront = (): void => undefined
  app.on('open-file', (event, file) => {
    event.preventDefault()
    take([file])
  })
  app.on('second-instance', (_event, argv, workingDirectory) => {
    take(pathsOf(argv, workingDirectory))
    comeToFront()
  })
  return (carried, window) => {
    take = (paths) => importPaths(carried, paths)
    comeToFront = () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.focus()
    }
    take(early)
  }
}

/** What becomes of them is seen in the window. */
function importPaths(carried: CarriedLibrary, paths: readonly string[]): void {
  if (paths.length === 0) return
  const sources = paths.map((path) => ({ path }))
  void replyOf(async () => (await carried.current()).importFiles({ id: newId(), sources }))
}
