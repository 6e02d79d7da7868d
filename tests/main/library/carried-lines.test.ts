import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Article, ImportProgress, ImportReport } from '#shared/model.ts'
import { distinctText } from '../../support/distinct-text.ts'
import { attached, makeMail } from '../../support/make-mail.ts'
import { utf8 } from '../../support/make-zip.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const carried = 'set aside by you in an earlier version'
const cracks = 'Divers found cracks in two of the gates of the weir at Tarn Mouth, the water board said on Tuesday.'
const river = '“The river can wait, and so can the mills,” said Ilse Varga, who chairs the board of the weir.'
const mills = 'Mill owners below the weir called the decision careless, and asked who was going to pay for it.'
const appeal = 'Our reporters walk both banks of this river; a subscription keeps their boots dry all winter.'
const may = 'The board has promised a second report in May, after the high water that it expects in April.'
const june = 'The board has promised a second report in June, after the high water that came late this year.'
const more = 'Read what the divers found.'

const page = (paragraphs: readonly string[], title = 'Weir at Tarn Mouth to stay closed'): string =>
  `<html lang="en"><head><title>${title}</title><link rel="canonical" href="https://tarn.example/weir">
  <meta property="og:site_name" content="Tarn Courier"></head><body><article><h1>${title}</h1>
  ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`

/** Imports files together and gives the report. */
async function take(library: LocalLibrary, files: Record<string, string | Uint8Array>): Promise<ImportReport> {
  const folder = temporaryFolder()
  const sources = Object.entries(files).map(([name, content]) => {
    fs.writeFileSync(path.join(folder, name), content)
    return { path: path.join(folder, name) }
  })
  return library.importFiles({ id: newId(), sources })
}

/** The article of a first edition. */
async function first(paragraphs: readonly string[]): Promise<{ library: LocalLibrary; article: Article }> {
  const { library } = await temporaryLibrary()
  const { files } = await take(library, { 'first.html': page(paragraphs) })
  return { library, article: await library.getArticle({ id: files[0]!.article! }) }
}

/** Sets the paragraph aside in which words stand for the n-th time, from 0. */
function setAside(library: LocalLibrary, { id, version }: Article, words: string, nth = 0): Promise<Article> {
  const start = version.text
    .split(words)
    .slice(0, nth + 1)
    .join(words).length
  return library.setAside({ article: id, version: version.id, start, end: start + words.length })
}

const aside = ({ version }: Article): [string, string][] => version.removed.map(({ text, reason }) => [text, reason])

