import { makePng } from '../make-picture.ts'
import { makeZip } from '../make-zip.ts'

const names = ['office', 'text', 'style', 'table', 'draw', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
  )
  .join(' ')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

const p = (content: string, style = 'Text_20_body'): string => `<text:p text:style-name="${style}">${content}</text:p>`
const h = (content: string, level: number): string => `<text:h text:outline-level="${level}">${content}</text:h>`
const note = (label: string, text: string, kind = 'footnote'): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation><text:note-body>${p(text, 'Footnote')}</text:note-body></text:note>`
const cell = (text: string): string => `<table:table-cell>${p(text, 'Table_20_Contents')}</table:table-cell>`

const automatic = `<office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Illustration"/>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
<text:list-style style:name="L4"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/><text:list-level-style-number text:level="3" style:num-format="a" text:start-value="2"/></text:list-style>
<text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/></text:list-style>
</office:automatic-styles>`

/** An OpenDocument text with this markup as its body. */
export function makeOdt(body: string, meta = '', more: Record<string, string> = {}): Uint8Array {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    'content.xml': `${head}<office:document-content ${names}>${automatic}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `${head}<office:document-styles ${names}><office:styles><style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/></office:styles></office:document-styles>`,
    'meta.xml': `${head}<office:document-meta ${names}><office:meta>${meta}</office:meta></office:document-meta>`,
    'Pictures/1.png': makePng(400, 300),
    ...more
  })
}

const report = makeOdt(
  [
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>Dieser Satz wurde gestrichen.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
    p('Das Moor vor der Stadt', 'Title'),
    p('Warum Ekeby sein Wasser zurückhalten will', 'Subtitle'),
    '<text:table-of-content><text:index-body><text:p>Vorher 1</text:p><text:p>Nachher 2</text:p></text:index-body></text:table-of-content>',
    h('Vorher', 1),
    p(
      `Das Moor war <text:span text:style-name="T1">trocken</text:span> und <text:span text:style-name="T2">leer</text:span>.${note('1', 'Messung vom Mai.')} Es reichte<text:s text:c="3"/>bis zum <text:a xlink:href="https://example.org/see">See</text:a>.${note('i', 'Nach einer alten Karte.', 'endnote')}`
    ),
    p(
      '<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>Ein graues Moor</svg:desc></draw:frame>',
      'Text_20_body'
    ),
    p('Das Moor im Winter.', 'P2'),
    h('Nachher', 2),
    '<text:list text:style-name="L1"><text:list-item><text:p>Gräben schließen</text:p><text:list><text:list-item><text:p>zuerst den langen</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Warten</text:p></text:list-item></text:list>',
    '<text:list text:style-name="L2"><text:list-item><text:p>Erstens</text:p></text:list-item><text:list-item><text:p>Zweitens</text:p></text:list-item></text:list>',
    p('Wir haben lange genug entwässert.', 'P1'),
    p(
      'Im Herbst stand es wieder voll<office:annotation><dc:creator>R</dc:creator><dc:date>2024-01-02T10:00:00</dc:date><text:p>Stimmt das?</text:p></office:annotation>.<text:line-break/>Die Kraniche kamen zurück.'
    ),
    `<table:table><table:table-header-rows><table:table-row>${cell('Jahr')}${cell('Pegel')}</table:table-row></table:table-header-rows><table:table-row>${cell('2020')}${cell('12 cm')}</table:table-row></table:table>`
  ].join(''),
  '<dc:title>Moorbericht</dc:title><meta:initial-creator>Jutta Brandt</meta:initial-creator><meta:creation-date>2024-05-06T07:08:09.123456789</meta:creation-date><dc:date>2024-06-07T08:09:10</dc:date><dc:language>de-DE</dc:language>'
)

const letter = makeOdt(
  p('Шановна редакціє, пишу вам про поромну переправу, якої більше немає.') +
    p('Сподіваюся, що навесні її відновлять, бо інакше до міста їхати сорок кілометрів.')
)

const counts = makeOdt(
  [
    p('The third gate of Tolland', 'Title'),
    p(
      'The keeper wrote <text:span text:style-name="Source_20_Text">open 3</text:span> on a slip and went to bed, for the water was low.'
    ),
    '<text:list text:style-name="L3"><text:list-item><text:p>The third gate</text:p></text:list-item><text:list-item><text:p>The fourth gate</text:p></text:list-item></text:list>',
    '<text:list text:style-name="L2"><text:list-item text:start-value="7"><text:p>The seventh gate</text:p></text:list-item></text:list>',
    p('gate 3', 'Preformatted_20_Text'),
    p('<text:s text:c="2"/>open', 'Preformatted_20_Text'),
    p('In the morning somebody had closed it again.')
  ].join('')
)

const listItem = (text: string, inner = ''): string => `<text:list-item>${p(text)}${inner}</text:list-item>`
const list = (items: string, more = ''): string => `<text:list${more && ` ${more}`}>${items}</text:list>`

const nested = makeOdt(
  [
    p('How to fold a chart', 'Title'),
    p('The chart room of Tolland has had rules for it since somebody folded the bay the wrong way round.'),
    list(
      listItem('Lay it on the table', list(listItem('face up') + listItem('north away from you'))) +
        listItem(
          'Fold it once',
          list(
            listItem(
              'along the old crease',
              list(listItem('never along the coast') + listItem('never along the border'))
            ) +
              listItem('unless it is wet', list(listItem('then call') + listItem('then wait'), 'text:style-name="L1"')),
            'text:style-name="L4"'
          )
        ),
      'xml:id="one" text:style-name="L4"'
    ),
    p('Between the second rule and the third there has always been a cup of tea.'),
    list(
      listItem('Fold it again') + listItem('Write its name on it'),
      'text:continue-numbering="true" text:style-name="L4"'
    ),
    p('A sister chart is folded in the other room:'),
    list(listItem('Ask first'), 'xml:id="two" text:style-name="L2"'),
    list(listItem('Put both away'), 'text:continue-list="one" text:style-name="L4"'),
    p('The bay is still the wrong way round.', 'P1'),
    p('Nobody has the heart to mend it.', 'P1')
  ].join('')
)

/** OpenDocument texts of ours, by the name of their case. */
export const odtCases: Record<string, Uint8Array> = {
  'de-report': report,
  'uk-letter': letter,
  'en-counts-and-code': counts,
  'en-lists-in-lists': nested
}
