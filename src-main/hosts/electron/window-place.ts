import { screen, type BrowserWindow, type Rectangle } from 'electron'
import { readSettings, type WindowPlace } from '#main/hosts/settings.ts'

const usual = { width: 1440, height: 900, maximized: false }

/** Where the window was last, or a usual size in the middle when it never was or when that screen is gone. */
export function rememberedPlace(): Partial<WindowPlace> & { width: number; height: number; maximized: boolean } {
  const { window: place } = readSettings()
  return place && isOnScreen(place) ? place : usual
}

/** Where the window is now, as it would be without being maximized. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

/** On a screen means: enough of the title bar is there to be taken hold of. */
function isOnScreen({ x, y, width }: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x + width >= area.x + 100 && x <= area.x + area.width - 100 && y >= area.y && y <= area.y + area.height - 100
    )
}
