import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { readerFile } from '#main/import/reading/fork-reader.ts'
import type { ReadAnswer, ReadRequest, WireMessage } from '#main/import/reading/read-job.ts'
import { fromWire } from '#main/import/reading/wire.ts'

/** What reading one file cost a reading process of its own. */
export interface AloneRead {
  seconds: number
  /** The most memory that it held, in MiB. */
  memory: number
  /** How large what it said is, in MiB. */
  answer: number
  /** `read` with what it gave, the sentence that it refused the file with, or `killed`. */
  outcome: string
}

const mebibyte = 1 << 20
const every = 20

/** Reads a file in a process of its own, and kills it after `limit` milliseconds. Archives are unpacked into a folder within `folder`. */
export function readAlone(file: string, folder: string, limit: number): Promise<AloneRead> {
  return new Promise((resolve) => {
    const started = performance.now()
    const child = fork(readerFile(), { serialization: 'advanced', execArgv: [] })
    const unpackInto = fs.mkdtempSync(path.join(folder, 'unpacked-'))
    let memory = 0
    let answer = 0
    let outcome = 'killed'
    const sampling = setInterval(() => (memory = Math.max(memory, peakOf(child.pid!))), every)
    const timer = setTimeout(() => child.kill('SIGKILL'), limit)
    child.on('message', (wire: WireMessage) => {
      const message = fromWire(wire)
      if (!('answers' in message)) return
      memory = Math.max(memory, peakOf(child.pid!))
      answer = JSON.stringify(message.answers).length / mebibyte
      outcome = describe(message.answers[0]!)
      child.kill('SIGKILL')
    })
    child.on('exit', () => {
      clearInterval(sampling)
      clearTimeout(timer)
      fs.rmSync(unpackInto, { recursive: true, force: true })
      resolve({ seconds: (performance.now() - started) / 1000, memory, answer, outcome })
    })
    const request: ReadRequest = { jobs: [{ name: 'original', from: { path: file }, unpackInto }], keepIn: null }
    child.send(request)
  })
}

function describe(answer: ReadAnswer): string {
  if (!answer.ok) return answer.error.message
  if (answer.kind === 'article') return `read: ${answer.article.text.length.toLocaleString('en')} characters`
  return `read: ${answer.kind}`
}

/** The most memory that a process has held so far, in MiB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    const [kilobytes] = /(?<=VmHWM:\s+)\d+/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}
