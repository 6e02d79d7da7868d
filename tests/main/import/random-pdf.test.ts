import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'
import { journalOf, randomArticle, settingOf, type Setting } from '../../support/pdf/random-article.ts'
import { startTypesetting } from '../../support/pdf/typeset.ts'

const seeds = [3, 29]
const settings: Setting[] = [
  { columns: 1, indented: true, justified: true },
  { columns: 1, indented: false, justified: false },
  { columns: 2, indented: true, justified: true },
  { columns: 2, indented: false, justified: true },
  { columns: 2, indented: true, justified: false }
]

/** The share of words that stand where they should, by the longest common run of both from either end. */
function shareInOrder(wanted: readonly string[], got: readonly string[]): number {
  let row = new Uint32Array(got.length + 1)
  for (const word of wanted) {
    const next = new Uint32Array(got.length + 1)
    for (let j = 1; j <= got.length; j++)
      next[j] = word === got[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!)
    row = next
  }
  return row[got.length]! / Math.max(wanted.length, got.length)
}

describe('a text set at random', () => {
  let typeset: (source: string) => Uint8Array
  beforeAll(async () => {
    typeset = await startTypesetting()
  })

  it.each(settings)('comes back word for word, paragraph by paragraph: %o', async (setting) => {
    for (const seed of seeds) {
      const article = randomArticle(seed, 14)
      const { paragraphs, removed } = await extract(typeset(settingOf(article, setting)), { name: 'random.pdf' })
      const body = bodyParagraphs(paragraphs).map(({ text }) => text)
      const words = body.flatMap((text) => text.split(/\s+/))
      expect(shareInOrder(article.flat(), words)).toBeGreaterThanOrEqual(0.995)
      expect(body.join(' ')).not.toMatch(/[-\u00ad\u2010] |RUNNING|HEAD/)
      expect(removed.filter(({ reason }) => reason === 'running head').length).toBeGreaterThan(1)
      expect(
        shareInOrder(
          article.map((one) => one.join(' ')),
          body
        )
      ).toBeGreaterThanOrEqual(0.85)
    }
  })

  it.each([1, 2])('keeps its notes, below what stands across its columns: abstracts %i', async (abstracts) => {
    for (const seed of seeds) {
      const article = randomArticle(seed, 20)
      const [notice, note, ...more] = randomArticle(seed + 1, 4 + 20).map((words) => words.join(' '))
      const front = { notice: notice!, note: note!, abstracts: more.slice(0, abstracts), notes: more.slice(2) }
      const { paragraphs } = await extract(typeset(journalOf(article, front)), { name: 'random.pdf' })
      const body = bodyParagraphs(paragraphs)
      const text = body.filter(({ kind }) => kind !== 'footnote').flatMap((one) => one.text.split(/\s+/))
      const wanted = [notice!, ...front.abstracts, ...article.map((words) => words.join(' '))]
      expect(
        shareInOrder(
          wanted.flatMap((one) => one.split(' ')),
          text
        )
      ).toBeGreaterThanOrEqual(0.995)
      expect(body.filter(({ kind }) => kind === 'footnote').map((one) => one.text)).toEqual([
        note,
        ...front.notes.slice(0, article.length)
      ])
    }
  })
})
