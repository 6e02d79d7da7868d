import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

const cli = path.resolve(import.meta.dirname, '../../out/main/cli.js')

/** An import as a person runs it, from the start of the command to its end. */
export interface ImportRun {
  seconds: number
  imported: number
  /** Resident memory of the main process in MiB, sampled ten times a second; empty where the system does not tell. */
  memory: number[]
}

/** Runs `loccit import` on a folder, into a library of its own. */
export async function runImport(folder: string, library: string): Promise<ImportRun> {
  const started = performance.now()
  const child = spawn(cli, ['--library', library, '--json', 'import', folder], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const memory: number[] = []
  const sampling = setInterval(() => memory.push(...residentMemory(child.pid!)), 100)
  let imported = 0
  for await (const line of createInterface(child.stdout))
    if (/"outcome":"(?:imported|look|version)"/.test(line)) imported++
  clearInterval(sampling)
  return { seconds: (performance.now() - started) / 1000, imported, memory }
}

function residentMemory(pid: number): number[] {
  try {
    const [kilobytes] = /(?<=VmRSS:\s+)\d+/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes ? [Number(kilobytes) / 1024] : []
  } catch {
    return []
  }
}

/** Seconds to read every file of a folder and hash it, with nothing else. */
export function readAndHash(folder: string): number {
  const started = performance.now()
  for (const name of fs.readdirSync(folder))
    createHash('sha256')
      .update(fs.readFileSync(path.join(folder, name)))
      .digest()
  return (performance.now() - started) / 1000
}
