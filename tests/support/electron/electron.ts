/**
 * A stand-in for the module `electron`, over a real Chromium: just the part of it that Loccit uses, held to Electron's own
 * types so that it can't drift from them.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, shell } from './dialogs.ts'
export { Menu } from './menus.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol, session } from './sessions.ts'
export { nativeTheme, screen } from './surroundings.ts'
export { utilityProcess } from './utility-process.ts'
import './control.ts'
