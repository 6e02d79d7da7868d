import { describe, expect, it } from 'vitest'
import { broughtArticle, partLinks } from '#renderer/import/brought-article.ts'

const page = 'https://sundbay.example/news/pilots?a=1&b=2'

/** What a browser or an editor puts on the clipboard, by type. */
function brought(data: Record<string, string>): ReturnType<typeof broughtArticle> {
  return broughtArticle({ getData: (type: string) => data[type] ?? '' })
}

describe('what is dropped or pasted from another program', () => {
  it('is plain text when that is all there is', () => {
    expect(brought({ 'text/plain': '  The weir is shut.\n' })).toEqual({
      kind: 'text',
      text: 'The weir is shut.',
      html: false
    })
  })

  it('is markup before plain text', () => {
    expect(brought({ 'text/plain': 'The weir', 'text/html': '<p>The <b>weir</b></p>' })).toEqual({
      kind: 'text',
      text: '<!doctype html>\n<p>The <b>weir</b></p>',
      html: true
    })
  })

  it('keeps the address of the page that it was taken from', () => {
    const article = brought({ 'text/html': '<p>The weir</p>', 'text/uri-list': `# from\r\n${page}` })
    expect(article).toMatchObject({ kind: 'text', html: true })
    expect((article as { text: string }).text).toBe(
      '<!doctype html>\n<link rel="canonical" href="https://sundbay.example/news/pilots?a=1&amp;b=2">\n<p>The weir</p>'
    )
  })

  it.each([
    ['a list of addresses', { 'text/uri-list': page }],
    ['an address as text', { 'text/plain': page }],
    [
      'a link as a browser gives it',
      {
        'text/uri-list': page,
        'text/plain': page,
        'text/html': `<meta charset="utf-8"><html><body><!--StartFragment--><a href="${page}">Pilots press</a><!--EndFragment--></body></html>`
      }
    ]
  ])('is told for a link alone: %s', (_what, data) => {
    expect(brought(data)).toEqual({ kind: 'link' })
  })

  it('is text when links stand in it', () => {
    const html = `<a href="${page}">One</a> and <a href="${page}">two</a>`
    expect(brought({ 'text/html': html })).toMatchObject({ kind: 'text' })
  })

  it('is nothing when it is empty', () => {
    expect(brought({ 'text/plain': ' \n' })).toBeNull()
  })

  it('parts shortcuts to pages from files that hold text', () => {
    const files = ['a.html', 'Pilots.webloc', 'ferry.URL', 'b.txt'].map((name) => new File([''], name))
    const parted = partLinks(files)
    expect(parted.files.map(({ name }) => name)).toEqual(['a.html', 'b.txt'])
    expect(parted.links).toBe(2)
  })
})
