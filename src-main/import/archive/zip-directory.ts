import { LibraryError } from '#shared/library-error.ts'

/** An entry as an archive's central directory lists it. Sizes are in bytes and what the archive says, not what is true. */
export interface ZipEntry {
  name: string
  method: number
  crc: number
  compressed: number
  size: number
  /** Where its local header begins. */
  offset: number
  isFolder: boolean
}

const mostEntries = 5000
const endSize = 22
const longestComment = 0xffff
const none32 = 0xffffffff

/** The refusal of an archive that does not hold together. */
export function damaged(): LibraryError {
  return new LibraryError('cannot-read', 'This archive is damaged or was not copied to its end.')
}

/**
 * What a ZIP archive lists, from its central directory. Throws a `LibraryError` for more than 5,000 entries, for encrypted
 * entries, for links and special files, for names that could lead outside a folder or stand twice, and when it is damaged.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { start, end, count } = findDirectory(view)
  if (count > mostEntries) throw tooMany()
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = start
  while (at < end) {
    if (entries.length === mostEntries) throw tooMany()
    const { entry, next } = readEntry(bytes, view, at, end)
    if (names.has(entry.name))
      throw new LibraryError('cannot-read', `This archive holds two files with the same name, “${entry.name}”.`)
    names.add(entry.name)
    entries.push(entry)
    at = next
  }
  if (entries.length !== count) throw damaged()
  checkOverlaps(view, entries, start)
  return entries
}

function tooMany(): LibraryError {
  return new LibraryError('too-big', 'This archive holds more than 5,000 files, more than Loccit opens.')
}

interface Directory {
  start: number
  end: number
  count: number
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - endSize
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || at + endSize + view.getUint16(at + 20, true) > view.byteLength)
      continue
    const count = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    const isLarge = count === 0xffff || size === none32 || start === none32
    const found = isLarge ? findLargeDirectory(view, at) : { start, end: start + size, count }
    if (found.end > at || found.start > found.end) throw damaged()
    return found
  }
  throw damaged()
}

/** The ZIP64 record, which stands before the usual one when a number does not fit there. */
function findLargeDirectory(view: DataView, before: number): Directory {
  const locator = before - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged()
  const at = wide(view, locator + 8)
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) throw damaged()
  const start = wide(view, at + 48)
  return { start, end: start + wide(view, at + 40), count: wide(view, at + 32) }
}

function wide(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw damaged()
  return Number(view.getBigUint64(at, true))
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged()
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const next = extraEnd + view.getUint16(at + 32, true)
  if (next > end) throw damaged()
  if (flags & 1) throw new LibraryError('cannot-read', 'This archive is protected by a password.')
  const name = readName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0)
  checkName(name)
  checkFileType(view.getUint16(at + 4, true) >> 8, view.getUint32(at + 38, true))
  const sizes = readSizes(view, at, nameEnd, extraEnd)
  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  return { entry: { name, method, crc, ...sizes, isFolder: name.endsWith('/') }, next }
}

/** The sizes and the place of an entry; those that do not fit in 32 bits stand in a ZIP64 field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extra: number,
  extraEnd: number
): Pick<ZipEntry, 'size' | 'compressed' | 'offset'> {
  let field = extra
  while (field + 4 <= extraEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  let next = field + 4
  const take = (value: number): number => {
    if (value !== none32) return value
    if (next + 8 > extraEnd) throw damaged()
    next += 8
    return wide(view, next - 8)
  }
  const size = take(view.getUint32(at + 24, true))
  const compressed = take(view.getUint32(at + 20, true))
  return { size, compressed, offset: take(view.getUint32(at + 42, true)) }
}

/** Names are UTF-8 where the archive says so or where they read as such; older programs wrote the code page of DOS. */
function readName(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes).normalize('NFC')
  } catch {
    return new TextDecoder('ibm866').decode(bytes).normalize('NFC')
  }
}

function checkName(name: string): void {
  const parts = name.split('/')
  if (
    !name ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    /[\\\u0000-\u001f\u007f]/.test(name) ||
    parts.includes('..')
  )
    throw new LibraryError('cannot-read', 'This archive holds a file whose name leads outside the archive.')
}

/** Programs of Unix and macOS keep the kind of a file in the upper half of its attributes. */
function checkFileType(system: number, attributes: number): void {
  const kind = system === 3 || system === 19 ? (attributes >>> 16) & 0xf000 : 0
  if (kind !== 0 && kind !== 0x8000 && kind !== 0x4000)
    throw new LibraryError('cannot-read', 'This archive holds a link or a special file.')
}

/** Entries that share bytes make an archive look small; every honest one has its own. */
function checkOverlaps(view: DataView, entries: readonly ZipEntry[], directory: number): void {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) throw damaged()
    free = dataStart(view, entry) + entry.compressed
    if (free > directory) throw damaged()
  }
}

/** Where an entry's own bytes begin. */
export function dataStart(view: DataView, { offset }: ZipEntry): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw damaged()
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
}
