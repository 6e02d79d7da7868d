import type { Command } from 'commander'
import type { LocalLibrary } from '#shared/contract.ts'
import { Output, type Streams } from './output.ts'
import { withLibrary } from './with-library.ts'

/** The options that every command takes. */
interface GlobalOptions {
  library?: string
  json?: boolean
}

/** What a command runs with: where its answers go, and the library when it asks for one. */
export interface Run {
  output(command: Command): Output
  reading(command: Command, work: (output: Output, library: LocalLibrary) => Promise<void>): Promise<void>
  writing(command: Command, work: (output: Output, library: LocalLibrary) => Promise<void>): Promise<void>
}

/** Makes what commands run with. `started` receives the output of the command that runs. */
export function makeRun(streams: Streams, started: (output: Output) => void): Run {
  const output = (command: Command): Output => {
    const made = new Output(streams, command.optsWithGlobals<GlobalOptions>().json ?? false)
    started(made)
    return made
  }
  const withAccess =
    (access: 'read' | 'write'): Run['reading'] =>
    async (command, work) => {
      const made = output(command)
      await withLibrary(command.optsWithGlobals<GlobalOptions>().library, access, (library) => work(made, library))
    }
  return { output, reading: withAccess('read'), writing: withAccess('write') }
}
