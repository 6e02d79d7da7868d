import { LibraryError, sentencesOf } from '#shared/library-error.ts'

/** Where a run of the command line writes, and how wide a line of text may be there. */
export interface Streams {
  out(text: string): void
  error(text: string): void
  /** Shows how far a long work is, in place of what it showed before; an empty text takes it away. Left out where nobody watches. */
  progress?(text: string): void
  columns: number
  /** Nobody looks at it line by line: it goes to a file or another program. */
  piped?: boolean
}

/** What a run of the command line says: JSON, one object a line, or text to read. Remembers whether anything failed. */
export class Output {
  failed = false
  readonly json: boolean
  /** How wide a line of running text may be. */
  readonly columns: number
  /** How wide a row of a list may be before it is cut or broken; without end where it goes to a file or another program. */
  readonly room: number
  readonly #streams: Streams

  constructor(streams: Streams, json: boolean) {
    this.#streams = streams
    this.json = json
    this.columns = streams.columns
    this.room = streams.piped ? Infinity : streams.columns
  }

  /** One answer, as a line of JSON or as the text that `text` makes. */
  print(value: unknown, text: () => string): void {
    this.#streams.out(`${this.json ? JSON.stringify(value) : text()}\n`)
  }

  /** Several answers: a line of JSON each, or one text for all. */
  printEach(values: readonly unknown[], text: () => string): void {
    if (this.json) for (const value of values) this.print(value, String)
    else this.print(values, text)
  }

  /** Something that a person should know and that is no part of the answer: to the error stream, never into the JSON. */
  tell(sentence: string): void {
    this.#streams.error(`${sentence}\n`)
  }

  /** How far a long work is, for who watches a terminal; an empty text takes it away. */
  progress(text: string): void {
    this.#streams.progress?.(text)
  }

  /** What failed, as one sentence; with `file`, that one file failed and the others go on. */
  fail(error: unknown, file?: string): void {
    this.failed = true
    const sentence = errorSentence(error)
    if (file === undefined) this.tell(sentence)
    else if (this.json) this.print({ file, error: sentence }, String)
    else this.tell(`${file}: ${sentence}`)
  }
}

/** An error as a person reads it: what happened, what was kept, what to do. A defect is named without its stack. */
export function errorSentence(error: unknown): string {
  if (error instanceof LibraryError) return sentencesOf(error)
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n')
  return `Something unexpected went wrong: ${line.replace(/\.?$/, '.')}`
}
