import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LocalLibrary } from '#shared/contract.ts'
import { newId } from '#shared/id.ts'
import type { Article, DocJson } from '#shared/model.ts'
import { importArticle, markWords, temporaryLibrary, weirArticle } from '../../support/temporary-library.ts'

const first =
  'The weir at Tarn Mouth will stay closed until the autumn, the water board said on Tuesday, after divers found cracks in two of its gates.'
const second = '“We will not open a gate that we cannot close again,” said Ilse Varga, who chairs the board.'
const board = 'The board has promised a second report in May.'
const paragraphs = weirArticle.split('\n\n').slice(2)
const page = (body: string): string =>
  `<article><h1>Weir closed</h1>${body}${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article>`

/** The paragraph that begins with these words, as a person would point at it. */
function pointedAt({ id: article, version }: Article, words: string): { article: string; version: string; at: number } {
  const at = version.text.indexOf(words)
  if (at < 0) throw new Error(`not in the article: ${words}`)
  return { article, version: version.id, at }
}

async function weir(text = weirArticle, name?: string): Promise<{ library: LocalLibrary; article: Article }> {
  const { library } = await temporaryLibrary()
  return { library, article: await importArticle(library, text, name) }
}

const deckOf = ({ version }: Article): string | undefined =>
  version.paragraphs.find(({ kind }) => kind === 'deck')?.text

describe('a paragraph that a person makes the deck', () => {
  it('is the deck of a new version with the same text, and the paragraphs after it count from 1', async () => {
    const { library, article } = await weir()
    expect(deckOf(article)).toBeUndefined()
    const after = await library.setDeck(pointedAt(article, first))
    expect(after.version.ordinal).toBe(2)
    expect(after.version.text).toBe(article.version.text)
    expect(after.version.paragraphs.map(({ kind, ordinal }) => [kind, ordinal]).slice(0, 3)).toEqual([
      ['title', 0],
      ['deck', 0],
      ['paragraph', 1]
    ])
    expect(after.version.fields).toContainEqual({ field: 'deck', text: first, line: 5, byHand: true })
  })

  it('goes above what stood before it, with its marks and those around it', async () => {
    const { library, article } = await weir()
    const moved = await markWords(library, article, 'a gate that we cannot close')
    const stayed = await markWords(library, article, 'divers found cracks')
    const after = await library.setDeck(pointedAt(article, second))
    expect(deckOf(after)).toContain(second)
    expect(after.version.text.indexOf(second)).toBeLessThan(after.version.text.indexOf(first))
    expect(after.passages).toHaveLength(2)
    for (const { id, placement, selector } of after.passages) {
      expect([moved, stayed]).toContain(id)
      expect(placement).toMatchObject({ state: 'exact', version: after.version.id })
      expect(after.version.text.slice(placement.start!, placement.end!)).toBe(selector.exact)
    }
  })

  it('is a paragraph again, in its place, to what the article was', async () => {
    const { library, article } = await weir()
    const after = await library.setDeck(pointedAt(article, second))
    expect(await library.setDeck({ article: article.id, version: after.version.id, at: null })).toEqual(article)
  })

  it('takes the place of the one that was the deck, which is a paragraph again', async () => {
    const { library, article } = await weir()
    const one = await library.setDeck(pointedAt(article, first))
    const two = await library.setDeck(pointedAt(one, second))
    expect(deckOf(two)).toContain(second)
    expect(two.version.paragraphs.find(({ ordinal }) => ordinal === 1)?.text).toBe(first)
    expect(two.version.fields.filter(({ field }) => field === 'deck')).toHaveLength(1)
  })

  it('stays the deck when the article is cleaned again, its encoding is changed, and lines are set aside and put back', async () => {
    const { library, article } = await weir()
    const deck = await library.setDeck(pointedAt(article, first))
    expect(deckOf(await library.cleanAgain({ article: article.id }))).toBe(first)
    const { start, end } = deck.version.paragraphs.find(({ text }) => text === board)!
    const aside = await library.setAside({ article: article.id, version: deck.version.id, start, end })
    expect(deckOf(aside)).toBe(first)
    const { line } = aside.version.removed.find(({ text }) => text === board)!
    const back = await library.putBack({ article: article.id, line })
    expect([deckOf(back), back.version.text]).toEqual([first, article.version.text])
    expect(deckOf(await library.changeEncoding({ article: article.id, encoding: 'windows-1252' }))).toBe(first)
  })

  it.each([
    ['page.html', page('<p>The <a href="https://weir.example/gates">gates</a> are <em>cracked</em>, divers say</p>')],
    [
      'notes.md',
      `# Weir closed\n\nThe [gates](https://weir.example/gates) are *cracked*, divers say.\n\n${paragraphs.join('\n\n')}`
    ]
  ])('keeps its links and its emphasis in %s', async (name, text) => {
    const { library, article } = await weir(text, name)
    const deck = deckOf(article)
    const chosen = deck
      ? await library.setDeck({ article: article.id, version: article.version.id, at: null })
      : article
    const { version } = await library.setDeck(pointedAt(chosen, 'The gates'))
    expect(version.text).toBe(article.version.text)
    const node = version.doc.content!.find(({ type }) => type === 'deck')!
    expect(marksOf(node)).toEqual(['link', 'em'])
  })

  it('keeps the notes that it refers to', async () => {
    const text = fs.readFileSync('tests/fixtures/html/en-footnotes/source.html', 'utf8')
    const { library, article } = await weir(text, 'notes.html')
    const { version } = await library.setDeck(pointedAt(article, 'was built twice in one'))
    expect(version.text).toBe(article.version.text)
    expect(version.doc.content!.find(({ type }) => type === 'deck')!.content).toContainEqual(
      expect.objectContaining({ type: expect.stringMatching(/^footnote/) })
    )
  })

  it('is refused far below, in an older version, in a list, and where no text would be left', async () => {
    const items = Array.from({ length: 8 }, (_, i) => `The gate number ${i + 1} of the weir was looked at by divers.`)
    const { library, article } = await weir(
      `# Weir closed\n\n- one gate\n- two gates\n\n${items.join('\n\n')}`,
      'gates.md'
    )
    await expect(library.setDeck(pointedAt(article, items[7]!))).rejects.toThrow('no paragraph that can be the deck')
    await expect(library.setDeck(pointedAt(article, 'one gate'))).rejects.toThrow('no paragraph that can be the deck')
    await library.setDeck(pointedAt(article, items[0]!))
    await expect(library.setDeck(pointedAt(article, items[1]!))).rejects.toThrow('newest version')
    const short = await importArticle(library, 'Weir closed\n\nThe weir at Tarn Mouth is closed for good.', 'short.txt')
    const only = short.version.paragraphs.at(-1)!
    await expect(library.setDeck({ article: short.id, version: short.version.id, at: only.start })).rejects.toThrow(
      'Nothing of the text would be left.'
    )
  })
})

