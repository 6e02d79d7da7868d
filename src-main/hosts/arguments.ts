import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { resourcePath } from '#main/resource-path.ts'

/** Unpackaged, Electron's own command line may name the file that it runs. */
const entry = resourcePath('out/main/electron.js')

/** The library that Electron's command line names. Switches meant for Chromium stand among its arguments, so nothing is refused. */
export function libraryOption(argv: readonly string[]): string | undefined {
  const { library } = read(argv).values
  return typeof library === 'string' ? library : undefined
}

/** The files that a command line names, made absolute. What is not a file there now is left out, and so is Loccit itself. */
export function pathsOf(argv: readonly string[], workingDirectory: string): string[] {
  return read(argv)
    .positionals.map((name) => path.resolve(workingDirectory, name))
    .filter((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() && file !== entry)
}

function read(argv: readonly string[]): { values: { library?: string | boolean }; positionals: string[] } {
  const options = { library: { type: 'string' } } as const
  return parseArgs({ args: argv.slice(1), options, allowPositionals: true, strict: false })
}
