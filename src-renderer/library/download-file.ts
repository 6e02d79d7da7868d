import { LibraryError } from '#shared/library-error.ts'
import type { Download } from './remote-transport.ts'
import { authorization } from './session.ts'

/** Fetches an export and hands it to the browser's downloads, without leaving the page. */
export async function downloadFile(file: Download): Promise<void> {
  const response = await fetch(`/downloads/${file.ticket}`, { headers: authorization() }).catch((cause: unknown) => {
    throw new LibraryError('disconnected', 'The connection to the library was lost.', { cause })
  })
  if (!response.ok)
    throw new LibraryError('not-found', 'This export is no longer there.', { remedy: 'Export the note again.' })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The browser has begun to read it by the next turn of the event loop; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
