import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { workerUrl } from '../../worker-url.ts'
import { readJobs } from './read-jobs.ts'
import type { ReaderMessage, ReadRequest } from './read-job.ts'
import { toWire } from './wire.ts'

/**
 * The process that reads originals. It holds no lock and no database, so it can be killed at any time, and it is: when a file
 * takes too long, by the pool; when it takes too much memory, by its own guard.
 */

// Electron's utility processes speak through `parentPort`, Node's children through `process`.
const port = 'parentPort' in process ? process.parentPort : null

// Reading gives way to the window and to what is being stored. A system that refuses this must not keep it from reading.
try {
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)
} catch (error) {
  console.error(error)
}

new Worker(workerUrl(import.meta.url, 'memory-guard')).unref()

const tell = (message: ReaderMessage): void => {
  if (port) port.postMessage(toWire(message))
  else process.send!(toWire(message))
}

if (port) port.on('message', (event: { data: ReadRequest }) => void readJobs(event.data, tell))
else {
  process.on('message', (request: ReadRequest) => void readJobs(request, tell))
  process.on('disconnect', () => process.exit())
}
