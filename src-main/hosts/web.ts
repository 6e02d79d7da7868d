import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { resourcePath } from '#main/resource-path.ts'
import { bundleManifest } from './bundle-manifest.ts'
import { CarriedLibrary } from './carried-library.ts'
import { readAhead } from './read-ahead.ts'
import { libraryFolder } from './settings.ts'
import { version } from './version.ts'
import { WebServer } from './web-server.ts'

/** How long the host waits for a window to come back, so that a reload is not an end. */
const grace = 5_000

const options = readOptions()
const carried = await CarriedLibrary.open(libraryFolder({ option: options.library }), 'Loccit in a browser')
const icon = { file: resourcePath('resources/icon.png'), type: 'image/png', cache: 'no-store' }
const server = await WebServer.start({
  carried,
  manifest: new Map([...bundleManifest(resourcePath('out/renderer')), ['/favicon.ico', icon]]),
  version,
  port: Number(options.port ?? 0),
  onClients: clientsChanged
})
let leaving: NodeJS.Timeout | undefined
let closing: Promise<void> | undefined

// Each line on stdin asks for another address, since one lets a single window in.
process.stdin.on('data', printAddress)
// With the program that started this one gone, nobody is left to end it.
if (options.json && isPipe()) process.stdin.on('end', () => void close())
process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())
// Who reads the address may end this program from then on.
printAddress()
void readAhead(carried)

/** What the command line says; what is not understood ends the program with one sentence. */
function readOptions(): { library?: string; port?: string; stay?: boolean; json?: boolean } {
  try {
    // `stay` goes on when the last window is closed; `json` prints for the program that started this one.
    const { values } = parseArgs({
      options: {
        library: { type: 'string' },
        port: { type: 'string' },
        stay: { type: 'boolean' },
        json: { type: 'boolean' }
      }
    })
    return values
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

function printAddress(): void {
  const address = server.address()
  if (options.json) console.log(JSON.stringify({ address }))
  else console.log(`Loccit is at ${address} for one window, within 30 seconds. Enter gives another address.`)
}

function clientsChanged(clients: number): void {
  clearTimeout(leaving)
  if (options.json) console.log(JSON.stringify({ clients }))
  if (clients === 0 && !options.stay && !server.busy) leaving = setTimeout(() => void close(), grace)
}

function isPipe(): boolean {
  const stdin = fs.fstatSync(0)
  return stdin.isFIFO() || stdin.isSocket()
}

/** The library first, so that what was acknowledged is safe before anything else can go wrong. */
function close(): Promise<void> {
  closing ??= carried
    .close()
    .then(() => server.close())
    .finally(() => process.exit())
  return closing
}