describe('a line that a person set aside', () => {
  it('stays so in a later edition, says why, and marks are placed as ever', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    const passage = await markWords(library, article, 'The river can wait')
    await setAside(library, article, appeal)
    const { files } = await take(library, {
      'second.html': page([cracks, river, june, appeal.replace(' ', '  '), mills])
    })
    expect(files).toMatchObject([
      { outcome: 'version', message: '1 line that you set aside before is set aside here, too.' }
    ])
    const after = await library.getArticle({ id: article.id })
    expect(after.version.ordinal).toBe(3)
    expect(after.version.paragraphs.slice(1).map(({ text }) => text)).toEqual([cracks, river, june, mills])
    expect(aside(after)).toEqual([[appeal, carried]])
    expect(after.passages).toMatchObject([{ id: passage, placement: { state: 'exact', version: after.version.id } }])
  })

  it('comes back with one click, and is no longer carried then', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    await setAside(library, article, appeal)
    await take(library, { 'second.html': page([cracks, appeal, river, mills, june]) })
    const second = await library.getArticle({ id: article.id })
    const back = await library.putBack({ article: article.id, line: second.version.removed[0]!.line })
    expect(back.version.text).toContain(appeal)
    const { files } = await take(library, { 'third.html': page([cracks, appeal, river, mills]) })
    expect(files).toMatchObject([{ outcome: 'version', message: null }])
    expect((await library.getArticle({ id: article.id })).version.text).toContain(appeal)
  })

  it('is carried from one edition to the next, keeps its reason when the article is cleaned again, and others join it', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    await setAside(library, article, appeal)
    await take(library, { 'second.html': page([cracks, appeal, river, mills, june]) })
    expect(aside(await library.cleanAgain({ article: article.id }))).toEqual([[appeal, carried]])
    const second = await library.getArticle({ id: article.id })
    expect(aside(await setAside(library, second, mills))).toEqual([
      [appeal, carried],
      [mills, 'set aside by you']
    ])
    await take(library, { 'third.html': page([mills, cracks, appeal, river]) })
    const third = await library.getArticle({ id: article.id })
    expect(aside(third)).toEqual([
      [mills, carried],
      [appeal, carried]
    ])
  })

  it('is not carried where its words changed, nor where nothing else would be left', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    await setAside(library, await setAside(library, article, appeal), cracks)
    const { files } = await take(library, {
      'second.html': page([
        cracks.replace('Tuesday', 'Monday'),
        river,
        mills,
        may.replace('May', 'July'),
        `${appeal} Join.`
      ])
    })
    expect(files).toMatchObject([{ outcome: 'version', message: null }])
    const second = await library.getArticle({ id: article.id })
    expect(aside(second)).toEqual([])
    await setAside(library, second, river)
    await take(library, { 'third.html': page([river]) })
    const third = await library.getArticle({ id: article.id })
    expect(third.version.text).toContain(river)
    expect(aside(third)).toEqual([])
  })

  it('is the one that it was where several say the same', async () => {
    const { library, article } = await first([cracks, more, river, more, mills, more, may])
    const after = await setAside(library, article, more, 1)
    expect(after.version.text.split(more)).toHaveLength(3)
    await take(library, { 'second.html': page([cracks, more, river, more, mills, june, more]) })
    const { version } = await library.getArticle({ id: article.id })
    expect(version.paragraphs.slice(1).map(({ text }) => text)).toEqual([cracks, more, river, mills, june, more])
  })

  it('makes a file the duplicate that it is when nothing else in it is new', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    const set = await setAside(library, article, appeal)
    const other = page([cracks, river, `${appeal} Join today.`, mills, may])
    await take(library, { 'second.html': other })
    const second = await library.getArticle({ id: article.id })
    await setAside(library, second, 'Join today')
    const { files } = await take(library, {
      'third.html': page([cracks, `${appeal} Join today.`, river, mills, may]),
      'fourth.html': `${page([cracks, `${appeal} Join today.`, river, mills, may])}<!-- again -->`
    })
    expect(files.map(({ outcome }) => outcome)).toEqual(['duplicate', 'duplicate'])
    expect((await library.getArticle({ id: article.id })).version.text).toBe(set.version.text)
    expect((await library.getArticle({ id: article.id })).sameTexts).toHaveLength(2)
  })

  it('stays so in each of several editions that are imported together, the last of which is shown', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    await setAside(library, article, appeal)
    const { files } = await take(library, {
      '2.html': page([cracks, appeal, river, mills, june]),
      '3.html': page([cracks, appeal, river, june]),
      '4.html': page([appeal, cracks, mills, june]),
      '5 other.html': page([june, mills], 'Something else').replace('/weir', '/other')
    })
    expect(files.map(({ outcome }) => outcome).slice(0, 3)).toEqual(['version', 'version', 'version'])
    const { version, versions } = await library.getArticle({ id: article.id })
    expect(versions).toHaveLength(5)
    expect(version.paragraphs.slice(1).map(({ text }) => text)).toEqual([cracks, mills, june])
    for (const { id } of versions.slice(1))
      expect((await library.getArticle({ id: article.id, version: id })).version.text).not.toContain(appeal)
  })

  it('goes with the edition when its import is undone, and is set aside in the one before as it was', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    const before = await setAside(library, article, appeal)
    const { id } = await take(library, { 'second.html': page([cracks, appeal, river, mills, june]) })
    await library.undoImport({ id })
    expect(await library.getArticle({ id: article.id })).toEqual(before)
  })

  it('is not brought back by undoing what was done to it in an edition before', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    const change = newId()
    const start = article.version.text.indexOf(appeal)
    await library.setAside({ article: article.id, version: article.version.id, start, end: start + 9, id: change })
    await take(library, { 'second.html': page([cracks, river, appeal, mills, june]) })
    await expect(library.undoLines({ id: change })).rejects.toThrow('later edition')
    expect(aside(await library.getArticle({ id: article.id }))).toEqual([[appeal, carried]])
  })
})

describe('the deck that a person chose', () => {
  it('is the deck of a later edition, too, with what else they decided', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    const { version } = await setAside(library, article, appeal)
    const at = version.text.indexOf(cracks)
    const chosen = await library.setDeck({ article: article.id, version: version.id, at })
    expect(chosen.version.paragraphs[1]).toMatchObject({ kind: 'deck', text: cracks })
    const { files } = await take(library, { 'second.html': page([cracks, river, appeal, mills, june]) })
    expect(files[0]!.message).toBe(
      '1 line that you set aside before is set aside here, too. The deck that you chose is the deck here, too.'
    )
    const after = await library.getArticle({ id: article.id })
    expect(after.version.paragraphs.map(({ kind }) => kind).slice(0, 2)).toEqual(['title', 'deck'])
    expect(after.version.text).not.toContain(appeal)
    const third = { 'third.html': page([cracks.replace('two', 'three'), river, mills, june]) }
    await take(library, third)
    expect((await library.getArticle({ id: article.id })).version.paragraphs[1]!.kind).toBe('paragraph')
  })
})

