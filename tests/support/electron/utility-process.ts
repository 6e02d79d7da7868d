import type Electron from 'electron'
import { fork } from 'node:child_process'
import { noteCall } from './calls.ts'
import { Emitter } from './emitter.ts'

/** Gives a child of Node's the `process.parentPort` that Electron gives a utility process. */
const parentPort = `data:text/javascript,${encodeURIComponent(`
  process.parentPort = {
    on: (event, listener) => process.on(event, (data) => listener({ data, ports: [] })),
    postMessage: (message) => process.send(message)
  }
  process.on('disconnect', () => process.exit())
`)}`

/** Utility processes as children of Node's, which run what the application ships. */
export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}) => {
    noteCall('utilityProcess.fork', options.serviceName)
    const emitter = new Emitter()
    const child = fork(modulePath, args, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--import', parentPort]
    })
    child.on('message', (message) => emitter.emit('message', message))
    child.once('exit', (code) => emitter.emit('exit', code))
    child.unref()
    child.channel?.unref()
    return Object.assign(emitter, {
      pid: child.pid,
      kill: () => child.kill(),
      postMessage: (message: unknown) => void child.send(message as object)
    })
  }
}
