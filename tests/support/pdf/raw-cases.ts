import { at, rawFile, rawObjects, type RawPage } from './raw-pdf.ts'

const leftColumn = [
  'The bakery on Station Road opens',
  'at five, but the queue begins at',
  'half past four. It is a quiet queue:',
  'people read, or pretend to, and the',
  'only sound is the extractor fan.'
]
const rightColumn = [
  'When the shutter goes up nobody',
  'pushes. The first customer is always',
  'the night porter of the hospital,',
  'who buys eleven rolls and pays with',
  'coins that he has counted before.'
]

const lines = (x: number, top: number, texts: readonly string[], step = 14): string =>
  texts.map((text, i) => at(x, top - i * step, text)).join('')

/** Both columns drawn line by line, across the gutter. */
function acrossColumns(): Buffer {
  const rows = leftColumn.map((text, i) => at(40, 500 - i * 14, text) + at(230, 500 - i * 14, rightColumn[i]!))
  return rawFile(rawObjects([{ content: at(40, 540, 'A queue before dawn', 18) + rows.join('') }]))
}

/** Every word drawn on its own, in an order that has nothing to do with reading. */
function shuffledWords(): Buffer {
  const text = 'The words of this page were drawn in no order at all and still they are read just as they stand'
  let x = 40
  let y = 500
  const placed = text.split(' ').map((word) => {
    const drawn = at(x, y, word, 10, 'F3')
    x += 6 * (word.length + 1)
    if (x > 220) [x, y] = [40, y - 14]
    return drawn
  })
  return rawFile(rawObjects([{ content: placed.map((_word, i) => placed[(i * 8) % placed.length]!).join('') }]))
}

const turnedPage: RawPage = {
  content: `q 0 1 -1 0 420 0 cm ${lines(60, 330, ['This page was laid on its side to make room', 'for a long line, and it is read upright.'])} Q`,
  more: '/Rotate 90'
}

/** A page with `/Rotate`, and one whose text alone is turned, with a note up its margin. */
function turnedText(): Buffer {
  const sideways = `q 0 1 -1 0 420 0 cm ${lines(60, 330, ['The second page is turned without saying so,', 'as the plates of old books often are.'])} Q`
  return rawFile(rawObjects([turnedPage, { content: sideways + at(30, 40, 'margin note', 6) }]))
}

/** Heads that change sides, page numbers from 87 without labels, words broken by plain hyphens. */
function bookPages(): Buffer {
  const bodies = [
    [
      'The inspector of weights and mea-',
      'sures came on a Thursday. He had',
      'sent a well-known letter ahead, in',
      'which he promised to be brief. He',
      'was not, and nobody had expected'
    ],
    [
      'it. The well-',
      'known letter still hangs behind the',
      'counter, beside the scales that he',
      'found to be exactly right. His mea-',
      'sures, too, were left in the shop.'
    ],
    [
      'A year later he returned as a cus-',
      'tomer. The grocer weighed his ap-',
      'ples twice, and the customer paid',
      'for them once, and apples have been',
      'sold by the piece ever since then.'
    ],
    [
      'Of the measures only one is left, a',
      'pint of tin. It holds a little more',
      'than a pint, and the grocer fills it',
      'to the brim whenever the inspector',
      'is known to be in some other town.'
    ]
  ]
  const pages = bodies.map((body, i): RawPage => {
    const number = String(87 + i)
    const head =
      i % 2
        ? at(40, 560, number) + at(150, 560, 'THE HONEST SCALES', 8)
        : at(150, 560, 'A GROCER REMEMBERS', 8) + at(370, 560, number)
    const indent = i === 2 ? at(52, 520, body[0]!) : at(40, 520, body[0]!)
    return { content: head + indent + lines(40, 506, body.slice(1)) }
  })
  return rawFile(rawObjects(pages))
}

/** The third of four pages is a picture. */
function missingPage(): Buffer {
  const text = (words: string): RawPage => ({ content: lines(40, 500, [words]) })
  return rawFile(
    rawObjects([
      text('The first page has been typed by a careful hand.'),
      text('The second page has been typed by another hand.'),
      { content: 'q 300 0 0 300 60 150 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q' },
      text('The fourth page takes up the story where it was left.')
    ])
  )
}

/** A page as a browser prints it, in a file that was written anew without tags. */
function printedPage(): Buffer {
  const head = at(24, 575, '5/14/24, 9:32 AM', 8) + at(200, 575, 'Four lamps on Mill Lane', 8)
  const foot = at(24, 14, 'https://orrin.example/lamps', 8) + at(390, 14, '1/1', 8)
  const text = [
    'Four lamps are left on Mill Lane, and',
    'nobody can say who switches them on.',
    'They burn until the baker comes.'
  ]
  return rawFile(
    rawObjects([{ content: head + at(40, 530, 'Four lamps on Mill Lane', 18) + lines(40, 500, text) + foot }])
  )
}

/** Two parts that begin with a letter three lines high: the first letter of a word, and a word of its own. */
function dropCaps(): Buffer {
  const first = [
    'he toll bridge at Ansty has had one',
    'keeper since the spring, and a keeper',
    'is what it needs least of all, for the'
  ]
  const rest = ['river below it is dry from May until', 'the first snow. He waits for any cart.']
  const second = [
    'cart pays a penny, and the penny is',
    'put into a tin that has no bottom. It',
    'falls through the planks into the bed'
  ]
  const end = ['of the river, where children wait for', 'it. It is a good life, for the children.']
  const content =
    at(40, 540, 'The keeper of the dry bridge', 18) +
    at(40, 472, 'T', 42) +
    lines(67, 500, first) +
    lines(40, 458, rest) +
    at(40, 402, 'A', 42) +
    lines(70, 430, second) +
    lines(40, 388, end)
  return rawFile(rawObjects([{ content }]))
}

/** PDFs written by hand, by the name of their case. */
export const rawCases: Record<string, () => Buffer> = {
  'raw-across-columns': acrossColumns,
  'raw-shuffled-words': shuffledWords,
  'raw-turned-text': turnedText,
  'raw-book-pages': bookPages,
  'raw-missing-page': missingPage,
  'raw-printed-page': printedPage,
  'raw-drop-caps': dropCaps
}
