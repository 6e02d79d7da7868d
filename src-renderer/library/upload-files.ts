import { mayPass, sentencesOf, type ErrorValue } from '#shared/library-error.ts'
import type { Reply } from '#shared/contract.ts'
import type { ImportedFile } from '#shared/model.ts'
import { authorization } from './session.ts'

const atOnce = 4
/** The web host's own limit, in bytes: told here, since a browser can't read an answer that comes before it has sent everything. */
const largest = 200 * 1024 * 1024

export interface Uploaded {
  /** What the host calls the files that arrived. */
  uploads: string[]
  /** Those that did not. */
  failed: ImportedFile[]
}

/** Sends files to the web host, a few at once. One that can't be sent is reported and the others go on. */
export async function uploadFiles(
  files: readonly File[],
  options: { signal: AbortSignal; progress: (done: number, current: string) => void }
): Promise<Uploaded> {
  const uploads: (string | undefined)[] = []
  const failed: ImportedFile[] = []
  let next = 0
  let done = 0
  const work = async (): Promise<void> => {
    for (let index = next++; index < files.length && !options.signal.aborted; index = next++) {
      const file = files[index]!
      options.progress(done, shownName(file))
      const reply = await uploadFile(file, options.signal)
      if (reply.ok) uploads[index] = reply.value
      else
        failed.push({
          name: shownName(file),
          outcome: 'failed',
          article: null,
          title: null,
          message: sentencesOf(reply.error),
          mayPass: mayPass(reply.error)
        })
      done++
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, work))
  return { uploads: uploads.filter((upload) => upload !== undefined), failed }
}

/** A file's name, with its folders when it came out of one. */
export function shownName(file: File): string {
  return file.webkitRelativePath || file.name
}

async function uploadFile(file: File, signal: AbortSignal): Promise<Reply<string>> {
  if (file.size > largest)
    return {
      ok: false,
      error: { code: 'too-big', message: 'This file is larger than 200 MB, the most that can be taken in.' }
    }
  try {
    const headers = { ...authorization(), 'x-loccit-name': encodeURIComponent(shownName(file)) }
    const response = await fetch('/uploads', { method: 'POST', body: file, headers, signal })
    return (await response.json()) as Reply<string>
  } catch {
    return { ok: false, error: await reasonOf(file) }
  }
}

/** `fetch` says the same of a file that is gone and of a host that is gone, so the file is tried. */
async function reasonOf(file: File): Promise<ErrorValue> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return { code: 'disconnected', message: 'The connection to the library was lost.' }
  } catch {
    return { code: 'disk', message: 'This file could not be read.' }
  }
}
