import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '#main/library.ts'
import { resourcePath } from '#main/resource-path.ts'
import { newId } from '#shared/id.ts'
import type { ArticleSummary, NoteSummary, Passage } from '#shared/model.ts'
import type { VerifiedQuotation } from '#shared/verified-quotation.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { runCommand, type Ran } from '../../support/run-command.ts'
import { scrapedText } from '../../support/sample-text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let folder: string
let library: string
let file: string

const loccit = (...argv: string[]): Promise<Ran> => runCommand('--library', library, ...argv)

beforeEach(() => {
  folder = temporaryFolder()
  library = path.join(folder, 'library')
  file = path.join(folder, 'articles', 'ferry.txt')
  fs.mkdirSync(path.dirname(file))
  fs.writeFileSync(file, scrapedText)
  process.env['LOCCIT_SETTINGS'] = path.join(folder, 'settings.json')
})

describe('import and list', () => {
  it('takes files in and says what became of each, those that fail included', async () => {
    const missing = path.join(folder, 'missing.txt')
    const ran = await loccit('import', file, missing, file, '--json')
    expect(ran.code).toBe(1)
    expect(ran.json()).toEqual([
      expect.objectContaining({ file, outcome: 'imported', title: 'Harbour town votes to keep its last ferry' }),
      { file: missing, error: expect.stringMatching(/^[A-Z].*\.$/) },
      expect.objectContaining({ file, outcome: 'duplicate' })
    ])
  })

  it('says that files of an earlier import wait, and leaves them to a host that stays', async () => {
    const articles = temporaryFolder()
    for (let i = 0; i < 300; i++) fs.writeFileSync(path.join(articles, `${i}.txt`), distinctText(i))
    const interrupted = await openLibrary(library)
    const id = newId()
    const begun = new Promise<void>((resolve) =>
      interrupted.subscribe((event) => event.type === 'import-progress' && resolve())
    )
    void interrupted.importFiles({ id, sources: [{ path: articles }] })
    await begun
    await interrupted.pauseImport({ id, paused: true })
    await interrupted.close()
    const ran = await loccit('import', file)
    expect(ran.code).toBe(0)
    expect(ran.error).toMatch(
      /^An earlier import was not finished: \d+ files wait\. Go on with it by loccit import --continue, or/
    )
  })

  it('says which articles have no headline or no date, and how many, without calling them ones to look at', async () => {
    const plain = path.join(folder, 'articles', 'quay.txt')
    fs.writeFileSync(plain, distinctText(3).split('\n').slice(4).join('\n'))
    const { out } = await loccit('import', path.dirname(file))
    expect(out).toMatch(/^imported {2}\S+ferry\.txt {2}Harbour town votes to keep its last ferry$/m)
    expect(out).toMatch(/^imported {2}\S+quay\.txt {2,}\(no headline, no date\) \S/m)
    expect(out).toMatch(/^2 articles imported, 1 without a headline, 1 without a date\.$/m)
  })

  it('takes a folder in', async () => {
    const articles = path.dirname(file)
    const ran = await loccit('import', articles, '--json')
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.json()).toEqual([expect.objectContaining({ file: `${articles}/ferry.txt`, outcome: 'imported' })])
  })

  it('lists what there is, aligned for a person and one object a line for a program', async () => {
    await loccit('import', file)
    expect((await loccit('list')).out).toMatch(/^\S+ {2}2021-03-14 {2}en {2}outlet unknown {2}Harbour town votes/)
    const [article] = (await loccit('list', '--json')).json<ArticleSummary>()
    expect(article).toMatchObject({ title: 'Harbour town votes to keep its last ferry', outlet: null })
    expect((await loccit('list', '--query', 'submarine')).out).toBe('No articles.\n')
  })

  it('says that there is no library rather than showing an empty one', async () => {
    const ran = await loccit('list')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.error).toContain(`There is no library in ${library}.`)
    expect(fs.existsSync(library)).toBe(false)
  })

  it('uses the library that LOCCIT_LIBRARY names when no option does', async () => {
    process.env['LOCCIT_LIBRARY'] = library
    onTestFinished(() => void delete process.env['LOCCIT_LIBRARY'])
    expect((await runCommand('import', file)).code).toBe(0)
    expect((await loccit('list', '--json')).json()).toHaveLength(1)
  })
})

