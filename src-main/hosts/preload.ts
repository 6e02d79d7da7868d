import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { LibraryEvent, Transport } from '#shared/contract.ts'

/** Everything the page gets from Electron: a way to ask, to listen, and to hand files over. */
const transport: Transport = {
  request: (method, parameter) => ipcRenderer.invoke('loccit:request', method, parameter),
  subscribe: (listener) => {
    const hear = (_event: unknown, event: LibraryEvent): void => listener(event)
    ipcRenderer.on('loccit:event', hear)
    return () => void ipcRenderer.removeListener('loccit:event', hear)
  },
  importFiles: async (id, files, byChapter) =>
    ipcRenderer.invoke('loccit:import', { id, byChapter, files: await Promise.all(files.map(toSource)) })
}

/** A file as its path; one that never was on a disk, such as a pasted one, as its bytes. */
async function toSource(file: File): Promise<{ path: string } | { name: string; bytes: Uint8Array }> {
  const path = webUtils.getPathForFile(file)
  return path ? { path } : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

contextBridge.exposeInMainWorld('loccit', transport)
