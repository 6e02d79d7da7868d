import { utilityProcess } from 'electron'
import type { ForkReader } from '#main/import/reading/fork-reader.ts'
import type { WireMessage } from '#main/import/reading/read-job.ts'

/**
 * A reading process as one of Electron's utility processes: the packaged runtime is fused so that it cannot run as Node, and these
 * are what it starts in its place.
 * @see https://www.electronjs.org/docs/latest/api/utility-process
 */
export const forkUtility: ForkReader = (file, { onMessage, onExit }) => {
  const child = utilityProcess.fork(file, [], { serviceName: 'Loccit reader', stdio: 'ignore' })
  child.on('message', (message: WireMessage) => onMessage(message))
  child.once('exit', onExit)
  return {
    send: (request) => child.postMessage(request),
    // The application ends its utility processes itself.
    rest: () => undefined,
    // `kill` asks; a process that reads without end does not hear it.
    kill: () => {
      if (child.pid === undefined || !endNow(child.pid)) child.kill()
    }
  }
}

function endNow(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}
