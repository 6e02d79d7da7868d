import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import os from 'node:os'
import type { DocJson } from '#shared/model.ts'
import { exportNote, type NoteSource } from '#main/notes/export.ts'
import { block, cite, fixtureId, harbourNote, heading, paragraph, text } from '../../fixtures/export/harbour-note.ts'
import { arbitraryNote } from './arbitrary-note.ts'
import { hostileText } from './hostile-text.ts'

const pandoc = spawnSync('pandoc', ['--version']).status === 0

function note(...blocks: DocJson[]): NoteSource {
  return { ...harbourNote, doc: block('doc', blocks) }
}

async function markdown(source: NoteSource): Promise<string> {
  const [file] = await exportNote(source, { format: 'markdown' })
  return new TextDecoder().decode(file!.bytes)
}

async function body(source: NoteSource): Promise<string> {
  return (await markdown(source)).split('\n---\n\n')[1]!.trimEnd()
}

/** What pandoc makes of an export, with its files in a folder of their own. */
async function throughPandoc(source: NoteSource, ...options: string[]): Promise<{ out: string; complaints: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-'))
  try {
    for (const file of await exportNote(source, { format: 'markdown' }))
      fs.writeFileSync(path.join(folder, file.name), file.bytes)
    const name = fs.readdirSync(folder).find((file) => file.endsWith('.md'))!
    const run = spawnSync('pandoc', [name, '--wrap=none', ...options], { cwd: folder, encoding: 'utf8' })
    return { out: run.stdout, complaints: run.stderr }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

describe('a note as Markdown', () => {
  it('cites with pandoc’s citations, the paragraph as the locator', async () => {
    expect(await body(note(paragraph(text('It stopped '), cite(1), text('.'))))).toBe(
      'It stopped [@lindqvist2022harbour, para. 3].'
    )
  })

  it('writes several sources in one citation with what stands before and after each', async () => {
    const markdownText = await body(harbourNote)
    expect(markdownText).toContain(
      '[@orlova2023port, para. 5; compare @lindqvist2022harbour, paras. 2–4, where the vote is described]'
    )
  })

  it('names locators in the note’s own language', async () => {
    const source = { ...note(paragraph(text('Вот '), cite(1))), language: 'ru-RU' }
    expect(await body(source)).toBe('Вот [@lindqvist2022harbour, п. 3]')
  })

  it('puts a quotation into the quotation marks of the note’s language and leaves its words alone', async () => {
    const quoting = block('quotation', [text("the 'last' boat")], { passage: fixtureId(11) })
    expect(await body(note(paragraph(quoting)))).toBe("“the \\'last\\' boat”")
    expect(await body({ ...note(paragraph(quoting)), language: 'ru' })).toBe("«the \\'last\\' boat»")
  })

  it('puts a key of other characters into braces', async () => {
    const articles = new Map(harbourNote.articles)
    articles.set(fixtureId(1), { ...articles.get(fixtureId(1))!, key: 'a key, odd' })
    expect(await body({ ...note(paragraph(cite(1))), articles })).toBe('[@{a key, odd}, para. 3]')
  })

  it('puts exactly the cited articles beside it as CSL-JSON under their keys', async () => {
    const files = await exportNote(note(paragraph(text('x'), cite(2), cite(3))), { format: 'markdown' })
    expect(files.map((file) => file.name)).toEqual(['The winter ferry who decided, and when.md', 'references.json'])
    const references = JSON.parse(new TextDecoder().decode(files[1]!.bytes)) as Record<string, unknown>[]
    expect(references.map(({ id, title }) => [id, title])).toEqual([
      ['orlova2023port', 'Порт возвращается к зимнему расписанию'],
      ['leaflet', 'What the pier was for']
    ])
  })

  it('is one file when nothing is cited', async () => {
    expect(await exportNote(note(paragraph(text('x'))), { format: 'markdown' })).toHaveLength(1)
  })

  it('refuses to leave a citation out', async () => {
    const source = { ...note(paragraph(cite(1))), articles: new Map() }
    await expect(exportNote(source, { format: 'markdown' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses a document that is not a note', async () => {
    const source = { ...harbourNote, doc: { type: 'doc', content: [{ type: 'table' }] } }
    await expect(exportNote(source, { format: 'markdown' })).rejects.toMatchObject({ code: 'bad-document' })
  })
})

describe.skipIf(!pandoc)('a note as Markdown, read by pandoc (skipped where pandoc is not installed)', () => {
  it('gives no warning and resolves every citation', async () => {
    const { out, complaints } = await throughPandoc(harbourNote, '--citeproc', '-t', 'plain')
    expect(complaints).toBe('')
    expect(out).not.toMatch(/\?\?\?|@/)
    expect(out).toContain('(Lindqvist 2022, para. 3)')
    expect(out).toContain('(Орлова 2023, para. 5; compare Lindqvist 2022, paras. 2–4, where the vote is described)')
    expect(out).toContain('(“What the pier was for,” n.d., para. 1)')
    expect(out).toContain('Bibliography')
  })

  it('has every citation recognised with its locator in a Russian note', async () => {
    const source = { ...note(paragraph(text('Вот '), cite(1))), language: 'ru-RU' }
    const { out, complaints } = await throughPandoc(source, '--citeproc', '-t', 'plain')
    expect(complaints).toBe('')
    expect(out).toContain('(Lindqvist 2022, п. 3)')
  })

  it('keeps every word of hostile text as it is, in every kind of block', async () => {
    const contexts: ((words: string) => DocJson)[] = [
      (words) => paragraph(text(words)),
      (words) => heading(1, words),
      (words) => block('blockquote', [paragraph(text(words))]),
      (words) => block('bullet_list', [block('list_item', [paragraph(text(words))])]),
      (words) => block('block_quotation', [text(words)], { passage: fixtureId(11) })
    ]
    const list = 3
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 40, maxLength: 40 }), async (texts) => {
        const blocks = texts.flatMap((words, at) => [
          contexts[at % contexts.length]!(words),
          paragraph(text('nextcase'))
        ])
        const { out, complaints } = await throughPandoc(note(...blocks), '-t', 'plain')
        expect(complaints).toBe('')
        const read = out.split(/\s+nextcase(?:\s+|$)/).slice(0, -1)
        const bullet = (at: number): RegExp => (at % contexts.length === list ? /^ ?- / : /^ /)
        expect(read.map((part, at) => part.replace(/\s+/g, ' ').replace(bullet(at), ''))).toEqual(texts)
      }),
      { numRuns: 8 }
    )
  })

  it('gives no warning for any note, however odd', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryNote, async (doc) => {
        const { complaints } = await throughPandoc({ ...harbourNote, doc }, '--citeproc', '-t', 'plain')
        expect(complaints).toBe('')
      }),
      { numRuns: 10 }
    )
  })

  it('keeps a suffix apart from the key and the locator', async () => {
    const source = note(
      paragraph(text('a'), cite(3, { suffix: ':x', passage: null })),
      paragraph(cite(3, { suffix: '7 times' }))
    )
    const { out, complaints } = await throughPandoc(source, '--citeproc', '-t', 'plain')
    expect(complaints).toBe('')
    expect(out).toContain('(“What the pier was for,” n.d.:x)')
    expect(out).toContain('(“What the pier was for,” n.d., para. 1, 7 times)')
  })

  it('keeps a title with quotes and colons as it is', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (title) => {
        const { out } = await throughPandoc({ ...note(paragraph(text('x'))), title }, '-t', 'plain', '--standalone')
        expect(out.split('\n\n')[0]!.replace(/\s+/g, ' ').trim()).toBe(title)
      }),
      { numRuns: 8 }
    )
  })
})
