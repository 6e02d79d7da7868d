import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** The library that Electron's command line names. Switches meant for Chromium stand among its arguments, so nothing is refused. */
export function libraryOption(argv: readonly string[]): string | undefined {
  const { library } = read(argv).values
  return typeof library === 'string' ? library : undefined
}

/** The files that a command line names, made absolute. What is not a file there now is left out, whatever it says. */
export function pathsOf(argv: readonly string[], workingDirectory: string): string[] {
  return read(argv)
    .positionals.map((name) => path.resolve(workingDirectory, name))
    .filter((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile())
}

function read(argv: readonly string[]): { values: { library?: string | boolean }; positionals: string[] } {
  const options = { library: { type: 'string' } } as const
  return parseArgs({ args: argv.slice(1), options, allowPositionals: true, strict: false })
}
