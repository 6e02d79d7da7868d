import { at, rawFile, rawObjects } from './raw-pdf.ts'

const site = 'https://orrin-gazette.example'
const menu = ['Harbour', 'Politics', 'Opinion', 'Weather', 'Sport', 'Archive']
const foot = ['Imprint', 'Privacy', 'Contact']
const width = 58

/** A text of a menu, with the link that lies on it, in points from the page's left and bottom edge. */
function entry(text: string, x: number, y: number, path: string): { drawn: string; link: string } {
  const link = `<< /Type /Annot /Subtype /Link /Rect [${x} ${y - 2} ${x + width - 8} ${y + 9}] /A << /S /URI /URI (${site}/${path}) >> >>`
  return { drawn: at(x, y, text), link }
}

/** A web page with its menus as Firefox prints it when it is asked to leave out its lines. */
function firefoxPrint(): Buffer {
  const entries = [
    entry('Gazette', 30, 565, ''),
    ...menu.map((text, i) => entry(text, 30 + i * width, 545, text.toLowerCase())),
    ...foot.map((text, i) => entry(text, 30 + i * width, 40, text.toLowerCase()))
  ]
  const text = [
    'The lamp on the mole of Orrin has been replaced by a brighter one, and the',
    'herring have noticed. Since Tuesday they swim in rings, the fishermen say, and',
    'can be lifted out of the water like plates.'
  ]
  const more = [
    'The harbour office has promised to turn the lamp down at night. Until then',
    'nobody in Orrin is to eat herring twice a day.'
  ]
  const draw = (lines: readonly string[], top: number): string =>
    lines.map((line, i) => at(30, top - i * 14, line)).join('')
  const content =
    entries.map(({ drawn }) => drawn).join('') +
    at(30, 510, 'Herring turn in rings below the new lamp', 16) +
    at(30, 488, 'By Tobias Wren') +
    at(30, 470, '14 May 2024') +
    draw(text, 440) +
    draw(more, 380)
  const objects = rawObjects([{ content, more: `/Annots [${entries.map(({ link }) => link).join(' ')}]` }])
  objects.set(
    6,
    '<< /Title (Herring turn in rings below the new lamp) /Creator (Mozilla Firefox 123.0) /Producer (cairo 1.18.0) >>'
  )
  return rawFile(objects, '/Info 6 0 R')
}

/** PDFs with links, written by hand, by the name of their case. */
export const linkedCases: Record<string, () => Buffer> = { 'raw-firefox-print': firefoxPrint }
