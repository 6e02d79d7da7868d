import { describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Article, Id } from '#shared/model.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const board = 'The board has promised a second report in May.'
const mills = 'Mill owners below the weir called the decision careless.'
const byYou = 'set aside by you'

/** The range of the paragraphs that hold these words, as a person would point at them. */
function pointedAt({ id: article, version }: Article, words: string): Parameters<LocalLibrary['setAside']>[0] {
  const start = version.text.indexOf(words)
  if (start < 0) throw new Error(`not in the article: ${words}`)
  return { article, version: version.id, start, end: start + words.length }
}

async function weir(text = weirArticle, name?: string): Promise<{ library: LocalLibrary; article: Article }> {
  const { library } = await temporaryLibrary()
  return { library, article: await importArticle(library, text, name) }
}

const byHand = ({ version }: Article): string[] =>
  version.removed.filter(({ reason }) => reason === byYou).map(({ text }) => text)

describe('a paragraph that a person sets aside', () => {
  it('is gone from the text of a new version and listed with its reason; marks elsewhere keep their places', async () => {
    const { library, article } = await weir()
    const passage = await markWords(library, article, 'Nobody asked us')
    const after = await library.setAside(pointedAt(article, 'promised'))
    expect(after.version.ordinal).toBe(2)
    expect(after.version.text).toBe(article.version.text.replace(`\n\n${board}`, ''))
    expect(after.version.removed).toMatchObject([{ text: board, reason: byYou, line: 11 }])
    expect(after.passages).toMatchObject([{ id: passage, placement: { state: 'exact', version: after.version.id } }])
    expect((await library.search({ query: '"second report"' })).total).toBe(0)
  })

  it('takes the marks in it along: they are lost, to be confirmed', async () => {
    const { library, article } = await weir()
    const passage = await markWords(library, article, 'a second report')
    const { passages } = await library.setAside(pointedAt(article, board))
    expect(passages).toMatchObject([{ id: passage, placement: { state: 'lost' } }])
    expect(passages[0]!.placement).not.toHaveProperty('confirmedAt')
  })

  it('is as many paragraphs as are pointed at, with every line that they were joined from', async () => {
    const { library, article } = await weir(weirArticle.replaceAll(/(.{50,64}) /g, '$1\n'))
    const { start } = pointedAt(article, 'Mill owners')
    const { end } = pointedAt(article, board)
    const after = await library.setAside({ ...pointedAt(article, mills), start, end })
    expect(byHand(after)).toEqual([expect.stringContaining(mills), board])
    expect(after.version.text).not.toContain('careless')
  })

  it('is the one pointed at where several say the same', async () => {
    const more = 'Read more about this below.'
    const parts = weirArticle.split('\n\n')
    const text = [...parts.slice(0, 3), more, parts[3], more, ...parts.slice(4)].join('\n\n')
    const { library, article } = await weir(text)
    const start = article.version.text.lastIndexOf(more)
    const [first] = article.version.removed
    expect(first).toBeUndefined()
    const after = await library.setAside({ ...pointedAt(article, more), start, end: start + 4 })
    expect(after.version.text.split(more)).toHaveLength(2)
    expect(after.version.text.indexOf(more)).toBe(article.version.text.indexOf(more))
  })

  it('is put back by its line, to what the article was', async () => {
    const { library, article } = await weir()
    const { version } = await library.setAside(pointedAt(article, board))
    const back = await library.putBack({ article: article.id, line: version.removed[0]!.line })
    expect(back).toEqual(article)
  })

  it('stays set aside when the article is cleaned again and when its encoding is changed', async () => {
    const { library, article } = await weir()
    await library.setAside(pointedAt(article, mills))
    expect(byHand(await library.cleanAgain({ article: article.id }))).toHaveLength(1)
    const changed = await library.changeEncoding({ article: article.id, encoding: 'windows-1252' })
    expect(changed.version.ordinal).toBe(3)
    expect(changed.version.text).not.toContain(mills)
    expect(byHand(changed)).toHaveLength(1)
  })

  it.each([
    [
      'page.html',
      `<article><h1>Weir closed</h1>${weirArticle
        .split('\n\n')
        .map((each) => `<p>${each}</p>`)
        .join('')}</article>`
    ],
    ['notes.md', `# Weir closed\n\n${weirArticle.split('\n\n').slice(2).join('\n\n')}\n\n- one gate\n- two gates\n`]
  ])('is found in %s, too', async (name, text) => {
    const { library, article } = await weir(text, name)
    const after = await library.setAside(pointedAt(article, mills))
    expect(after.version.text).not.toContain(mills)
    expect(after.version.paragraphs).toHaveLength(article.version.paragraphs.length - 1)
  })

  it('is refused where nothing would be left, in an older version, and above the text', async () => {
    const { library, article } = await weir()
    const all = { ...pointedAt(article, board), start: article.version.text.indexOf('The weir at') }
    await expect(library.setAside(all)).rejects.toThrow('Nothing of the text would be left.')
    await expect(library.setAside(pointedAt(article, 'Weir at Tarn Mouth'))).rejects.toThrow('no paragraph of the text')
    await library.setAside(pointedAt(article, board))
    await expect(library.setAside(pointedAt(article, mills))).rejects.toThrow('newest version')
  })
})

