import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const windowPlace = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean()
})

const settings = z.object({
  library: z.string().min(1).optional().catch(undefined),
  window: windowPlace.optional().catch(undefined)
})

/** Where the window was, in device-independent pixels. */
export type WindowPlace = z.infer<typeof windowPlace>

/** What Loccit remembers between runs, apart from any library. */
export type Settings = z.infer<typeof settings>

/** The folder of Loccit's own settings, by each system's custom; `LOCCIT_SETTINGS` names the settings file elsewhere. */
export function settingsFolder(): string {
  return path.dirname(settingsFile())
}

/** What is remembered; nothing when the file is missing or cannot be understood. */
export function readSettings(): Settings {
  try {
    return settings.parse(JSON.parse(fs.readFileSync(settingsFile(), 'utf8')))
  } catch {
    return {}
  }
}

/**
 * Remembers these, and keeps the others. The file is replaced whole, so that a crash leaves the old one or the new one. Where
 * it can't be written nothing is remembered, which is said on stderr and stops nobody's work.
 */
export function writeSettings(changes: Settings): void {
  const file = settingsFile()
  const temporary = `${file}.${randomUUID()}`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(temporary, JSON.stringify({ ...readSettings(), ...changes }, null, 2) + '\n', { flush: true })
    fs.renameSync(temporary, file)
  } catch (error) {
    if (fs.existsSync(temporary)) fs.rmSync(temporary)
    console.error(`Loccit could not write its settings: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The library to open, the same on every host: the option, else `LOCCIT_LIBRARY`, else the one opened last, else `~/Loccit`. */
export function libraryFolder({ option }: { option?: string | undefined } = {}): string {
  return path.resolve(option || process.env['LOCCIT_LIBRARY'] || readSettings().library || defaultLibraryFolder())
}

/** The library that a new person gets. */
export function defaultLibraryFolder(): string {
  return path.join(os.homedir(), 'Loccit')
}

/** Where the sample library is kept, once it is made. */
export function sampleLibraryFolder(): string {
  return path.join(os.homedir(), 'Loccit sample')
}

function settingsFile(): string {
  return path.resolve(process.env['LOCCIT_SETTINGS'] || path.join(configFolder(), 'settings.json'))
}

function configFolder(): string {
  const home = os.homedir()
  if (process.platform === 'win32')
    return path.join(process.env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), 'Loccit')
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Loccit')
  return path.join(process.env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'loccit')
}
