import fc from 'fast-check'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocJson } from '#shared/model.ts'
import { exportNote, type ExportOptions, type NoteSource } from '#main/notes/export.ts'
import { block, cite, fixtureId, harbourNote, heading, paragraph, text } from '../../fixtures/export/harbour-note.ts'
import { longNote } from '../../fixtures/export/long-note.ts'
import { arbitraryNote } from './arbitrary-note.ts'
import { hostileText } from './hostile-text.ts'

const poppler = ['pdfinfo', 'pdffonts', 'pdftotext'].every((tool) => spawnSync(tool, ['-v']).status === 0)

async function pdf(source: NoteSource, options: Partial<ExportOptions> = {}): Promise<Uint8Array> {
  const files = await exportNote(source, { format: 'pdf', ...options })
  expect(files.map((file) => file.mediaType)).toEqual(['application/pdf'])
  return files[0]!.bytes
}

/** What one of poppler's tools says of a PDF. */
function ask(tool: string, bytes: Uint8Array, ...options: string[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loccit-'))
  try {
    const file = path.join(folder, 'note.pdf')
    fs.writeFileSync(file, bytes)
    return spawnSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
      maxBuffer: 64e6
    }).stdout
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF with words divided at line ends put together again and white space made single. */
function textOf(bytes: Uint8Array): string {
  return ask('pdftotext', bytes)
    .replace(/\u00AD\n|(?<=\p{L})[-‐]\n(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
}

function note(...blocks: DocJson[]): NoteSource {
  return { ...harbourNote, doc: block('doc', blocks) }
}

describe('a note as PDF', () => {
  it('is the same to the byte when the note is the same', async () => {
    const date = '2024-02-03'
    expect(Buffer.compare(await pdf(harbourNote, { date }), await pdf(harbourNote, { date }))).toBe(0)
  })

  it('is named after the note, in characters that every system takes', async () => {
    const [file] = await exportNote(harbourNote, { format: 'pdf' })
    expect(file!.name).toBe('The winter ferry who decided, and when.pdf')
  })

  it('ends at once when it is cancelled', async () => {
    const controller = new AbortController()
    const exporting = exportNote(longNote(60), { format: 'pdf', signal: controller.signal })
    controller.abort()
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('is set from any note that the schema allows, in any kind of style', async () => {
    const styles = fc.constantFrom('chicago-fullnote-bibliography', 'apa', 'ieee', 'gost-r-7-0-5-2008')
    await fc.assert(
      fc.asyncProperty(arbitraryNote, styles, async (doc, style) => {
        expect((await pdf({ ...harbourNote, doc }, { style })).length).toBeGreaterThan(1_000)
      }),
      { numRuns: 8 }
    )
  })

  it('says so when there is no such style', async () => {
    await expect(exportNote(harbourNote, { format: 'pdf', style: 'none-such' })).rejects.toMatchObject({
      code: 'not-found'
    })
  })
})

describe.skipIf(!poppler)('a note as PDF, read by poppler (skipped where poppler is not installed)', () => {
  it('is tagged, titled and dated, with every font in it', async () => {
    const bytes = await pdf(harbourNote, { date: '2024-02-03' })
    const about = ask('pdfinfo', bytes)
    expect(about).toMatch(/^Tagged: +yes$/m)
    expect(about).toMatch(/^Title: +The winter ferry: who decided, and when$/m)
    expect(about).toMatch(/^CreationDate: +Sat Feb +3 /m)
    const fonts = ask('pdffonts', bytes).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/NotoSerif-\w+ .* yes yes yes /)
  })

  it('has every paragraph, in Latin and in Cyrillic, and a quotation in its marks', async () => {
    const read = textOf(await pdf(harbourNote))
    for (const words of [
      'The ferry across the sound stopped on a Friday in December.',
      'hung in the waiting room on the eastern pier when the doors were locked.',
      'its chair said that “the last boat will leave before the ice does”.',
      'Зимой паром ходит по вторникам и пятницам, если позволяет лёд; билеты продаются на причале за час до отправления.',
      'the crew is paid to the end of the month.',
      'Both announcements came on a Friday.',
      'winter timetable = true',
      'minutes-12-16.txt'
    ]) {
      expect(read).toContain(words)
    }
  })

  it('has every citation as a footnote in Chicago’s notes, and the bibliography', async () => {
    const read = textOf(await pdf(harbourNote))
    for (const words of [
      '1 Mara Lindqvist, “Harbour Council Votes to Close the Old Ferry Line,” The Northern Courier, December 23, 2022, para. 3.',
      '2 Нина Орлова, “Порт возвращается к зимнему расписанию,” Северный вестник, January 5, 2023, para. 5; compare Lindqvist, “Harbour Council Votes to Close the Old Ferry Line,” paras. 2–4, where the vote is described.',
      '3 Орлова, “Порт возвращается к зимнему расписанию,” para. 5.',
      '4 “What the pier was for,” n.d., para. 1.',
      '5 Harbour Authority, “Statement on the Pier,” 2023, https://authority.example/statements/pier.',
      '6 Lindqvist, “Harbour Council Votes to Close the Old Ferry Line,” para. 3.',
      'Bibliography Harbour Authority.',
      'Орлова, Нина. “Порт возвращается к зимнему расписанию.” Северный вестник, January 5, 2023.'
    ]) {
      expect(read.replace(/paras\. 2– 4/, 'paras. 2–4')).toContain(words)
    }
  })

  it('sets an author-date style in the text, without footnotes', async () => {
    const read = textOf(await pdf(note(paragraph(text('It stopped'), cite(1), text('.'))), { style: 'apa' }))
    expect(read).toContain('It stopped (Lindqvist, 2022, para. 3).')
    expect(read).toContain('Lindqvist, M. (2022, December 23). Harbour council votes to close the old ferry line.')
  })

  it('puts the mark of a footnote where the language has it', async () => {
    const source = note(paragraph(text('Паром встал '), cite(1), text('. Ждали льда.')))
    expect(textOf(await pdf({ ...source, language: 'ru-RU' }))).toContain('Паром встал1. Ждали льда.')
    expect(textOf(await pdf(source))).toContain('Паром встал.1 Ждали льда.')
  })

  it('is in Russian where the note is: quotation marks, terms, months and the bibliography’s heading', async () => {
    const quoting = block('quotation', [text('паром ходит')], { passage: fixtureId(12) })
    const read = textOf(await pdf({ ...note(paragraph(quoting, cite(2))), language: 'ru-RU' }))
    expect(read).toContain('«паром ходит»1')
    expect(read).toContain('«Порт возвращается к зимнему расписанию», Северный вестник, 5 января 2023 г., п. 5.')
    expect(read).toContain('Библиография')
  })

  it('has its headings as an outline and as tags, without skipping a level', async () => {
    const bytes = await pdf(
      note(heading(3, 'Deep first'), paragraph(text('a')), heading(1, 'Top'), heading(3, 'Deeper'))
    )
    expect(ask('pdfinfo', bytes, '-struct').match(/\bH\d/g)).toEqual(['H1', 'H1', 'H2'])
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toContain('/Outlines')
    for (const words of ['Deep first', 'Top', 'Deeper']) expect(source).toContain(`/Title (${words})`)
  })

  it('sets hostile text as the words that it is', async () => {
    const hostile = [
      '#panic("x")',
      '$ x $',
      '] )',
      '\\" \\u{41}',
      '// no comment',
      '@x <y>',
      '/* a */',
      '"); read("/etc/passwd")',
      '= b',
      '- c'
    ]
    const blocks = hostile.flatMap((words) => [
      paragraph(text(words)),
      paragraph(text(`a${words}b`, 'em')),
      paragraph(text(words, 'code'))
    ])
    const source = { ...note(...blocks, block('code_block', [text(hostile.join('\n'))])), title: 'A "#title" \\' }
    const bytes = await pdf(source)
    const read = textOf(bytes)
    // Poppler leaves narrow spaces out.
    const tight = (words: string): string => words.replace(/ /g, '')
    for (const words of hostile) expect(tight(read).split(tight(words))).toHaveLength(5)
    expect(ask('pdfinfo', bytes)).toMatch(/^Title: +A "#title" \\$/m)
  })

  it('sets any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 60, maxLength: 60 }), async (texts) => {
        const read = textOf(await pdf(note(...texts.map((words) => paragraph(text(`(${words})`))))))
        const tight = (words: string): string => words.replace(/[\s\u200B-]/g, '')
        for (const words of texts) expect(tight(read)).toContain(tight(`(${words})`))
      }),
      { numRuns: 3 }
    )
  })

  it('sets a hundred pages with four hundred footnotes', async () => {
    const bytes = await pdf(longNote(400))
    expect(Number(/^Pages: +(\d+)$/m.exec(ask('pdfinfo', bytes))?.[1])).toBeGreaterThan(95)
    const read = textOf(bytes)
    expect(read).toContain('Part 40')
    for (let n = 5; n <= 400; n++) expect(read).toMatch(new RegExp(`\\b${n} [A-ZО“]`))
  }, 90_000)
})
