const book = /\.epub$/i
const zip = /\.zip$/i

/** Files with the books that they are or hold, by their names. */
export interface WithBooks {
  file: File
  books: string[]
}

/**
 * Parts files into those that are books or hold some, by their names, and the others. `inFolders` are the books in folders that only
 * the host opens, by the folder's name. An archive that can't be looked into counts for none.
 */
export async function partBooks(
  files: readonly File[],
  inFolders: ReadonlyMap<string, readonly string[]> = new Map()
): Promise<{ withBooks: WithBooks[]; others: File[] }> {
  const known = await Promise.all(
    files.map(async (file) => ({ file, books: [...(inFolders.get(file.name) ?? []), ...(await booksOf(file))] }))
  )
  return {
    withBooks: known.filter(({ books }) => books.length),
    others: known.filter(({ books }) => !books.length).map(({ file }) => file)
  }
}

async function booksOf(file: File): Promise<string[]> {
  if (!zip.test(file.name)) return book.test(file.name) ? [file.name] : []
  const names = await zipNames(file).catch((): string[] => [])
  return names.filter((name) => book.test(name)).map((name) => name.split('/').at(-1)!)
}

/** Whether a file's name is that of a book. */
export function isBookName(name: string): boolean {
  return book.test(name)
}

const endSize = 22
const longestComment = 65_535
const largestDirectory = 16 * 1024 * 1024

/**
 * The names in a zip, from its directory at the end; none when there is no such directory, or one too large to be honest.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12 and 4.3.16)
 */
async function zipNames(file: Blob): Promise<string[]> {
  const tail = new DataView(await file.slice(-endSize - longestComment).arrayBuffer())
  let end = tail.byteLength - endSize
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) return []
  const [size, offset] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)]
  if (size > largestDirectory) return []
  const bytes = await file.slice(offset, offset + size).arrayBuffer()
  const directory = new DataView(bytes)
  const names: string[] = []
  for (let at = 0; at + 46 <= directory.byteLength && directory.getUint32(at, true) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.getUint16(at + place, true)) as [
      number,
      number,
      number
    ]
    names.push(new TextDecoder().decode(new Uint8Array(bytes, at + 46, Math.min(name, bytes.byteLength - at - 46))))
    at += 46 + name + extra + comment
  }
  return names
}
