import { byName } from '#shared/natural-order.ts'
import { isBookName } from './part-books.ts'

const deepest = 8

/**
 * The files of a drop, those within folders too, to a depth of 8, in the natural order of their names. Those within folders have
 * their path from the folder on as their `webkitRelativePath`, as picked folders give it.
 * Subtle: entries must be taken from the event before the first wait, for the browser empties it then.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = entriesOf(transfer)
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files]
  const files: File[] = []
  for (const entry of entries) await walk(entry, files, 0)
  return files
}

/** The books in the folders of a drop, to the same depth, by their names and the folder's. The same must be heeded. */
export async function booksInFolders(transfer: DataTransfer): Promise<Map<string, string[]>> {
  const books = new Map<string, string[]>()
  for (const folder of entriesOf(transfer).filter(isFolder)) books.set(folder.name, await booksIn(folder, 0))
  return books
}

async function booksIn(folder: FileSystemDirectoryEntry, depth: number): Promise<string[]> {
  const inside = (await readAll(folder.createReader())).filter(({ name }) => !name.startsWith('.'))
  const books = inside.filter((entry) => isFile(entry) && isBookName(entry.name)).map(({ name }) => name)
  if (depth < deepest) for (const inner of inside.filter(isFolder)) books.push(...(await booksIn(inner, depth + 1)))
  return books
}

function entriesOf(transfer: DataTransfer): FileSystemEntry[] {
  return [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null)
}

async function walk(entry: FileSystemEntry, files: File[], depth: number): Promise<void> {
  if (entry.name.startsWith('.') || depth > deepest) return
  if (isFile(entry)) {
    files.push(withPath(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), entry.fullPath))
  } else if (isFolder(entry)) {
    const children = (await readAll(entry.createReader())).sort((a, b) => byName(a.name, b.name))
    for (const child of children) await walk(child, files, depth + 1)
  }
}

/** Browsers give a dropped file no path, and a page finds its pictures by theirs. */
function withPath(file: File, fullPath: string): File {
  const path = fullPath.replace(/^\/+/, '')
  return path.includes('/') ? Object.defineProperty(file, 'webkitRelativePath', { value: path }) : file
}

// A reader answers at most a hundred entries at a time, and none at the end.
async function readAll(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (!some.length) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
