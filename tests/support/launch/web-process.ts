import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { resourcePath } from '#main/resource-path.ts'

/** The built web host in a process of its own. */
export interface WebProcess {
  /** An address that lets one window in; each call asks the host for another. */
  address(): Promise<string>
  signal(name: NodeJS.Signals): void
  /** Ends the input, as the end of the starting program does. */
  endInput(): void
  /** How it ended: the exit code, or the signal. */
  ended: Promise<number | NodeJS.Signals>
}

/** Starts the host, and waits until it answers. */
export async function startWebProcess(args: readonly string[], env: NodeJS.ProcessEnv): Promise<WebProcess> {
  const child = spawn(process.execPath, [resourcePath('out/main/web.js'), '--json', ...args], {
    env,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals)
  const addresses: string[] = []
  const waiting: ((address: string) => void)[] = []
  createInterface(child.stdout).on('line', (line) => {
    const { address } = JSON.parse(line) as { address?: string }
    if (address !== undefined) addresses.push(address)
    while (waiting.length > 0 && addresses.length > 0) waiting.shift()!(addresses.shift()!)
  })
  const next = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const first = addresses.shift()
      if (first !== undefined) return resolve(first)
      waiting.push(resolve)
      void ended.then((how) => reject(new Error(`The web host ended (${how}).`)))
    })
  const given = [await next()]
  return {
    address: async () => {
      const first = given.pop()
      if (first === undefined) child.stdin.write('\n')
      return first ?? next()
    },
    signal: (name) => child.kill(name),
    endInput: () => child.stdin.end(),
    ended
  }
}
