import { Command } from 'commander'
import fs from 'node:fs'
import { resourcePath } from '#main/resource-path.ts'
import { addArticleCommands } from './article-commands.ts'
import { addNoteCommands } from './note-commands.ts'
import type { Output, Streams } from './output.ts'
import { makeRun, type Run } from './run.ts'
import { addVersionCommands } from './version-commands.ts'
import { wholeNumber } from './whole-number.ts'

/** The command line's grammar. `started` receives the output of the command that runs. What a command needs is loaded when it runs. */
export function makeProgram(streams: Streams, started: (output: Output) => void): Command {
  const { version } = JSON.parse(fs.readFileSync(resourcePath('package.json'), 'utf8')) as { version: string }
  const program = new Command('loccit')
    .description(
      'A research notebook whose every citation points at an exact passage of an exact version of an article.'
    )
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .option('--library <folder>', 'the library; else LOCCIT_LIBRARY, else the one opened last, else ~/Loccit')
    .option('--json', 'print JSON, one object a line')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.error,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      outputError: (text, write) => write(usageSentence(text))
    })
  const run = makeRun(streams, started)
  addArticleCommands(program, run)
  addVersionCommands(program, run)
  addNoteCommands(program, run)
  addServe(program, run)
  return program
}

function addServe(program: Command, run: Run): void {
  program
    .command('serve')
    .description('carry the library for a browser on this machine, until stopped')
    .option('--port <number>', 'the port, else any that is free', wholeNumber)
    .action(async (_options: unknown, command: Command) => {
      const { serveLibrary } = await import('./serve-library.ts')
      const output = run.output(command)
      output.failed = (await serveLibrary(command.optsWithGlobals())) !== 0
    })
}

/** Commander's complaint as a sentence of ours. */
function usageSentence(text: string): string {
  const plain = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\n/g, ' ')
  const sentence = plain.charAt(0).toUpperCase() + plain.slice(1)
  return `${/[.?)]$/.test(sentence) ? sentence : `${sentence}.`}\n`
}