describe('reading', () => {
  beforeEach(async () => void (await loccit('import', file)))

  it('shows an article by its key, whatever its case, with paragraph numbers and what was set aside', async () => {
    const [article] = (await loccit('list', '--json')).json<ArticleSummary>()
    const ran = await loccit('show', article!.key.toUpperCase())
    expect(ran.out).toContain('   2  “We are not a town with a ferry')
    expect(ran.out).toContain('2 lines set aside')
    expect((await loccit('show', article!.id, '--json')).json()).toEqual([
      expect.objectContaining({ key: article!.key })
    ])
  })

  it('writes the original byte for byte, and replaces a file only when told to', async () => {
    fs.writeFileSync(file, Buffer.from([...Buffer.from(scrapedText), 0xe9]))
    await loccit('import', file)
    const keys = (await loccit('list', '--json')).json<ArticleSummary>().map(({ key }) => key)
    const out = path.join(folder, 'out')
    fs.mkdirSync(out)
    expect((await loccit('original', keys.at(0)!, '--to', out)).out).toBe(`${path.join(out, 'ferry.txt')}\n`)
    expect((await loccit('original', keys.at(0)!, '--to', out)).error).toContain('add --overwrite')
    const named = await loccit('original', keys.at(0)!, '--to', path.join(out, 'again.txt'), '--json')
    expect(named).toMatchObject({ code: 0 })
    expect(fs.readFileSync(path.join(out, 'again.txt')).equals(fs.readFileSync(file))).toBe(true)
  })

  it('says in one sentence that an article is not there', async () => {
    const ran = await loccit('show', 'nobody1999')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.error).toBe('No article has the id or the key nobody1999. loccit list shows the keys.\n')
  })

  it('finds paragraphs', async () => {
    expect((await loccit('search', 'bridge crowns')).out).toContain('para. 3')
    expect((await loccit('search', 'bridge', '--json')).json()).toEqual(
      expect.arrayContaining([expect.objectContaining({ ordinal: 3, kind: 'paragraph' })])
    )
  })
})

describe('mark', () => {
  beforeEach(async () => void (await loccit('import', file)))
  const key = async (): Promise<string> => (await loccit('list', '--json')).json<ArticleSummary>()[0]!.key

  it('marks words whose quotation marks and spaces were typed on a keyboard', async () => {
    const ran = await loccit('mark', await key(), '--quote', '"paid for  itself', '--colour', 'green', '--json')
    const [passage] = ran.json<Passage>()
    expect(passage).toMatchObject({ colour: 'green', selector: { exact: '“paid for itself' } })
  })

  it('refuses words that are not there', async () => {
    const ran = await loccit('mark', await key(), '--quote', 'paid for itself in ten years')
    expect(ran).toMatchObject({ code: 1, error: 'These words are not in the article.\n' })
  })

  it('asks which one when the words stand in several places', async () => {
    const ran = await loccit('mark', await key(), '--quote', 'the')
    expect(ran.code).toBe(1)
    expect(ran.error).toMatch(/^These words stand \d+ times in the article\. Add --paragraph with one of /)
    expect((await loccit('mark', await key(), '--quote', 'evening', '--paragraph', '4')).code).toBe(0)
  })
})

