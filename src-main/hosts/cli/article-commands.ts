import fs from 'node:fs'
import { Option, type Command } from 'commander'
import { concernAbouts } from '#shared/concern.ts'
import type { MarkColour } from '#shared/model.ts'
import type { ListOptions } from './list-articles.ts'
import type { Run } from './run.ts'
import type { OriginalOptions } from './write-original.ts'
import { wholeNumber } from './whole-number.ts'

const colours: MarkColour[] = ['yellow', 'green', 'blue', 'pink', 'violet']

/** The commands about articles: taking them in, reading and searching them, marking passages. */
export function addArticleCommands(program: Command, run: Run): void {
  addIntake(program, run)
  addListing(program, run)
  addReading(program, run)
  addOriginal(program, run)
  program
    .command('mark')
    .description('mark the quoted words of an article as a passage')
    .argument('<article>', 'its id or citation key')
    .requiredOption('--quote <words>', 'the words to mark, as the article has them')
    .option('--paragraph <number>', 'look in this paragraph only', wholeNumber)
    .addOption(new Option('--colour <colour>', 'its colour').choices(colours).default('yellow'))
    .option('--comment <text>', 'a comment', '')
    .action((article: string, options: MarkOptions, command: Command) =>
      run.writing(command, async (output, library) => {
        const { markPassage } = await import('./mark-passage.ts')
        await markPassage(output, library, article, options)
      })
    )
}

interface MarkOptions {
  quote: string
  paragraph?: number
  colour: MarkColour
  comment: string
}

interface ImportOptions {
  byChapter?: boolean
  continue?: boolean
}

/** The processes that will read these get ready while the library is opened. */
async function startReaders(files: readonly string[]): Promise<void> {
  const { defaultReaders } = await import('#main/import/reading/reading-pool.ts')
  const isFolder = fs.statSync(files[0]!, { throwIfNoEntry: false })?.isDirectory()
  defaultReaders.start(isFolder ? undefined : files.length)
}

function addIntake(program: Command, run: Run): void {
  program
    .command('import')
    .description('take files and folders into the library')
    .argument('[files...]', 'files and folders')
    .option('--by-chapter', 'make an article of each chapter of a book')
    .option('--continue', 'go on with the imports that were not finished')
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      const goesOn = options.continue ?? false
      if (goesOn === files.length > 0) command.error('Name files or folders, or give --continue alone.')
      if (!goesOn) await startReaders(files)
      await run.writing(command, async (output, library) => {
        const { continueImports, importFiles } = await import('./import-files.ts')
        await (goesOn ? continueImports(output, library) : importFiles(output, library, files, options))
      })
    })
  program
    .command('extract')
    .description('print what files would become in the library, storing nothing')
    .argument('<files...>', 'files')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const { extractFiles } = await import('./extract-files.ts')
      await extractFiles(run.output(command), files)
    })
  program
    .command('watch')
    .description('take in every new file of a folder while Loccit is open; without a folder, list them')
    .argument('[folder]', 'the folder')
    .option('--stop', 'watch it no longer')
    .action((folder: string | undefined, options: { stop?: boolean }, command: Command) => {
      // To list them asks for nothing that a window which has the library would have to give up.
      const withLibrary = folder === undefined ? run.reading : run.writing
      return withLibrary(command, async (output, library) => {
        const { watchFolder } = await import('./watch-folder.ts')
        await watchFolder(output, library, folder, options)
      })
    })
}

function addOriginal(program: Command, run: Run): void {
  program
    .command('original')
    .description('write the file that an article was imported from, byte for byte')
    .argument('<article>', 'its id or citation key')
    .option('--to <path>', 'the file or folder to write', '.')
    .option('--overwrite', 'replace a file that is there', false)
    .action((article: string, options: OriginalOptions, command: Command) =>
      run.reading(command, async (output, library) => {
        const { writeOriginal } = await import('./write-original.ts')
        await writeOriginal(output, library, article, options)
      })
    )
}

function addListing(program: Command, run: Run): void {
  program
    .command('list')
    .description('list the articles, newest import first')
    .option('--query <words>', 'only those that a search finds')
    .addOption(
      new Option('--look [what]', 'only those that need a look, and why')
        .choices(['any', ...concernAbouts])
        .preset('any')
    )
    .option('--trash', 'list the trash instead')
    .option('--limit <number>', 'at most so many', wholeNumber)
    .action((options: ListOptions, command: Command) =>
      run.reading(command, async (output, library) => {
        const { listArticles } = await import('./list-articles.ts')
        await listArticles(output, library, options)
      })
    )
}

function addReading(program: Command, run: Run): void {
  program
    .command('references')
    .description('list the bibliographic items of reference files, newest first')
    .option('--waiting', 'only those that wait for their article')
    .option('--limit <number>', 'at most so many', wholeNumber)
    .action((options: { waiting?: boolean; limit?: number }, command: Command) =>
      run.reading(command, async (output, library) => {
        const { listReferences } = await import('./list-references.ts')
        await listReferences(output, library, options)
      })
    )
  program
    .command('show')
    .description('print an article with its paragraphs, marks and what was set aside')
    .argument('<article>', 'its id or citation key')
    .action((article: string, _options: unknown, command: Command) =>
      run.reading(command, async (output, library) => {
        const { showArticle } = await import('./show-article.ts')
        await showArticle(output, library, article)
      })
    )
  program
    .command('search')
    .description('find paragraphs: "a phrase", AND, OR, NOT, prefix*')
    .argument('<query>', 'the words')
    .option('--limit <number>', 'at most so many', wholeNumber, 20)
    .action((query: string, { limit }: { limit: number }, command: Command) =>
      run.reading(command, async (output, library) => {
        const { searchParagraphs } = await import('./search-paragraphs.ts')
        await searchParagraphs(output, library, query, limit)
      })
    )
}
