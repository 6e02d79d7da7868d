import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CitationItem, Item } from '#shared/csl.ts'
import { citationStyles, closeCitations, formatCitations, styleCitations } from '#main/notes/citations.ts'
import { buildCsl } from '#main/notes/csl-build.ts'
import { articles, fixtureId } from '../../fixtures/export/harbour-note.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const items = [...articles.values()].map(({ item }) => item)
const chicago = 'chicago-fullnote-bibliography'

function citing(n: number, more: Partial<CitationItem> = {}): { id: string; items: CitationItem[] } {
  return { id: `c${n}`, items: [{ passage: null, article: fixtureId(n), ...more }] }
}

async function texts(
  style: string,
  language: string,
  ...citations: { id: string; items: CitationItem[] }[]
): Promise<string[]> {
  const formatted = await formatCitations({ style, language, items, citations })
  return formatted.citations.map(({ text }) => text)
}

describe('citation styles', () => {
  it('are every CSL style there is, Chicago’s notes first', async () => {
    const styles = await citationStyles()
    expect(styles.length).toBeGreaterThan(2_000)
    expect(styles[0]).toMatchObject({ id: chicago, kind: 'note' })
    const kinds = new Map(styles.map(({ id, kind }) => [id, kind]))
    expect([kinds.get('apa'), kinds.get('ieee'), kinds.get('modern-language-association')]).toEqual([
      'author-date',
      'numeric',
      'author'
    ])
    expect(styles.filter(({ title }) => !title)).toEqual([])
  })

  it('are written with the licence’s notice by the build, once', async () => {
    const folder = path.join(temporaryFolder(), 'csl')
    await buildCsl(folder)
    expect(fs.readFileSync(path.join(folder, 'NOTICE.txt'), 'utf8')).toContain('creativecommons.org/licenses/by-sa/3.0')
    const before = fs.statSync(path.join(folder, 'index.json.gz')).mtimeMs
    await buildCsl(folder)
    expect(fs.statSync(path.join(folder, 'index.json.gz')).mtimeMs).toBe(before)
  })

  it('that are not known are refused with a sentence', async () => {
    await expect(texts('none-such', 'en', citing(1))).rejects.toThrow('There is no citation style named “none-such”.')
    await expect(texts('__proto__', 'en', citing(1))).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('citations', () => {
  it('name the paragraph as the locator', async () => {
    const cited = citing(1, { locator: '3', label: 'paragraph' })
    expect(await texts('apa', 'en-US', cited)).toEqual(['(Lindqvist, 2022, para. 3)'])
    expect(await texts('apa', 'ru', cited)).toEqual(['(Lindqvist, 2022, п. 3)'])
  })

  it('are short in a note once the source has been cited in full', async () => {
    expect(
      await texts(chicago, 'en-US', citing(1), citing(2), citing(1, { locator: '4', label: 'paragraph' }))
    ).toEqual([
      'Mara Lindqvist, “Harbour Council Votes to Close the Old Ferry Line,” The Northern Courier, December 23, 2022.',
      'Нина Орлова, “Порт возвращается к зимнему расписанию,” Северный вестник, January 5, 2023.',
      'Lindqvist, “Harbour Council Votes to Close the Old Ferry Line,” para. 4.'
    ])
  })

  it('say with a title and “n.d.” what has no author, outlet or date', async () => {
    expect(await texts(chicago, 'en-US', citing(3))).toEqual(['“What the pier was for,” n.d.'])
    expect(await texts('apa', 'en-US', citing(3))).toEqual(['(What the pier was for, n.d.)'])
    const { bibliography } = await formatCitations({ style: chicago, language: 'en-US', items, citations: [citing(3)] })
    expect(bibliography).toEqual(['“What the pier was for.” n.d.'])
  })

  it('capitalise the words of English titles only', async () => {
    const titled = (language?: string): Item[] => [
      { id: fixtureId(1), type: 'article-newspaper', title: 'la fin du bac d’hiver', ...(language && { language }) }
    ]
    const title = async (language?: string): Promise<string> =>
      (await formatCitations({ style: chicago, language: 'en-US', items: titled(language), citations: [citing(1)] }))
        .citations[0]!.text
    expect(await title('fr')).toContain('“la fin du bac d’hiver,”')
    expect(await title()).toContain('“la fin du bac d’hiver,”')
    expect(await title('en')).toContain('“La Fin Du Bac d’hiver,”')
  })

  it('keep what stands before and after a source', async () => {
    const around = citing(4, { prefix: 'see', suffix: 'emphasis added', locator: '2', label: 'page' })
    expect(await texts('apa', 'en-US', around)).toEqual(['(see Harbour Authority, 2023, p. 2, emphasis added)'])
  })

  it('follow an article that was corrected since', async () => {
    const cited = { style: 'apa', language: 'en-US', citations: [citing(1), citing(4)] }
    const withSecond = (change: Partial<Item>): Item[] =>
      items.map((item) => (item.id === fixtureId(4) ? { ...item, ...change } : item))
    const twin = withSecond({
      author: [{ family: 'Lindqvist', given: 'Mara' }],
      issued: { 'date-parts': [[2022, 12, 23]] }
    })
    const before = await formatCitations({ ...cited, items: twin })
    expect(before.citations.map(({ text }) => text)).toEqual(['(Lindqvist, 2022a)', '(Lindqvist, 2022b)'])
    const after = await formatCitations({ ...cited, items: withSecond({ author: [{ family: 'Berg' }] }) })
    expect(after.citations.map(({ text }) => text)).toEqual(['(Lindqvist, 2022)', '(Berg, 2023)'])
    expect(after.bibliography[0]).toMatch(/^Berg\. \(2023/)
  })

  it('carry their italics without any markup', async () => {
    const odd = items.map((item) =>
      item.id === fixtureId(1) ? { ...item, title: 'A <b & "c" \uE100a $& %%STRING%%' } : item
    )
    const { citations } = await styleCitations({
      style: chicago,
      language: 'en-US',
      items: odd,
      citations: [citing(1)]
    })
    const runs = citations[0]!.text
    expect(runs.filter((run) => run.italic).map((run) => run.text)).toEqual(['The Northern Courier'])
    expect(runs.map((run) => run.text).join('')).toContain('A <b & ‘c’')
  })

  it('of the same citation twice are each formatted in their place', async () => {
    const twice = citing(1)
    const [first, second] = await texts(chicago, 'en-US', twice, twice)
    expect(first).not.toBe(second)
  })

  it('name an article that is not there with an error', async () => {
    await expect(
      formatCitations({ style: 'apa', language: 'en', items: [], citations: [citing(1)] })
    ).rejects.toMatchObject({
      code: 'not-found'
    })
  })

  it('are formatted again after the worker has been closed', async () => {
    await closeCitations()
    expect(await texts('ieee', 'en-US', citing(1))).toEqual(['[1]'])
  })

  it('of four hundred places are formatted together', async () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      citing(1 + (at % 4), { locator: String(at), label: 'paragraph' })
    )
    expect(await texts(chicago, 'en-US', ...many)).toHaveLength(400)
  })
})
