import { InvalidArgumentError, Option, type Command } from 'commander'
import type { ExportOptions } from './export-note.ts'
import type { Run } from './run.ts'
import { wholeNumber } from './whole-number.ts'

/** The commands about notes: writing and showing them, exporting and verifying. */
export function addNoteCommands(program: Command, run: Run): void {
  const note = program.command('note').description('make, read and write notes').helpCommand(false)
  addReading(note, run)
  addWriting(note, run)
  addCiting(note, run)
  addExport(program, run)
  program
    .command('verify')
    .description('hold every quotation against its source; fails when one is altered or has none')
    .argument('[note]', 'the id or title of one note, else all')
    .action((name: string | undefined, _options: unknown, command: Command) =>
      run.reading(command, async (output, library) => {
        const { verifyQuotations } = await import('./verify-quotations.ts')
        await verifyQuotations(output, library, name)
      })
    )
}

function addReading(note: Command, run: Run): void {
  note
    .command('list')
    .description('list the notes')
    .option('--trash', 'list the trash instead')
    .action(({ trash = false }: { trash?: boolean }, command: Command) =>
      run.reading(command, async (output, library) => {
        const { listNotes } = await import('./notes.ts')
        await listNotes(output, library, trash)
      })
    )
  note
    .command('show')
    .description('print a note as Markdown, or with --json as its document')
    .argument('<note>', 'its id or title')
    .action((name: string, _options: unknown, command: Command) =>
      run.reading(command, async (output, library) => {
        const { showNote } = await import('./notes.ts')
        await showNote(output, library, name)
      })
    )
}

function addWriting(note: Command, run: Run): void {
  note
    .command('new')
    .description('make an empty note and print its id')
    .argument('<title>', 'its title')
    .action((title: string, _options: unknown, command: Command) =>
      run.writing(command, async (output, library) => {
        const { newNote } = await import('./notes.ts')
        await newNote(output, library, title)
      })
    )
  note
    .command('write')
    .description('add a paragraph or a heading at the end of a note')
    .argument('<note>', 'its id or title')
    .argument('<text>', 'the text')
    .option('--heading <level>', 'a heading of level 1, 2 or 3', headingLevel)
    .action((name: string, text: string, { heading }: { heading?: number }, command: Command) =>
      run.writing(command, async (output, library) => {
        const { writeInNote } = await import('./notes.ts')
        await writeInNote(output, library, name, text, heading)
      })
    )
}

interface CiteOptions {
  passage?: string
  article?: string
  quote?: string
  paragraph?: number
  text: string
}

function addCiting(note: Command, run: Run): void {
  note
    .command('cite')
    .description('add a paragraph that quotes and cites a passage at the end of a note')
    .argument('<note>', 'its id or title')
    .addOption(new Option('--passage <id>', 'a passage that there is').conflicts(['article', 'quote', 'paragraph']))
    .option('--article <article>', 'the id or citation key of an article, with --quote')
    .option('--quote <words>', 'words of that article')
    .option('--paragraph <number>', 'look for them in this paragraph only', wholeNumber)
    .option('--text <text>', 'the paragraph: {quote} and {cite} stand for the quotation and the citation', '{quote}')
    .action((name: string, { passage, article, quote, paragraph, text }: CiteOptions, command: Command) => {
      if (!passage && !(article && quote)) command.error('Give --passage, or --article and --quote.')
      return run.writing(command, async (output, library) => {
        const { citeInNote } = await import('./notes.ts')
        const place = passage ? { passage } : { article: article!, quote: quote!, ...(paragraph && { paragraph }) }
        await citeInNote(output, library, name, place, text)
      })
    })
}

function addExport(program: Command, run: Run): void {
  program
    .command('export')
    .description('write a note to a file, as Markdown for pandoc or as PDF')
    .argument('<note>', 'its id or title')
    .addOption(new Option('--format <format>', 'the format').choices(['markdown', 'pdf']).makeOptionMandatory())
    .requiredOption('--to <path>', 'the file or folder to write; for Markdown a references.json goes beside it')
    .option('--style <style>', 'a CSL style, such as apa')
    .option('--overwrite', 'replace files that are there', false)
    .action((name: string, options: ExportOptions, command: Command) =>
      run.reading(command, async (output, library) => {
        const { exportNote } = await import('./export-note.ts')
        await exportNote(output, library, name, options)
      })
    )
}

function headingLevel(text: string): number {
  if (!/^[123]$/.test(text)) throw new InvalidArgumentError('It must be 1, 2 or 3.')
  return Number(text)
}
