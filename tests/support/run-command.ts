import { runCli } from '#main/hosts/cli/run-cli.ts'

/** What a command line printed and how it ended. */
export interface Ran {
  code: number
  out: string
  error: string
  /** The lines of `out`, each read as JSON. */
  json<T>(): T[]
}

/** Runs a command of `loccit` in this process. */
export async function runCommand(...argv: string[]): Promise<Ran> {
  let out = ''
  let error = ''
  const code = await runCli(argv, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    columns: 100
  })
  return {
    code,
    out,
    error,
    json: <T>() =>
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T)
  }
}
