import { describe, expect, it } from 'vitest'
import { droppedFiles } from '#renderer/import/dropped-files.ts'

type Tree = { [name: string]: Tree | string }

/** An entry of a drop as browsers give it: children in the order of the disk, two at a time, and files without a path. */
function entryOf(name: string, content: Tree | string, within = ''): FileSystemEntry {
  const fullPath = `${within}/${name}`
  if (typeof content === 'string')
    return {
      ...{ name, fullPath, isFile: true, isDirectory: false },
      file: (take: (file: File) => void) => take(new File([content], name))
    } as unknown as FileSystemEntry
  const createReader = (): unknown => {
    const left = Object.entries(content).map(([child, inner]) => entryOf(child, inner, fullPath))
    return { readEntries: (take: (entries: FileSystemEntry[]) => void) => take(left.splice(0, 2)) }
  }
  return { name, fullPath, isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry
}

function drop(tree: Tree): DataTransfer {
  const entries = Object.entries(tree).map(([name, content]) => entryOf(name, content))
  return {
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: entries.map(({ name }) => new File([], name))
  } as unknown as DataTransfer
}

async function paths(tree: Tree): Promise<string[]> {
  return (await droppedFiles(drop(tree))).map((file) => file.webkitRelativePath || file.name)
}

describe('a folder that is dropped in a browser', () => {
  it('gives its files in the natural order of their names', async () => {
    const news = {
      'day 10.txt': 'x',
      'day 2.txt': 'x',
      'Weir.txt': 'x',
      archive: { 'b.txt': 'x', 'a.txt': 'x' },
      'day 1.txt': 'x'
    }
    expect(await paths({ news })).toEqual([
      'news/archive/a.txt',
      'news/archive/b.txt',
      'news/day 1.txt',
      'news/day 2.txt',
      'news/day 10.txt',
      'news/Weir.txt'
    ])
  })

  it('gives each with its folders, so that a page finds its pictures', async () => {
    expect(await paths({ 'ferry.html': 'x', ferry_files: { 'strait.png': 'x', '.hidden': 'x' } })).toEqual([
      'ferry.html',
      'ferry_files/strait.png'
    ])
  })

  it('leaves files that were dropped alone as they came', async () => {
    expect(await paths({ 'b.txt': 'x', 'a.txt': 'x' })).toEqual(['b.txt', 'a.txt'])
  })
})
