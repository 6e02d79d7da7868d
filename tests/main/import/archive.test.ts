import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Archive } from '#main/import/archive.ts'
import { makeZip, patchDirectory, renameEntry, utf8 } from '../../support/make-zip.ts'

const plain = makeZip({ 'a.txt': 'first words', 'folder/b.txt': 'more words' })
const endOf = (archive: Uint8Array): DataView => new DataView(archive.buffer, archive.byteOffset + archive.length - 22)

describe('an archive', () => {
  it('lists its files and gives their bytes', () => {
    const archive = new Archive(plain)
    expect(archive.entries.map(({ name }) => name)).toEqual(['a.txt', 'folder/b.txt'])
    expect(new TextDecoder().decode(archive.read('folder/b.txt')!)).toBe('more words')
    expect(archive.read('c.txt')).toBeNull()
  })

  it('reads names in Cyrillic that an old program wrote', () => {
    const archive = new Archive(renameEntry(plain, 'a.txt', '\u00ac\u00a8\u00e0.t'))
    expect(archive.entries[0]?.name).toBe('мир.t')
  })

  it('may have a comment at its end', () => {
    const bytes = new Uint8Array(plain.length + 5)
    bytes.set(plain)
    bytes.set(utf8('notes'), plain.length)
    new DataView(bytes.buffer).setUint16(plain.length - 2, 5, true)
    expect(new Archive(bytes).entries).toHaveLength(2)
  })
})

const tooDense = makeZip({ 'a.xml': new Uint8Array(100 * 1024 * 1024) })
const kind = (mode: number) => (record: DataView) => {
  record.setUint16(4, (3 << 8) | 20, true)
  record.setUint32(38, mode << 16, true)
}

/** Two entries of the directory that point at the same bytes. */
const overlapping = patchDirectory(makeZip({ 'a.txt': 'words', 'b.txt': 'words' }), (record) =>
  record.setUint32(42, 0, true)
)

const hostile: Record<string, [archive: Uint8Array, code: string, sentence: RegExp]> = {
  'a file that grows without end': [tooDense, 'too-big', /packed so tightly/],
  'a file that hides how much it grows': [
    patchDirectory(tooDense, (record) => record.setUint32(24, 10, true)),
    'too-big',
    /packed so tightly/
  ],
  'more than 5,000 files': [
    zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, new Uint8Array()]))),
    'too-big',
    /more than 5,000 files/
  ],
  'a name that climbs out': [renameEntry(plain, 'folder', '../../'), 'cannot-read', /leads outside/],
  'an absolute name': [renameEntry(plain, 'folder/', '/folder'), 'cannot-read', /leads outside/],
  'a name with a drive': [renameEntry(plain, 'a.txt', 'c:a.t'), 'cannot-read', /leads outside/],
  'a name with backslashes': [renameEntry(plain, 'folder/', '..\\..\\a'), 'cannot-read', /leads outside/],
  'the same name twice': [
    renameEntry(makeZip({ 'a.txt': 'one', 'b.txt': 'two' }), 'b.txt', 'a.txt'),
    'cannot-read',
    /two files with the same name/
  ],
  'a symbolic link': [patchDirectory(plain, kind(0xa1ff)), 'cannot-read', /a link or a special file/],
  'a device': [patchDirectory(plain, kind(0x21b6)), 'cannot-read', /a link or a special file/],
  'a password': [patchDirectory(plain, (record) => record.setUint16(8, 1, true)), 'cannot-read', /password/],
  'a packing of another kind': [
    patchDirectory(plain, (record) => record.setUint16(10, 14, true)),
    'cannot-read',
    /packed in a way/
  ],
  'files that share bytes': [overlapping, 'cannot-read', /damaged/],
  'a size that is not true': [
    patchDirectory(plain, (record) => record.setUint32(24, 3, true)),
    'cannot-read',
    /damaged/
  ],
  'a sum that is not true': [
    patchDirectory(plain, (record) => record.setUint32(16, 3, true)),
    'cannot-read',
    /damaged/
  ],
  'no end': [plain.subarray(0, plain.length - 30), 'cannot-read', /damaged/],
  'sizes of 64 bits that are not there': [
    patchDirectory(plain, (record) => record.setUint32(24, 0xffffffff, true)),
    'cannot-read',
    /damaged/
  ],
  'a directory of 64 bits that is not there': [directoryElsewhere(), 'cannot-read', /damaged/],
  'more entries than it says': [countOf(1), 'cannot-read', /damaged/],
  'fewer entries than it says': [countOf(3), 'cannot-read', /damaged/]
}

function directoryElsewhere(): Uint8Array {
  const bytes = plain.slice()
  endOf(bytes).setUint32(16, 0xffffffff, true)
  return bytes
}

function countOf(count: number): Uint8Array {
  const bytes = plain.slice()
  endOf(bytes).setUint16(10, count, true)
  return bytes
}

describe('an archive that was made to do harm', () => {
  for (const [what, [archive, code, sentence]] of Object.entries(hostile))
    it(`is refused in a sentence: ${what}`, () => {
      const open = (): void => {
        const opened = new Archive(archive)
        for (const { name } of opened.entries) opened.read(name)
      }
      expect(open).toThrowError(expect.objectContaining({ code, message: expect.stringMatching(sentence) as string }))
    })

  it('is stopped while it grows, and not after', () => {
    const before = process.memoryUsage().arrayBuffers
    expect(() => new Archive(tooDense).read('a.xml')).toThrow()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(70 * 1024 * 1024)
  })

  it('is stopped when all its files together are too much', () => {
    const large = new Uint8Array(60_000_000)
    const archive = new Archive(
      zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}`, [large, { level: 0 }]])))
    )
    expect(() => archive.entries.map(({ name }) => archive.read(name))).toThrow(/more than Loccit opens at once/)
  })
})
