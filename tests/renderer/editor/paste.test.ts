import { parseHTML } from 'linkedom'
import type { Slice } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { newId } from '#shared/id.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { PasteParser, withNewCitationIds } from '#renderer/editor/paste.ts'
import { setStylesAside } from '#renderer/editor/written-style.ts'
import { citation, outline, quotation } from '../../support/editor-state.ts'

/** What pasted markup becomes, a line a block. */
function pasted(html: string): string[] {
  const { document } = parseHTML(`<html><body>${setStylesAside(html)}</body></html>`)
  const body = document.body as unknown as HTMLElement
  return blocks(PasteParser.forSchema(noteSchema).parseSlice(body))
}

function blocks(slice: Slice): string[] {
  const { doc } = noteSchema.nodes
  return outline(doc!.createAndFill(null, slice.content) ?? doc!.create(null, slice.content))
}

const wordList = (level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->${text}<o:p></o:p></p>`

describe('from a word processor', () => {
  it('keeps Word’s paragraphs, weight and slant, and nothing else of its markup', () => {
    const html = `<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
      <style>p.MsoNormal {margin:0in; font-family:"Calibri"}</style>
      <!--StartFragment--><p class=MsoNormal><span lang=EN-GB style='mso-ansi-language:EN-GB'>The board was
      <b style='mso-bidi-font-weight:normal'>firm</b> and <i>early</i>.<o:p></o:p></span></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment-->`
    expect(pasted(html)[0]).toBe('p The board was <strong>firm</strong> and <em>early</em>.')
    expect(pasted(html).join()).not.toMatch(/mso|Calibri|StartFragment/)
  })

  it('makes real lists of Word’s list paragraphs, with their levels', () => {
    const html = [wordList(1, '·', 'gates'), wordList(2, 'o', 'upper'), wordList(1, '·', 'sluices')].join('\n')
    expect(pasted(html)).toEqual(['ul(li(p gates ul(li(p upper))) li(p sluices))'])
  })

  it('numbers what Word numbered', () => {
    expect(pasted(wordList(1, '1.', 'first') + wordList(1, '2.', 'second'))).toEqual(['ol(li(p first) li(p second))'])
  })

  it('keeps two lists apart when a paragraph stands between them', () => {
    expect(pasted(`${wordList(1, '·', 'a')}<p>between</p>${wordList(1, '·', 'b')}`)).toEqual([
      'ul(li(p a))',
      'p between',
      'ul(li(p b))'
    ])
  })

  it('takes out Google Docs’ bold wrapper, and keeps what is bold within it', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d">
      <p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;white-space:pre-wrap;">The weir </span><span style="font-size:11pt;font-weight:700;font-style:normal;">stays</span><span style="font-weight:400;font-style:italic;"> closed</span></p><br />
      <p dir="ltr"><span style="font-weight:400;">Until autumn.</span></p></b>`
    expect(pasted(html)).toEqual(['p The weir <strong>stays</strong><em> closed</em>', 'p Until autumn.'])
  })

  it('nests the lists that Google Docs puts beside their items', () => {
    const html = `<b style="font-weight:normal"><ul><li dir="ltr"><p role="presentation"><span>one</span></p></li><ul><li dir="ltr"><p><span>inner</span></p></li></ul></ul></b>`
    expect(pasted(html)).toEqual(['ul(li(p one ul(li(p inner))))'])
  })

  it('leads past Google’s redirect to where a link goes', () => {
    const html = `<p><a href="https://www.google.com/url?q=https://board.example/report&amp;sa=D">report</a></p>`
    const { document } = parseHTML(`<html><body>${html}</body></html>`)
    const slice = PasteParser.forSchema(noteSchema).parseSlice(document.body as unknown as HTMLElement)
    expect(slice.content.firstChild!.firstChild!.marks[0]!.attrs.href).toBe('https://board.example/report')
  })
})

describe('from the web', () => {
  it('keeps headings, links, quotes and code, and drops scripts, pictures, forms and hidden text', () => {
    const html = `<h4>Report</h4><div>See <a href="https://board.example/a">this</a><img src=x onerror="alert(1)"></div>
      <script>alert(1)</script><blockquote><p>Said.</p></blockquote><pre>x = 1</pre>
      <p style="display:none">cookies</p><button>Accept</button><svg><text>logo</text></svg>`
    expect(pasted(html)).toEqual(['h3 Report', 'p See <link>this</link>', 'blockquote(p Said.)', 'code_block x = 1'])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '#_ftn1', '/relative'])(
    'keeps the words of a link to %s and drops the link',
    (href) => expect(pasted(`<p><a href="${href}">words</a></p>`)).toEqual(['p words'])
  )

  it('takes weight and slant out of styles', () => {
    expect(
      pasted('<p><span style="font-weight: 600; color: red">a</span> <font style="font-style: italic">b</font></p>')
    ).toEqual(['p <strong>a</strong> <em>b</em>'])
  })

  it('keeps a line break within a paragraph', () => {
    expect(pasted('<p>one<br>two</p>')).toEqual(['p one⏎two'])
  })

  it('refuses a quotation or a citation whose ids are not ours', () => {
    expect(pasted('<p><q data-passage="1">a</q><cite data-citation="{}">b</cite></p>')).toEqual(['p ab'])
  })
})

describe('styles in pasted markup', () => {
  it.each([
    [`<p style="color: red">style="a"</p>`, `<p data-written-style="color: red">style="a"</p>`],
    [`<p class='x' STYLE='a>b' title="style=c">d</p>`, `<p class='x' data-written-style='a>b' title="style=c">d</p>`],
    ['<STYLE type="text/css">p > a {}</style ><p>a</p>', '<p>a</p>'],
    ['a < b, style = c', 'a < b, style = c']
  ])('are set aside, and nothing else is touched: %s', (html, expected) => {
    expect(setStylesAside(html)).toBe(expected)
  })
})

describe('from a note', () => {
  it('keeps quotations bound and gives each citation an id of its own', () => {
    const passage = newId()
    const cited = citation(passage)
    const paragraph = noteSchema.nodes.paragraph!.create(null, [quotation(passage, 'said'), cited])
    const slice = noteSchema.nodes.doc!.create(null, paragraph).slice(0)
    const [first, second] = withNewCitationIds(slice).content.firstChild!.children
    expect(first!.attrs.passage).toBe(passage)
    expect(second!.attrs.items).toEqual(cited.attrs.items)
    expect(second!.attrs.id).not.toBe(cited.attrs.id)
  })
})
