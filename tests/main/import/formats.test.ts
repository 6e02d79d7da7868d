import fs from 'node:fs'
import path from 'node:path'
import { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { articleSchema } from '#shared/article-schema.ts'
import { LibraryError } from '#shared/library-error.ts'
import type { DocJson } from '#shared/model.ts'
import { TextPositions } from '#shared/text-positions.ts'
import { formatCases, outline, type FormatCase } from '../../support/format-cases.ts'

const read = ({ bytes, format, folder }: FormatCase, part?: number): ReturnType<typeof extract> =>
  extract(bytes, {
    // The name never says what the file is.
    name: format === 'md' ? 'source.md' : 'source.bin',
    ...(part && { part }),
    // An archive has its pictures in itself.
    ...(['md', 'html'].includes(format) && {
      beside: (file: string) => fs.promises.readFile(path.join(folder, file)).catch(() => null)
    })
  })

describe.each(formatCases().map((each) => [`${each.format}/${each.name}`, each] as const))('%s', (_, source) => {
  for (const { part, content } of source.expected)
    it(`reads ${part ? `chapter ${part}` : 'all of it'} as its expected.json says`, async () => {
      expect(outline(await read(source, part))).toEqual(content)
    })

  it('gives a valid document, whose paragraphs lie where they say and whose pictures are there', async () => {
    const { doc, text, paragraphs, images } = await read(source)
    const node = Node.fromJSON(articleSchema, doc)
    node.check()
    expect(text).toBe(new TextPositions(node).text)
    for (const { start, end, text: own } of paragraphs) expect(text.slice(start, end)).toBe(own)
    for (const hash of pictures(doc)) expect(images.has(hash)).toBe(true)
  })

  it('refers to a footnote that follows, and to none that does not', async () => {
    const labels: string[] = []
    Node.fromJSON(articleSchema, (await read(source)).doc).descendants((node) => {
      if (node.type.name === 'footnote_reference') labels.push(String(node.attrs.label))
      if (node.type.name === 'footnote') labels.splice(labels.indexOf(String(node.attrs.label)), 1)
    })
    expect(labels).toEqual([])
  })

  it('brings every line back that it set aside', async () => {
    const { removed } = await read(source)
    const kept = removed.map(({ line }) => line)
    const again = await extract(source.bytes, { name: source.format === 'md' ? 'a.md' : 'a', kept })
    expect(again.removed.filter(({ line }) => kept.includes(line))).toEqual([])
    for (const { text } of removed) expect(again.text.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' '))
  })

  it('is read or refused in a sentence wherever it is cut off, and with any byte changed', async () => {
    for (let i = 1; i < 12; i++) {
      const cut = source.bytes.subarray(0, Math.floor((source.bytes.length * i) / 12))
      await refusedOrRead(cut)
      const changed = source.bytes.slice()
      changed[(i * 7919) % changed.length]! ^= 0x5a
      await refusedOrRead(changed)
    }
  })
})

async function refusedOrRead(bytes: Uint8Array): Promise<void> {
  await extract(bytes, { name: 'a' }).catch((error: unknown) => {
    expect(error).toBeInstanceOf(LibraryError)
    expect((error as LibraryError).message).toMatch(/^[A-Z].*\.$/)
  })
}

function pictures({ type, attrs, content = [] }: DocJson): string[] {
  return type === 'image' ? [String(attrs?.sha256)] : content.flatMap(pictures)
}
