import fs from 'node:fs'
import { resourcePath } from '#main/resource-path.ts'
import type { HostKind } from '../support/launch.ts'

/** The hosts that the specs run on: real Electron too where its binary is there. */
export const hosts: HostKind[] = ['web', 'electron-stand-in', ...(hasElectron() ? (['electron'] as const) : [])]

function hasElectron(): boolean {
  return (
    fs.existsSync(resourcePath('node_modules/electron/dist')) &&
    fs.existsSync(resourcePath('node_modules/electron/path.txt'))
  )
}
