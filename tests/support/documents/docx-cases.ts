import { makePng } from '../make-picture.ts'
import { makeZip } from '../make-zip.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`
const item = (text: string, list: number, level = 0): string =>
  paragraph(run(text), '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`
const noteBody = (id: number, text: string): string =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
const style = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const changed = 'w:id="90" w:author="Reviewer" w:date="2024-01-02T10:00:00Z"'

const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A grey ferry at its quay"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rPicture" xmlns:r="${relations}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const styles = `${head}<w:styles ${word}>${[
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('Heading1', 'heading 1'),
  style('Heading2', 'heading 2'),
  style('Quote', 'Quote'),
  style('Caption', 'caption'),
  style('Rubrik', 'House Chapter', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('Unterrubrik', 'House Section', '<w:basedOn w:val="Rubrik"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
].join('')}</w:styles>`

const level = (format: string): string =>
  [0, 1].map((i) => `<w:lvl w:ilvl="${i}"><w:numFmt w:val="${format}"/></w:lvl>`).join('')
const numbering = `${head}<w:numbering ${word}><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`

const related = (name: string, target: string, id = name, more = ''): string =>
  `<Relationship Id="${id}" Type="${relations}/${name}" Target="${target}" ${more}/>`

/** What a Word document of ours is made of besides its text. */
interface Parts {
  notes?: string
  endnotes?: string
  comments?: string
  core?: string
}

/** A Word document with this markup as its body. */
export function makeDocx(
  body: string,
  { notes = '', endnotes = '', comments = '', core = '' }: Parts = {},
  more: Record<string, string> = {}
): Uint8Array {
  return makeZip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related('officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      related('styles', 'styles.xml'),
      related('numbering', 'numbering.xml'),
      related('footnotes', 'footnotes.xml'),
      related('endnotes', 'endnotes.xml'),
      related('comments', 'comments.xml'),
      related('image', 'media/image1.png', 'rPicture'),
      related('hyperlink', 'https://example.org/ferry', 'rLink', 'TargetMode="External"'),
      related('image', 'file:///etc/passwd', 'rOutside', 'TargetMode="External"')
    ].join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/footnotes.xml': `${head}<w:footnotes ${word}>${notes}</w:footnotes>`,
    'word/endnotes.xml': `${head}<w:endnotes ${word}>${endnotes}</w:endnotes>`,
    'word/comments.xml': `${head}<w:comments ${word}>${comments}</w:comments>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    'word/media/image1.png': makePng(320, 200),
    ...more
  })
}

const reference = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

const report = makeDocx(
  [
    paragraph(run('The last ferry of Ekeby'), 'Title'),
    paragraph(run('How a town of nine hundred lost its way across the bay'), 'Subtitle'),
    paragraph(run('The crossing'), 'Heading1'),
    paragraph(
      run('The boat left ') +
        `<w:ins ${changed}>${run('at dawn ')}</w:ins>` +
        `<w:del ${changed}><w:r><w:delText>at noon </w:delText></w:r></w:del>` +
        run('with ') +
        run('four', '<w:i/>') +
        run(' passengers and ') +
        run('one', '<w:b/>') +
        `<w:hyperlink r:id="rLink" xmlns:r="${relations}">${run(' goat')}</w:hyperlink>` +
        run('.') +
        reference(2) +
        run(' Nobody had told the town.') +
        '<w:commentRangeStart w:id="5"/>' +
        run(' It was a Monday.') +
        '<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>' +
        reference(3, 'endnote')
    ),
    paragraph(picture),
    paragraph(run('The ferry in its last winter.'), 'Caption'),
    paragraph(run('What was on board'), 'Heading2'),
    item('Bread for the island', 1),
    item('Letters', 1),
    item('two of them registered', 1, 1),
    item('Unload', 2),
    item('Sweep the deck', 2),
    paragraph(run('We waved until our arms hurt.'), 'Quote'),
    `<w:tbl>${row('Year', 'Passengers')}${row('1998', '41,200')}${row('2023', '3,107')}</w:tbl>`
  ].join(''),
  {
    notes: noteBody(2, 'The manifest is kept in the town hall.'),
    endnotes: noteBody(3, 'By the calendar of the harbour.').replaceAll('footnote', 'endnote'),
    comments: `<w:comment w:id="5" w:author="Reviewer" w:initials="R">${paragraph(run('Is this sure?'))}</w:comment>`,
    core: '<dc:title>ferry draft 3.docx</dc:title><dc:creator>admin</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2024-01-02T09:00:00Z</dcterms:created><dcterms:modified>2024-02-03T16:20:00Z</dcterms:modified>'
  }
)

