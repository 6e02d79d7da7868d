import { makeZip } from '../make-zip.ts'
import type { SimpleDocument } from './make-rtf.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word document with a heading, paragraphs and its core properties. */
export function makeDocx({
  heading,
  paragraphs,
  creator = '',
  created = '',
  modified = ''
}: SimpleDocument & { modified?: string }): Uint8Array {
  const text = [paragraph(heading, 'Heading1'), ...paragraphs.map((each) => paragraph(each))].join('')
  const core = [
    creator && `<dc:creator>${creator}</dc:creator>`,
    created && `<dcterms:created>${created}</dcterms:created>`,
    modified && `<dcterms:modified>${modified}</dcterms:modified>`
  ].join('')
  return makeZip({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${word}><w:body>${text}</w:body></w:document>`,
    'word/styles.xml': `${head}<w:styles ${word}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`
  })
}

function paragraph(text: string, style = ''): string {
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
