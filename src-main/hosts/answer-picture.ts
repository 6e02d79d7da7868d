import type { CarriedLibrary } from './carried-library.ts'
import { securityHeaders } from './csp.ts'

const address = /^\/pictures\/([0-9a-f]{64})$/

/** What a host answers with to a request for a picture. */
export interface PictureAnswer {
  headers: Record<string, string>
  bytes: Uint8Array<ArrayBuffer>
}

/** Whether a path is that of a picture of the library: `/pictures/<sha256>`. */
export function isPicture(path: string): boolean {
  return address.test(path)
}

/** A picture of the library that is carried, in a sandbox of its own; null when it has none at this path. */
export async function answerPicture(carried: CarriedLibrary, path: string): Promise<PictureAnswer | null> {
  const hash = address.exec(path)?.[1]
  const picture = hash ? await (await carried.current()).readPicture(hash) : null
  if (!picture) return null
  const headers = {
    ...securityHeaders,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': picture.mediaType,
    // Its name is the hash of its bytes, so it never changes.
    'cache-control': 'private, max-age=31536000, immutable'
  }
  return { headers, bytes: new Uint8Array(picture.bytes) }
}
