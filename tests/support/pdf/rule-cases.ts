import { at, rawFile, rawObjects, type RawPage } from './raw-pdf.ts'

const lines = (top: number, texts: readonly string[]): string =>
  texts.map((text, i) => at(40, top - i * 14, text)).join('')

const letters = [
  [
    'The miller wrote to the bishop in spring',
    'and asked for wind. He had none, he said,',
    'and the parish had no flour.'
  ],
  ['The bishop answered that wind was not in', 'his gift, and that the miller might try a', 'horse, as others did.'],
  [
    'The miller bought a horse. It walked in a',
    'circle for eleven years and never once was',
    'seen to look up at the sails.'
  ],
  [
    'When it died there was a storm. It turned',
    'the sails for three days, and the stone in',
    'the churchyard says only'
  ]
]

/** Numbers that count up with the pages, above words that never come again; the last page ends with a number that is none of theirs. */
function countingPages(): Buffer {
  const heads = ['The first letter', 'What the bishop wrote', 'A horse is bought', 'After the storm']
  const pages = letters.map((text, i): RawPage => {
    const year = i === 3 ? at(40, 62, '1911') : ''
    return {
      content: at(150, 560, `${heads[i]!} ${41 + i}`, 8) + lines(520, text) + year + at(205, 30, String(41 + i))
    }
  })
  return rawFile(rawObjects(pages))
}

/** Words drawn twice to look bold, the second time a little further: lines as a whole, and a name letter by letter. */
function doubledDrawing(): Buffer {
  const heading = 'The miller and the bishop'
  const twice = (x: number, y: number, text: string, size: number, font?: string): string =>
    [0, 0.3].map((step) => at(x + step, y + step, text, size, font)).join('')
  const name = [...'Aldhelm'].map((letter, i) => twice(40 + i * 6, 451, letter, 10, 'F3')).join('')
  const body = letters[0]!.map((text, i) => twice(40, 520 - i * 14, text, 10)).join('')
  return rawFile(rawObjects([{ content: twice(40, 550, heading, 18) + body + name }]))
}

const numbered = (first: number): RawPage[] =>
  letters.map((text, i) => ({ content: lines(520, text) + at(205, 30, String(first + i)) }))

/** A font whose signs for letters that are joined have names of their own. */
const joinedLetters =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [128 /fi /fl /ff /ffi] >> >>'

function ligatures(): Buffer {
  const text = [
    'The \x80rst \x81our of the year was ground on a',
    'sti\x82 breeze. The mill had no o\x83ce, and the',
    'miller kept his \x80gures on the door.'
  ]
  return rawFile(rawObjects([{ content: lines(520, text) }]).set(3, joinedLetters))
}

/** PDFs for one rule of reading each, by the name of their case. */
export const ruleCases: Record<string, () => Buffer> = {
  'raw-counting-pages': countingPages,
  'raw-doubled-drawing': doubledDrawing,
  'raw-ligatures': ligatures,
  // Labels that are no other numbers than those printed on the pages.
  'raw-stated-labels': () =>
    rawFile(rawObjects(numbered(101), '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (B-) /St 7 >>] >>')),
  // A program that only counted pages says less than the numbers printed on them.
  'raw-labels-that-only-count': () => rawFile(rawObjects(numbered(101), '/PageLabels << /Nums [0 << /S /D >>] >>'))
}
