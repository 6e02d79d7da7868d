import type { Command } from 'commander'
import type { Run } from './run.ts'
import { wholeNumber } from './whole-number.ts'

/** The commands about an article's versions and what resembles it. */
export function addVersionCommands(program: Command, run: Run): void {
  program
    .command('versions')
    .description('list the versions of an article, the newest text last')
    .argument('<article>', 'its id or citation key')
    .action((article: string, _options: unknown, command: Command) =>
      run.reading(command, async (output, library) => {
        const { listVersions } = await import('./list-versions.ts')
        await listVersions(output, library, article)
      })
    )
  program
    .command('diff')
    .description('print what changed between two versions of an article, word by word')
    .argument('<article>', 'its id or citation key')
    .option('--from <number>', 'the version before, else the one before the newest text', wholeNumber)
    .option('--to <number>', 'the version after, else the newest text', wholeNumber)
    .option('--with <article>', 'compare with what this other article shows instead')
    .action((article: string, options: { from?: number; to?: number; with?: string }, command: Command) =>
      run.reading(command, async (output, library) => {
        const { printDiff } = await import('./print-diff.ts')
        await printDiff(output, library, article, options)
      })
    )
  program
    .command('similar')
    .description('list the articles that have most of their words in common with one')
    .argument('<article>', 'its id or citation key')
    .action((article: string, _options: unknown, command: Command) =>
      run.reading(command, async (output, library) => {
        const { listSimilar } = await import('./list-similar.ts')
        await listSimilar(output, library, article)
      })
    )
}
