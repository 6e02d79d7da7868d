import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { workerUrl } from '../../worker-url.ts'
import type { ReadRequest, WireMessage } from './read-job.ts'

/** A reading process as the pool sees it. */
export interface ReaderProcess {
  send(request: ReadRequest): void
  /** Says that it has nothing to do, so that nothing waits for it. */
  rest(): void
  kill(): void
}

/** Starts a reading process. `onExit` is called once, however it ends. */
export type ForkReader = (
  file: string,
  listener: { onMessage(message: WireMessage): void; onExit(): void }
) => ReaderProcess

/** The file that a reading process starts from. */
export function readerFile(): string {
  return fileURLToPath(workerUrl(import.meta.url, 'reader-process'))
}

/** A reading process as a child of Node's. It never keeps this process from ending. */
export const forkNode: ForkReader = (file, { onMessage, onExit }) => {
  const child = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  let isOver = false
  const over = (): void => {
    if (!isOver) onExit()
    isOver = true
  }
  child.on('message', (message: WireMessage) => onMessage(message))
  child.on('exit', over)
  child.on('error', over)
  child.unref()
  child.channel?.unref()
  return {
    send: (request) => {
      // While it works it is waited for.
      child.channel?.ref()
      child.send(request, () => undefined)
    },
    rest: () => child.channel?.unref(),
    kill: () => void child.kill('SIGKILL')
  }
}