const marksOf = ({ content = [], marks = [] }: DocJson): string[] => [
  ...marks.map(({ type }) => type),
  ...content.flatMap(marksOf)
]

describe('a deck that was read', () => {
  const read = weirArticle.replace(
    '\n\nThe weir at',
    '\n\nDivers found cracks in two gates of the old weir\n\nThe weir at'
  )
  const found = 'Divers found cracks in two gates of the old weir'

  it('becomes a paragraph and stays one, until that is undone', async () => {
    const { library, article } = await weir(read)
    expect(deckOf(article)).toBe(found)
    const id = newId()
    const after = await library.setDeck({ id, article: article.id, version: article.version.id, at: null })
    expect(deckOf(after)).toBeUndefined()
    expect(after.version.paragraphs.find(({ ordinal }) => ordinal === 1)?.text).toBe(found)
    expect(await library.cleanAgain({ article: article.id })).toEqual(after)
    expect(await library.undoLines({ id })).toEqual(article)
  })

  it('gives way to the one that a person says, and is the deck again when that is undone', async () => {
    const { library, article } = await weir(read)
    const id = newId()
    const after = await library.setDeck({ ...pointedAt(article, first), id })
    expect(deckOf(after)).toBe(first)
    expect(after.version.paragraphs.find(({ ordinal }) => ordinal === 1)?.text).toBe(found)
    expect(await library.undoLines({ id })).toEqual(article)
  })

  it('stays where the file states it apart from its text', async () => {
    const stated = `---\ntitle: Weir closed\nsubtitle: Divers found cracks\n---\n\n${paragraphs.join('\n\n')}`
    const { library, article } = await weir(stated, 'stated.md')
    expect(deckOf(article)).toBe('Divers found cracks')
    const back = { article: article.id, version: article.version.id, at: null }
    await expect(library.setDeck(back)).rejects.toThrow('no deck that is a line of the original')
    await expect(library.setDeck(pointedAt(article, first))).rejects.toThrow('no paragraph that can be the deck')
  })
})

describe('undoing what was said of the deck', () => {
  it('takes the version away again, or leaves one in which something was marked', async () => {
    const { library, article } = await weir()
    const [once, again] = [newId(), newId()]
    await library.setDeck({ ...pointedAt(article, first), id: once })
    expect(await library.undoLines({ id: once })).toEqual(article)
    const deck = await library.setDeck({ ...pointedAt(article, first), id: again })
    const passage = await markWords(library, deck, 'divers found cracks')
    const after = await library.undoLines({ id: again })
    expect(after.version).toMatchObject({ ordinal: 3, text: article.version.text })
    expect(deckOf(after)).toBeUndefined()
    expect(after.passages).toMatchObject([{ id: passage, placement: { state: 'exact' } }])
  })
})