describe('notes', () => {
  beforeEach(async () => {
    await loccit('import', file)
    await loccit('note', 'new', 'The ferry')
  })
  const key = async (): Promise<string> => (await loccit('list', '--json')).json<ArticleSummary>()[0]!.key

  it('writes a note that quotes and cites, and verifies it', async () => {
    await loccit('note', 'write', 'The ferry', 'What was decided', '--heading', '1')
    const quote = ['--article', await key(), '--quote', 'a ferry with a town']
    await loccit(
      'note',
      'cite',
      'the ferry',
      ...quote,
      '--text',
      'The mayor called Elmsund {quote}.{cite} So it stays.'
    )
    const shown = await loccit('note', 'show', 'The ferry')
    expect(shown.out).toContain('# What was decided')
    expect(shown.out).toMatch(/The mayor called Elmsund “a ferry with a town”\..*\[@\S+, para\. 2\].* So it stays\./)
    const verified = await loccit('verify', '--json')
    expect(verified.code).toBe(0)
    expect(verified.json<VerifiedQuotation>()).toEqual([
      expect.objectContaining({ quoted: 'a ferry with a town', state: 'verbatim' })
    ])
    expect((await loccit('note', 'list', '--json')).json<NoteSummary>()).toEqual([
      expect.objectContaining({ title: 'The ferry', citations: 1 })
    ])
  })

  it('fails a verification when a quoted word was changed, and names that quotation alone', async () => {
    for (const words of ['a ferry with a town', 'paid for itself in nine years'])
      await loccit('note', 'cite', 'The ferry', '--article', await key(), '--quote', words)
    await changeWord('nine', 'ten')
    const ran = await loccit('verify', 'The ferry', '--json')
    expect(ran.code).toBe(1)
    expect(ran.json<VerifiedQuotation>().map(({ state }) => state)).toEqual(['verbatim', 'altered'])
    expect((await loccit('verify')).out).toContain('“ten” here, “nine” in the source')
  })

  it('writes Markdown with its references, and replaces files only when told to', async () => {
    await loccit('note', 'cite', 'The ferry', '--article', await key(), '--quote', 'a ferry with a town')
    const to = path.join(folder, 'ferry.md')
    const ran = await loccit('export', 'The ferry', '--format', 'markdown', '--to', to)
    expect(ran.out.split('\n')).toEqual([to, path.join(folder, 'references.json'), ''])
    const again = await loccit('export', 'The ferry', '--format', 'markdown', '--to', to)
    expect(again.code).toBe(1)
    expect(again.error).toContain('--overwrite')
    expect((await loccit('export', 'The ferry', '--format', 'markdown', '--to', to, '--overwrite')).code).toBe(0)
  })

  it('refuses a title that two notes have, and names their ids', async () => {
    await loccit('note', 'new', 'The ferry')
    const ran = await loccit('note', 'show', 'The ferry')
    expect(ran.error).toMatch(/^2 notes are called The ferry\. Use an id: [0-9a-f-]{36}, [0-9a-f-]{36}\.\n$/)
  })

  /** Changes one word of the note through the contract, as a person would in its editor. */
  async function changeWord(from: string, to: string): Promise<void> {
    const open = await openLibrary(library)
    const [summary] = await open.listNotes({})
    const { id, revision } = await open.getNote({ id: summary!.id })
    const text = JSON.stringify(revision.doc).replace(from, to)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    const sha256 = Buffer.from(digest).toString('hex')
    await open.saveNote({ id, base: revision.id, session: id, sequence: 1, doc: JSON.parse(text), sha256 })
    await open.close()
  }
})

describe('a library that another host holds', () => {
  it('can be read, and says who holds it when something is to be written', async () => {
    await loccit('import', file)
    const held = await openLibrary(library, { host: 'the Loccit app' })
    onTestFinished(() => held.close())
    expect((await loccit('list', '--json')).json()).toHaveLength(1)
    const ran = await loccit('note', 'new', 'Anything')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.error).toContain(`This library is open by the Loccit app (process ${process.pid}`)
  })
})

