import { describe, expect, it } from 'vitest'
import { extract, type Extract } from '#main/import/extract.ts'
import { bodyParagraphs } from '#main/import/paragraphs.ts'

const paragraphs = [
  'The signal box at Harrow Cross has been sold to a clockmaker, who says that he will change nothing in it but the time.',
  'For forty years it was eight minutes slow, and every train through the valley was run by it; nobody arrived late, for nobody knew.',
  'The railway has put up a board with the new hours. Two passengers have complained that their evenings have become shorter.'
]
const read = (body: string, shown: string, kept: number[] = []): Promise<Extract> => {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'A box of minutes', articleBody: body })
  const page = `<meta charset="utf-8"><script type="application/ld+json">${data}</script><nav><a href="/">Home</a></nav><h1>A box of minutes</h1>${shown}`
  return extract(new TextEncoder().encode(page), { name: 'a.html', kept })
}
const bodyOf = (read: Extract): string[] => bodyParagraphs(read.paragraphs).map(({ text }) => text)
const reason = 'text not shown but stated'

describe('the text that a page tells to machines', () => {
  it.each([
    ['a line for each paragraph', paragraphs.join('\n\n')],
    ['markup', paragraphs.map((text) => `<p>${text}</p>`).join('')],
    ['markup written as entities', paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('')],
    ['line breaks as markup', paragraphs.join('<br /><br />')]
  ])('is read where the page shows none of it, and listed: %s', async (_, body) => {
    const got = await read(body, '<p>Loading…</p>')
    expect(bodyOf(got)).toEqual(paragraphs)
    expect(got.removed.find((line) => line.reason === reason)).toMatchObject({ text: paragraphs[0], line: 4 })
  })

  it('is not read where the page shows it', async () => {
    const got = await read(paragraphs.join('\n'), paragraphs.map((text) => `<p>${text}</p>`).join(''))
    expect(bodyOf(got)).toEqual(paragraphs)
    expect(got.removed.some((line) => line.reason === reason)).toBe(false)
  })

  it('goes again when the person wants what the page shows', async () => {
    const got = await read(paragraphs.join('\n'), '<p>The rest is for subscribers.</p>', [4])
    expect(bodyOf(got).join(' ')).toContain('The rest is for subscribers.')
    expect(got.text).not.toContain(paragraphs[0])
  })
})
