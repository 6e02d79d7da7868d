import { authorization } from './session.ts'

/** A picture of the library by its SHA-256, from whichever host this is; null when it has none. */
export async function fetchPicture(sha256: string): Promise<Blob | null> {
  const response = await fetch(`/pictures/${sha256}`, { headers: authorization() })
  return response.ok ? await response.blob() : null
}
