import { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { extract } from '#main/import/extract.ts'
import { parsePage } from '#main/import/read/page.ts'
import { buildArticle } from '#main/import/read/page/build-article.ts'
import { listVisibleBlocks } from '#main/import/read/page/visible-blocks.ts'
import { articleSchema } from '#shared/article-schema.ts'
import type { DocJson } from '#shared/model.ts'

const blocks = (html: string): string[] =>
  listVisibleBlocks(parsePage(html)).map(({ kind, text }) => `${kind}: ${text}`)

/** The whole page as an article, in short: `paragraph(text)`, marks in brackets. */
function article(html: string, base: string | null = null): string {
  const nodes = buildArticle(listVisibleBlocks(parsePage(html)), { base })
  const doc = Node.fromJSON(articleSchema, { type: 'doc', content: nodes })
  doc.check()
  return nodes.map(short).join(' ')
}

function short({ type, text, marks, content, attrs }: DocJson): string {
  if (type === 'hard_break') return '/'
  if (text === undefined) return `${type}${attrs?.order ? attrs.order : ''}(${(content ?? []).map(short).join('')})`
  return (marks ?? []).reduce((inner, mark) => `[${mark.attrs?.href ?? mark.type}: ${inner}]`, text)
}

describe('the blocks of a page', () => {
  it('are its paragraphs, headings, items, quotes, captions, rows and code', () => {
    const page = `<h2>One</h2><p>Two</p><ul><li>Three</ul><blockquote>Four</blockquote><figure><figcaption>Five</figcaption></figure>
      <table><tr><td>Six<td>seven</table><pre>eight
  nine</pre>`
    expect(blocks(page)).toEqual([
      'heading: One',
      'paragraph: Two',
      'list-item: Three',
      'quote: Four',
      'caption: Five',
      'table-row: Six seven',
      'code: eight nine'
    ])
  })

  it('are found whatever the page is missing', () => {
    expect(blocks('loose <b>text</b><p>in a paragraph</p>and after it')).toEqual([
      'paragraph: loose text',
      'paragraph: in a paragraph',
      'paragraph: and after it'
    ])
    expect(blocks('<body><p>one</body><body><p>two</body></html><p>three')).toHaveLength(3)
    expect(blocks('<head><title>no</title><p>An unclosed head')).toEqual(['paragraph: An unclosed head'])
  })

  it('are parted by two line breaks, and not by one', () => {
    expect(blocks('<div>One,<br>still one.<br><br>Two.<span>Three<br> <br>four</span></div>')).toEqual([
      'paragraph: One, still one.',
      'paragraph: Two.Three',
      'paragraph: four'
    ])
  })

  it('tell what is only shown by scripts', () => {
    const page = '<p>seen<p hidden>a<p style="display: none">b<noscript>c</noscript><div aria-hidden="true">d</div>'
    const hidden = listVisibleBlocks(parsePage(page)).filter((block) => block.hidden)
    expect(hidden.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leave out what is no text of the page', () => {
    expect(blocks('<script>a</script><style>b</style><svg><text>c</text></svg><select><option>d</select>')).toEqual([])
  })

  it('take the cells of a table that lays out the page for blocks of their own', () => {
    const page = '<table><tr><td><ul><li>Menu</ul><td><p>First.</p><p>Second.</p></table>'
    expect(blocks(page)).toEqual(['list-item: Menu', 'paragraph: First.', 'paragraph: Second.'])
  })

  it('put quotation marks where the page leaves them to the browser', () => {
    expect(blocks('<p>She said <q>never</q>.')).toEqual(['paragraph: She said “never”.'])
  })

  it('keep a note’s number apart from the word before it', () => {
    expect(blocks('<p>As was shown<sup><a href="#n1">1</a></sup> before, on 5 m<sup>2</sup>.')).toEqual([
      'paragraph: As was shown[1] before, on 5 m2.'
    ])
  })
})

describe('the article made of a page’s blocks', () => {
  it('has lists within lists, numbered from where the page starts', () => {
    expect(article('<ol start="3"><li>a<ul><li>b<li>c</ul><li><p>d<p>e</ol>')).toBe(
      'ordered_list3(list_item(paragraph(a)bullet_list(list_item(paragraph(b))list_item(paragraph(c))))list_item(paragraph(d)paragraph(e)))'
    )
  })

  it('makes a valid list of any', () => {
    expect(article('<ul>loose<li><h3>head</h3>text<ul><ul><li>deep</ul></ul></ul>')).toBe(
      'bullet_list(list_item(paragraph(loose))list_item(paragraph(head)paragraph(text)bullet_list(list_item(paragraph()bullet_list(list_item(paragraph(deep)))))))'
    )
    expect(article('<div><li>no list</div>')).toBe('bullet_list(list_item(paragraph(no list)))')
  })

  it('keeps marks, line breaks and the spaces between words', () => {
    expect(article('<p> One <b>bold <i>and</i></b> word,\n<code>x</code><br> next  line<br>')).toBe(
      'paragraph(One [strong: bold ][strong: [em: and]] word, [code: x]/next line)'
    )
  })

  it('keeps safe links, and relative ones when the page says where it is', () => {
    const page = '<p><a href="https://a.example/x">a</a> <a href="/b">b</a> <a href="javascript:alert(1)">c</a>'
    expect(article(page)).toBe('paragraph([https://a.example/x: a] b c)')
    expect(article(page, 'https://b.example/news/')).toBe(
      'paragraph([https://a.example/x: a] [https://b.example/b: b] c)'
    )
  })

  it('keeps tables with their empty cells, and code with its lines', () => {
    expect(article('<table><caption>T</caption><tr><th>a<th><tr><td><td>b</table>')).toBe(
      'caption(T) table(table_row(table_cell(a)table_cell())table_row(table_cell()table_cell(b)))'
    )
    expect(article('<pre>\nif x:\n    y\n</pre>')).toBe('code_block(if x:\n    y)')
  })
})

describe('a picture that a page holds or that lies beside it', () => {
  const png = (() => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000780000005a0802000000', 'hex')
    return Buffer.concat([head, Buffer.alloc(200)])
  })()
  const text =
    'The ferry that was sold to the museum has been lying at the old quay since the spring, and nobody paints it.'
  const page = (src: string): Uint8Array =>
    new TextEncoder().encode(
      `<h1>The ferry stays</h1><article><p>${text}</p><figure><img src="${src}" alt="A ferry"><figcaption>The ferry in May.</figcaption></figure><p>${text.replace('spring', 'autumn')}</p></article>`
    )

  it.each([
    ['in the page', `data:image/png;base64,${png.toString('base64')}`],
    ['beside it', 'ferry.png']
  ])('is kept in its place with its caption: %s', async (_, src) => {
    const beside = async (file: string): Promise<Uint8Array | null> => (file === 'ferry.png' ? png : null)
    const { doc, images } = await extract(page(src), { name: 'page.html', beside })
    expect(doc.content?.map(({ type }) => type)).toEqual(['title', 'paragraph', 'image', 'caption', 'paragraph'])
    expect(images.size).toBe(1)
  })

  it('is not fetched', async () => {
    const { images } = await extract(page('https://a.example/ferry.png'), { name: 'page.html' })
    expect(images.size).toBe(0)
  })
})
