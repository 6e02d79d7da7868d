import fs from 'node:fs/promises'
import path from 'node:path'
import { readPictureHead } from './import/read/picture-size.ts'
import { sha256 } from './originals.ts'

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
  const file = path.join(libraryFolder, 'pictures', hash.slice(0, 2), hash.slice(2))
  const bytes = await fs.readFile(file).catch(() => null)
  const head = bytes && sha256(bytes) === hash ? readPictureHead(bytes) : null
  return bytes && head ? { mediaType: head.mediaType, bytes } : null
}
