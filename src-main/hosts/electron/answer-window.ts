import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import path from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { HostMethods, Reply } from '#shared/contract.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { ImportReport, ImportSource } from '#shared/model.ts'
import type { CarriedLibrary } from '#main/hosts/carried-library.ts'
import { checked, replyOf, serve } from '#main/hosts/serve.ts'
import { Uploads } from '#main/hosts/uploads.ts'
import { bundleOrigin } from './bundle-protocol.ts'

/** Files as the preload sends them: by their path, or whole when they never were on a disk. */
const importRequest = z.strictObject({
  id: z.uuidv7(),
  byChapter: z.boolean().default(false),
  files: z.array(
    z.union([
      z.strictObject({ path: z.string().refine(path.isAbsolute, 'a path must be absolute') }),
      z.strictObject({ name: z.string().max(1_000), bytes: z.instanceof(Uint8Array) })
    ])
  )
})

/** Answers what the window asks over ipc. Only the main frame of Loccit's own page is listened to. */
export function answerWindow(ipc: IpcMain, { carried, host }: { carried: CarriedLibrary; host: HostMethods }): void {
  const served = { library: () => carried.current(), host }
  ipc.handle('loccit:request', (event, method: unknown, parameter: unknown) =>
    fromOurPage(event) ? serve(served, method, parameter) : refuse()
  )
  ipc.handle('loccit:import', (event, request: unknown) =>
    fromOurPage(event) ? replyOf(() => importFiles(carried, request)) : refuse()
  )
}

function fromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === bundleOrigin
}

function refuse(): Promise<Reply> {
  return replyOf(() => Promise.reject(new LibraryError('bad-request', 'Only Loccit’s own page may ask this.')))
}

async function importFiles(carried: CarriedLibrary, request: unknown): Promise<ImportReport> {
  const { id, files, byChapter } = checked(importRequest, request)
  const uploads = new Uploads()
  try {
    const sources: ImportSource[] = []
    for (const file of files) {
      if ('path' in file) sources.push({ path: file.path })
      else sources.push(...uploads.take([await uploads.receive(Readable.from([file.bytes]), file.name)]))
    }
    return await (await carried.current()).importFiles({ id, sources, byChapter })
  } finally {
    uploads.close()
  }
}