describe('an edition that cannot be read by the one before, or brings others', () => {
  it('becomes a version as it is where the original of the one before is gone', async () => {
    const { library, folder } = await temporaryLibrary()
    const long = [cracks, appeal, river, mills, may, ...distinctText(3, 40_000).split('\n\n').slice(2)]
    const { files } = await take(library, { 'first.html': page(long) })
    await setAside(library, await library.getArticle({ id: files[0]!.article! }), appeal)
    fs.rmSync(path.join(folder, 'originals'), { recursive: true })
    const second = await take(library, { 'second.html': page([june, ...long]) })
    expect(second.files).toMatchObject([{ outcome: 'version', message: null }])
    expect((await library.getArticle({ id: files[0]!.article! })).version.text).toContain(appeal)
  })

  it('has what is attached to it read once', async () => {
    const { library } = await temporaryLibrary()
    const mail = (paragraphs: readonly string[]): Uint8Array =>
      makeMail('The weir at Tarn Mouth', paragraphs.join('\n\n'), [
        attached('report.txt', 'text/plain; charset=utf-8', utf8(distinctText(9)))
      ])
    const { files } = await take(library, { 'first.eml': mail([cracks, appeal, river, mills, may]) })
    await setAside(library, await library.getArticle({ id: files[0]!.article! }), appeal)
    const second = await take(library, { 'second.eml': mail([cracks, appeal, river, mills, june]) })
    expect(second.files).toMatchObject([
      { name: 'second.eml', outcome: 'version', article: files[0]!.article },
      { name: 'second.eml › report.txt', outcome: 'duplicate' }
    ])
    expect((await library.getArticle({ id: files[0]!.article! })).version.text).not.toContain(appeal)
  })

  it('is counted once in what is said of the import', async () => {
    const { library, article } = await first([cracks, appeal, river, mills, may])
    await setAside(library, article, appeal)
    let last: ImportProgress | null = null
    library.subscribe((event) => void (event.type === 'import-progress' && (last = event.progress)))
    await take(library, { '2.html': page([cracks, appeal, river, june]), '3.txt': distinctText(4) })
    expect(last).toMatchObject({ done: 2, total: 2 })
  })
})

describe('a line that a person put back', () => {
  const junk = 'icon searchicon shareicon menuicon closeicon playicon downloadicon usericon flagicon tagicon'
  const later = weirArticle.replace('a second report in May', 'a second report in June')

  it('stays in the text of a later edition, and of the one after that', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, `${junk}\n${weirArticle}`)
    expect(article.version.removed).toMatchObject([{ text: junk }])
    await library.putBack({ article: article.id, line: 1 })
    const { files } = await take(library, { 'second.txt': `\n\n${junk}\n${later}` })
    expect(files).toMatchObject([
      { outcome: 'version', message: '1 line that you put back before is in the text here, too.' }
    ])
    expect((await library.getArticle({ id: article.id })).version.text).toContain(junk)
    await take(library, { 'third.txt': `\n${junk}\n${later.replace('cracks', 'holes')}` })
    const third = await library.getArticle({ id: article.id })
    expect(third.version.ordinal).toBe(4)
    expect(third.version.text).toContain(junk)
  })

  it('is not put back where it says something else', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, `${junk}\n${weirArticle}`)
    await library.putBack({ article: article.id, line: 1 })
    await take(library, { 'second.txt': `${junk} mapicon\n${later}` })
    const { version } = await library.getArticle({ id: article.id })
    expect(version.ordinal).toBe(3)
    expect(version.text).not.toContain('icon')
  })

  it('is in the text, and others are not, of text that is pasted', async () => {
    const { library } = await temporaryLibrary()
    const article = await importArticle(library, `${junk}\n${weirArticle}`)
    const back = await library.putBack({ article: article.id, line: 1 })
    await setAside(library, back, 'Nobody asked us')
    const report = await library.importText({ id: newId(), text: `${junk}\n${later}` })
    expect(report.files).toMatchObject([{ outcome: 'version', article: article.id }])
    const { version } = await library.getArticle({ id: article.id })
    expect(version.text).toContain(junk)
    expect(version.text).not.toContain('Nobody asked us')
  })
})
