import { makePng } from '../make-picture.ts'
import { makeZip } from '../make-zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const container = `${head}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** A chapter of a book of ours. */
export function makeChapter(body: string, attributes = ''): string {
  return `${head}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><style>p { color: red }</style></head><body ${attributes}>${body}</body></html>`
}

/** A book of ours: its metadata, its documents by file name in reading order, and the files besides. */
export function makeEpub(
  metadata: string,
  chapters: Record<string, string>,
  more: Record<string, string | Uint8Array> = {},
  guide = ''
): Uint8Array {
  const files = [...Object.keys(chapters), ...Object.keys(more)]
  const types: Record<string, string> = {
    xhtml: 'application/xhtml+xml',
    png: 'image/png',
    ncx: 'application/x-dtbncx+xml'
  }
  const properties: Record<string, string> = { 'nav.xhtml': 'nav', 'cover.png': 'cover-image' }
  const items = files
    .filter((name) => !name.startsWith('META-INF'))
    .map((name) => {
      const type = types[name.replace(/^.*\./, '')] ?? 'text/css'
      return `<item id="${name.replace(/\W/g, '_')}" href="${name}" media-type="${type}" ${properties[name] ? `properties="${properties[name]}"` : ''}/>`
    })
  const spine = Object.keys(chapters).map((name) => `<itemref idref="${name.replace(/\W/g, '_')}"/>`)
  const opf = `${head}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}</manifest><spine toc="toc_ncx">${spine.join('')}</spine><guide>${guide}</guide></package>`
  const placed = Object.entries({ ...chapters, ...more }).map(([name, content]) => [
    name.startsWith('META-INF') ? name : `OEBPS/${name}`,
    content
  ])
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': opf,
    ...(Object.fromEntries(placed) as Record<string, string | Uint8Array>)
  })
}

const spanish = makeEpub(
  `<dc:title id="t">La última barca</dc:title><meta refines="#t" property="title-type">main</meta>
   <dc:creator id="a">Irene Salcedo</dc:creator><meta refines="#a" property="role">aut</meta><meta refines="#a" property="file-as">Salcedo, Irene</meta>
   <dc:creator id="b">Luis Prieto</dc:creator><meta refines="#b" property="role">ill</meta>
   <dc:language>es</dc:language><dc:publisher>Editorial del Faro</dc:publisher><dc:date>2019-05</dc:date>
   <dc:identifier>urn:isbn:978-3-16-148410-0</dc:identifier><meta property="dcterms:modified">2020-01-02T03:04:05Z</meta>`,
  {
    'cover.xhtml': makeChapter(
      '<p>La última barca, edición digital</p><img src="cover.png" alt="Cubierta"/>',
      'epub:type="cover"'
    ),
    'nav.xhtml': makeChapter(
      '<nav epub:type="toc"><h1>Índice</h1><ol><li><a href="one.xhtml">1. El muelle</a></li><li><a href="two.xhtml#start">2. La niebla</a></li></ol></nav><nav epub:type="landmarks"><ol><li><a href="one.xhtml">Principio</a></li></ol></nav>'
    ),
    'one.xhtml': makeChapter(
      `<section epub:type="chapter"><span epub:type="pagebreak" id="p9" title="9"/><h1>1. El muelle</h1>
       <p>La barca salía <em>siempre</em> a las seis.<a epub:type="noteref" href="notes.xhtml#n1">1</a> Nadie la esperaba ya <span epub:type="pagebreak" role="doc-pagebreak" aria-label="Página 10"></span>cuando llegó el invierno.</p>
       <figure><img src="barca.png" alt="La barca gris"/><figcaption>La barca en octubre.</figcaption></figure>
       <blockquote><p>El mar no espera.</p></blockquote></section>`
    ),
    'two.xhtml': makeChapter(
      `<section epub:type="chapter" id="start"><div role="doc-pagebreak" title="11" id="p11"></div><h1>2. La niebla</h1>
       <p>Con la niebla se perdió&nbsp;todo, y después vino el silencio.<sup><a role="doc-noteref" href="notes.xhtml#n2">1</a></sup></p>
       <ul><li>la campana</li><li>el farol</li></ul></section>`
    ),
    'notes.xhtml': makeChapter(
      `<section epub:type="endnotes"><h2>Notas</h2><ol><li id="n1" epub:type="endnote"><p>1. Según el diario del puerto. <a role="doc-backlink" href="one.xhtml#r1">↩</a></p></li><li id="n2" epub:type="endnote"><p>Así lo contó ella.</p></li></ol></section>`
    )
  },
  { 'cover.png': makePng(300, 480), 'barca.png': makePng(320, 220, 90) }
)

const russian = makeEpub(
  `<dc:title>Рассказы о реке</dc:title><dc:creator opf:role="aut" opf:file-as="Лунин, Пётр">Пётр Лунин</dc:creator><dc:language>ru-RU</dc:language><dc:date opf:event="publication">1998</dc:date><dc:date opf:event="conversion">2010-01-01</dc:date>`,
  {
    'title.xhtml': makeChapter('<p>Пётр Лунин</p><p>Рассказы о реке</p>'),
    'text.xhtml': makeChapter(
      `<h2 id="c1">Переправа</h2><p>Лодка была старая, и перевозчик тоже<a href="#f1" id="b1"><sup>[1]</sup></a>, но река их знала.</p>
       <p><a id="c2"/></p><h2>Ледоход</h2><p>Лёд пошёл ночью, и к утру моста уже не было.</p><p>Мост построили заново только через год<a href="#f2" id="b2">[2]</a>.</p><hr/>
       <p id="f1"><a href="#b1">[1]</a> Его звали Фёдор.</p><p id="f2"><a href="#b2">[2]</a> По другим сведениям — через два.</p>`
    )
  },
  {
    'toc.ncx': `${head}<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="a" playOrder="1"><navLabel><text>Переправа</text></navLabel><content src="text.xhtml#c1"/><navPoint id="b" playOrder="2"><navLabel><text>Ледоход</text></navLabel><content src="text.xhtml#c2"/></navPoint></navPoint></navMap></ncx>`
  },
  '<reference type="title-page" title="Титул" href="title.xhtml"/>'
)

/** Books of ours, by the name of their case. */
export const epubCases: Record<string, Uint8Array> = {
  'es-notes-in-a-file': spanish,
  'ru-chapters-in-one-file': russian
}
