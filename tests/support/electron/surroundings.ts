import type Electron from 'electron'

/** One screen of a usual size. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display]
} satisfies Pick<Electron.Screen, 'getAllDisplays'>

/** The light theme. */
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors'>