const house = makeDocx(
  [
    paragraph(run('Паром до Экебю больше не ходит'), 'Rubrik'),
    paragraph(run('Причал опустел ещё осенью, когда последний рейс отменили из-за шторма и больше не вернули.')),
    paragraph(run('Что говорят жители'), 'Unterrubrik'),
    paragraph(run('Жители пишут письма в область и ждут ответа до весны, но зима здесь долгая.'))
  ].join(''),
  {
    core: '<dc:title>Записка</dc:title><dc:creator>Ольга Вяземская; Пётр Лунин</dc:creator><dc:language>ru-RU</dc:language>'
  }
)

const listLevel = (at: number, format: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${more || '1'}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`
const countingParts = {
  'word/styles.xml': `${head}<w:styles ${word}>${[
    style('Title', 'Title'),
    style('Quote', 'Quote'),
    style('Leserbrief', 'Letter of a reader', '<w:basedOn w:val="Quote"/>'),
    style('HTMLPreformatted', 'HTML Preformatted'),
    style('Log', 'House Log', '<w:basedOn w:val="HTMLPreformatted"/>'),
    style('ListNumber', 'List Number', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'),
    '<w:style w:type="character" w:styleId="HTMLCode"><w:name w:val="HTML Code"/></w:style>',
    '<w:style w:type="character" w:styleId="Signal"><w:name w:val="House Signal"/><w:basedOn w:val="HTMLCode"/></w:style>',
    '<w:style w:type="numbering" w:styleId="Rules"><w:name w:val="Rules"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
  ].join('')}</w:styles>`,
  'word/numbering.xml': `${head}<w:numbering ${word}>${[
    `<w:abstractNum w:abstractNumId="1">${listLevel(0, 'decimal')}${listLevel(1, 'lowerLetter', '3')}${listLevel(2, 'bullet')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${listLevel(0, 'upperRoman', '4')}<w:styleLink w:val="Rules"/></w:abstractNum>`,
    '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Rules"/></w:abstractNum>',
    '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:pStyle w:val="ListNumber"/></w:lvl></w:abstractNum>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    '<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>',
    '<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>',
    '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
  ].join('')}</w:numbering>`
}

const counts = makeDocx(
  [
    paragraph(run('The signals of the lower lock'), 'Title'),
    paragraph(run('Whoever minds the lower lock learns its signals in a morning and forgets them in a week.')),
    item('Show the red lamp', 3),
    item('Count the boats', 3),
    item('those that are empty', 3, 1),
    item('those that are not', 3, 1),
    item('rafts are boats', 3, 2),
    paragraph(run('Between the two there has always been a pause for the dog.')),
    item('Show the green lamp', 3),
    item('Write down the time', 3),
    item('First of the night rules', 4),
    item('Second of the night rules', 4),
    paragraph(run('There are older rules, which nobody has repealed:')),
    item('No goats on the gates', 6),
    item('No brass bands', 6),
    paragraph(run('The ninth keeper wrote his own under it.'), 'ListNumber'),
    paragraph(run('The tenth crossed it out.'), 'ListNumber'),
    paragraph(
      run('The lamp says ') +
        run('R-R-G', '<w:rStyle w:val="HTMLCode"/>') +
        run(' for a barge and ') +
        run('G-G', '<w:rStyle w:val="Signal"/>') +
        run(' for the mayor. One night of it:')
    ),
    paragraph(run('21:10  R-R-G'), 'HTMLPreformatted'),
    paragraph(run('21:40  G-G'), 'HTMLPreformatted'),
    paragraph(run('The log of the house has it otherwise:')),
    paragraph(run('21:40  nobody'), 'Log'),
    paragraph(run('I was on that barge, and it was green.'), 'Leserbrief'),
    paragraph(run('The mayor has not answered our letter.'))
  ].join(''),
  {},
  countingParts
)

/** Word documents of ours, by the name of their case. */
export const docxCases: Record<string, Uint8Array> = {
  'en-report': report,
  'ru-house-styles': house,
  'en-counts-and-code': counts
}
