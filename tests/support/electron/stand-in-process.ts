import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Controls } from './control.ts'

/** Loccit's built Electron entry, running in a process of its own against the stand-in. */
export interface StandInProcess {
  /** Asks the stand-in for something; see `control.ts`. */
  ask<N extends keyof Controls>(name: N, ...argument: Parameters<Controls[N]>): ReturnType<Controls[N]>
  /** What it has printed so far. */
  output(): string
  signal(name: NodeJS.Signals): void
  /** How it ended: the exit code, or the signal. */
  ended: Promise<number | NodeJS.Signals>
}

interface Answer {
  id: number
  value?: unknown
  error?: string
}

const root = path.join(import.meta.dirname, '..', '..', '..')

/** Starts it, and waits until its window is open. Throws with what it printed when it ends before that. */
export async function startStandIn(args: readonly string[], env: NodeJS.ProcessEnv): Promise<StandInProcess> {
  const child = spawn(
    process.execPath,
    ['--import', path.join(import.meta.dirname, 'register.ts'), path.join(root, 'out/main/electron.js'), ...args],
    { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }
  )
  let printed = ''
  let count = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals)
  child.on('message', ({ id, value, error }: Answer) => {
    if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
    waiting.delete(id)
  })
  const open = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      if (printed.includes('Loccit is open.')) resolve()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    void ended.then((how) =>
      reject(new Error(`Electron’s stand-in ended (${how}) before its window was open:\n${printed}`))
    )
  })
  await open
  const ask = (name: string, argument?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++count
      waiting.set(id, { resolve, reject })
      void ended.then((how) => reject(new Error(`Electron’s stand-in ended (${how}):\n${printed}`)))
      child.send({ id, name, argument }, (error) => error && reject(error))
    })
  return { ask: ask as StandInProcess['ask'], output: () => printed, signal: (name) => child.kill(name), ended }
}