describe('lines set aside and put back one after the other', () => {
  it('make one version while nothing rests on the one between', async () => {
    const { library, article } = await weir()
    const one = await library.setAside(pointedAt(article, board))
    const two = await library.setAside(pointedAt(one, mills))
    expect(two.versions.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(byHand(two)).toEqual([expect.stringContaining(mills), board])
    await expect(library.getArticle({ id: article.id, version: one.version.id })).rejects.toThrow('no longer')
  })

  it('leave a version in which something was marked', async () => {
    const { library, article } = await weir()
    const one = await library.setAside(pointedAt(article, board))
    const passage = await markWords(library, one, 'Nobody asked us')
    const two = await library.setAside(pointedAt(one, 'We will not open'))
    expect(two.versions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3])
    expect(two.passages).toMatchObject([{ id: passage, placement: { state: 'exact' } }])
  })

  it('leave a version in which somebody said where a mark lies', async () => {
    const { library, article } = await weir()
    const passage = await markWords(library, article, 'a second report')
    const one = await library.setAside(pointedAt(article, board))
    await library.rejectPlacement({ passage })
    expect((await library.setAside(pointedAt(one, mills))).versions).toHaveLength(3)
  })
})

describe('undoing it', () => {
  const undone = async (library: LocalLibrary, id: Id): Promise<Article> => library.undoLines({ id })

  it('takes the version away again, also that of a line put back', async () => {
    const junk = 'icon searchicon shareicon menuicon closeicon playicon downloadicon usericon flagicon tagicon'
    const { library, article } = await weir(`${junk}\n${weirArticle}`)
    const [aside, back] = [newId(), newId()]
    await library.setAside({ ...pointedAt(article, board), id: aside })
    expect(await undone(library, aside)).toEqual(article)
    expect((await library.putBack({ article: article.id, line: 1, id: back })).version.text).toContain(junk)
    expect(await undone(library, back)).toEqual(article)
  })

  it('takes back each by itself, in any order', async () => {
    const { library, article } = await weir()
    const [first, second] = [newId(), newId()]
    const one = await library.setAside({ ...pointedAt(article, board), id: first })
    await library.setAside({ ...pointedAt(one, mills), id: second })
    expect(byHand(await undone(library, first))).toEqual([expect.stringContaining(mills)])
    expect(await undone(library, second)).toEqual(article)
  })

  it('leaves a version that is in use, and gives the lines back in a new one', async () => {
    const { library, article } = await weir()
    const id = newId()
    const one = await library.setAside({ ...pointedAt(article, board), id })
    const passage = await markWords(library, one, 'Nobody asked us')
    const after = await undone(library, id)
    expect(after.version).toMatchObject({ ordinal: 3, text: article.version.text })
    expect(after.passages).toMatchObject([{ id: passage, placement: { state: 'exact' } }])
  })

  it('does what was asked once when it is asked twice', async () => {
    const { library, article } = await weir()
    const asked = { ...pointedAt(article, board), id: newId() }
    const one = await library.setAside(asked)
    expect(await library.setAside(asked)).toEqual(one)
  })
})
