const book = /\.epub$/i
const zip = /\.zip$/i

/** How many books are among files and in archives of files, by their names. An archive that can't be looked into counts for none. */
export async function countBooks(files: readonly File[]): Promise<number> {
  const counts = files.map(async (file) => {
    if (!zip.test(file.name)) return book.test(file.name) ? 1 : 0
    const names = await zipNames(file).catch((): string[] => [])
    return names.filter((name) => book.test(name)).length
  })
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
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