describe('a library that cannot be used', () => {
  it('is named damaged, and nothing is put in its place', async () => {
    await loccit('import', file)
    const database = path.join(library, 'library.db')
    for (const ending of ['-wal', '-shm']) fs.rmSync(database + ending, { force: true })
    fs.writeFileSync(database, 'no database at all, and longer than the head of one'.repeat(100))
    for (const argv of [['list'], ['import', file]]) {
      const ran = await loccit(...argv)
      expect(ran).toMatchObject({ code: 1, out: '' })
      expect(ran.error).toMatch(/^The library file is damaged[^\n]*\n$/)
    }
    expect(fs.readFileSync(database, 'utf8')).toContain('no database at all')
  })

  it('is not made in a folder of other files', async () => {
    const ran = await runCommand('--library', folder, 'import', file)
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.error).toContain('This folder holds other files and is not a Loccit library.')
    expect(fs.existsSync(path.join(folder, 'library.db'))).toBe(false)
  })
})

describe('a command line that is not understood', () => {
  it.each([
    [['lis'], 'Unknown command'],
    [['list', '--bogus'], 'Unknown option'],
    [['import'], 'Name files or folders, or give --continue alone.'],
    [['import', '--continue', 'x'], 'Name files or folders, or give --continue alone.'],
    [['extract'], 'Missing required argument'],
    [['mark', 'x'], 'Required option'],
    [['list', '--limit', 'none'], 'whole number'],
    [['note', 'cite', 'x'], 'Give --passage, or --article and --quote.'],
    [['export', 'x', '--format', 'word', '--to', 'x'], 'Allowed choices are markdown, pdf.']
  ])('ends with 2 and one sentence: %j', async (argv, words) => {
    const ran = await loccit(...argv)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.error).toContain(words)
    expect(ran.error.trim().split('\n')).toHaveLength(1)
  })

  it('prints help on asking, and ends with 0', async () => {
    const ran = await loccit('--help')
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(ran.out).toContain('extract <files...>')
  })
})

describe('the program itself', () => {
  const run = promisify(execFile)
  const source = resourcePath('src-main/hosts/cli.ts')

  it('prints nothing but JSON, in the order the files were given, and goes on after one that fails', async () => {
    const empty = path.join(folder, 'empty.txt')
    fs.writeFileSync(empty, '')
    const argv = [source, 'extract', '--json', empty, file, empty]
    const failed = await run(process.execPath, argv).catch(
      (error: unknown) => error as { code: number; stdout: string; stderr: string }
    )
    expect(failed).toMatchObject({ code: 1, stderr: '' })
    const lines = failed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string })
    expect(lines.map((line) => line.file)).toEqual([empty, file, empty])
    expect(lines[0]).toEqual({ file: empty, error: 'This file is empty.' })
  })

  it('ends quietly when who reads its output has gone', async () => {
    const { stderr } = await run('sh', [
      '-c',
      `"${process.execPath}" "${source}" extract "${file}" "${file}" | head -n 1`
    ])
    expect(stderr).toBe('')
  })

  const window = resourcePath('out/renderer/index.html')
  it.skipIf(!fs.existsSync(window))('serves the library to a browser until it is stopped', async () => {
    const argv = [source, '--library', library, 'serve', '--json']
    const host = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] })
    onTestFinished(() => void host.kill('SIGKILL'))
    const [line] = (await once(host.stdout, 'data')) as [Buffer]
    const { address } = JSON.parse(line.toString()) as { address: string }
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#ticket=/)
    expect((await fetch(address)).headers.get('content-security-policy')).toContain("default-src 'none'")
    const ended = once(host, 'exit')
    host.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })

  const built = resourcePath('out/main/cli.js')
  it.skipIf(!fs.existsSync(built))(
    'keeps its first line in the build, so that it can be started by its name',
    async () => {
      expect(fs.readFileSync(built, 'utf8').split('\n')[0]).toMatch(/^#!\/usr\/bin\/env -S node /)
      if (process.platform !== 'win32') expect(fs.statSync(built).mode & 0o111).not.toBe(0)
    }
  )
})
