import fs from 'node:fs/promises'
import { fold } from './tidy.ts'

/** So many files of an import are looked through; a line of the site stands in these as well. */
const mostFiles = 200
/** Only the beginning of a file is looked through, in bytes. */
const mostBytes = 64 * 1024
/** From so many files on a line is told. */
const fewestFiles = 3
/** Longer lines are the article's own, and shorter ones say nothing, in characters. */
const longest = 200
const shortest = 3
const mostLines = 1_000

/**
 * Lines that stand in several of these plain text files, folded, the most frequent first: what a site puts on every page. The same
 * files give the same lines. Files that are no text are passed over.
 */
export async function repeatedLines(paths: readonly string[]): Promise<string[]> {
  if (paths.length < fewestFiles) return []
  const step = Math.max(1, paths.length / mostFiles)
  const looked = Array.from({ length: Math.min(paths.length, mostFiles) }, (_, i) => paths[Math.floor(i * step)]!)
  const counts = new Map<string, number>()
  for (const path of looked) for (const line of await linesOf(path)) counts.set(line, (counts.get(line) ?? 0) + 1)
  const repeated = [...counts].filter(([, count]) => count >= fewestFiles).sort((a, b) => b[1] - a[1])
  return repeated.slice(0, mostLines).map(([line]) => line)
}

async function linesOf(path: string): Promise<Set<string>> {
  const head = await readHead(path).catch(() => null)
  if (!head || head.includes(0) || /^\s*[<{%]/.test(head.subarray(0, 64).toString('latin1'))) return new Set()
  const lines = head.toString('utf8').split(/[\r\n]+/)
  return new Set(lines.filter(({ length }) => length >= shortest && length <= longest).map(fold))
}

async function readHead(path: string): Promise<Buffer | null> {
  // A pipe would be waited for; it is told of when its turn comes.
  if (!(await fs.lstat(path)).isFile()) return null
  const file = await fs.open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
