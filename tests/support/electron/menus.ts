import type Electron from 'electron'
import { noteCall } from './calls.ts'

type Item = Electron.MenuItemConstructorOptions

let application: Menu | null = null

/** A menu without a picture: its items can be found by their labels and clicked. */
class Menu {
  readonly items: Item[]

  constructor(items: Item[]) {
    this.items = items
  }

  popup(): void {
    noteCall('popup', this.items)
  }

  static buildFromTemplate(template: Item[]): never {
    return new Menu(template) as never
  }

  static setApplicationMenu(menu: unknown): void {
    application = menu as Menu | null
  }
}

const standIn = Menu satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>
export { standIn as Menu }

/** The labels and roles of the application menu. */
export function menuLabels(): string[][] {
  return (application?.items ?? []).map(({ label, role, submenu }) => [
    label ?? role ?? '',
    ...((submenu as Item[] | undefined) ?? []).map((item) => item.label ?? item.role ?? item.type ?? '')
  ])
}

/** Clicks an item of the application menu. */
export function clickMenu(label: string): void {
  const item = application?.items
    .flatMap(({ submenu }) => (submenu as Item[] | undefined) ?? [])
    .find((item) => item.label === label)
  if (!item?.click) throw new Error(`There is no menu item “${label}”.`)
  item.click(undefined as never, undefined, undefined as never)
}
