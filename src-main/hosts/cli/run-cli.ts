import { CommanderError } from 'commander'
import { Output, type Streams } from './output.ts'
import { makeProgram } from './program.ts'

/**
 * Runs one command line and gives its exit code: 0 when all went well, 1 when something failed, 2 when the command line itself
 * was not understood. Answers go to `out`, what went wrong to `error` as one sentence.
 */
export async function runCli(argv: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  let output = new Output(streams, false)
  try {
    const program = makeProgram(streams, (started) => (output = started))
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    output.fail(error)
  }
  return output.failed ? 1 : 0
}
