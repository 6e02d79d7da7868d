import { readPictureHead } from './import/read/picture-size.ts'
import { readKeptPicture } from './originals.ts'

/** A picture's bytes with the media type that they themselves show. */
export interface StoredPicture {
  mediaType: string
  bytes: Uint8Array
}

/**
 * A picture of an article, out of a library folder's `pictures/ab/cdef…`. Null when it is not there, is not what was kept, or is
 * no raster picture: what could run a script is never given out.
 */
export async function readPicture(libraryFolder: string, hash: string): Promise<StoredPicture | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null
  const bytes = await readKeptPicture(libraryFolder, hash)
  const head = bytes && readPictureHead(bytes)
  return bytes && head ? { mediaType: head.mediaType, bytes } : null
}
