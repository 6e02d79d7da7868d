/**
 * A reading process that some files are too much for: one it reads for ever, one it dies of, one for which it takes memory without
 * end. Everything else it reads as the real one does.
 */
import { Worker } from 'node:worker_threads'
import { readJobs } from '#main/import/reading/read-jobs.ts'
import type { ReadRequest } from '#main/import/reading/read-job.ts'
import { workerUrl } from '#main/worker-url.ts'

new Worker(workerUrl(new URL('../../src-main/import/reading/reader.ts', import.meta.url).href, 'memory-guard')).unref()

process.on('message', (request: ReadRequest) => void read(request))
process.on('disconnect', () => process.exit())

async function read({ jobs, keepIn }: ReadRequest): Promise<void> {
  for (const [from, job] of jobs.entries()) {
    if (job.name === 'endless.txt') for (;;);
    if (job.name === 'deadly.txt') process.kill(process.pid, 'SIGKILL')
    if (job.name === 'greedy.txt') takeMemory()
    await readJobs({ jobs: [job], keepIn }, (message) => {
      process.send!('answers' in message ? { ...message, from } : { begun: from })
    })
  }
}

function takeMemory(): void {
  for (const taken: Buffer[] = []; ;) taken.push(Buffer.alloc(16 << 20, 1))
}
