import { at, rawFile, rawObjects, type RawPage } from './raw-pdf.ts'
import { drawn, jpegObject, pictureObject, pixelObject } from './raw-pictures.ts'

const lines = (x: number, top: number, texts: readonly string[], size = 10): string =>
  texts.map((text, i) => at(x, top - i * 1.4 * size, text, size)).join('')

const grey = (x: number, y: number): number[] => [(x * 3 + y * 2) & 255]
const blue = (x: number, y: number): number[] => [x & 255, y & 255, 200]

function withPictures(pages: readonly RawPage[], pictures: Record<number, Buffer>): Buffer {
  const objects = rawObjects(pages)
  for (const [number, picture] of Object.entries(pictures)) objects.set(Number(number), picture)
  return rawFile(objects)
}

const opening = [
  'The lighthouse at Brill has been dark since the',
  'harbour was moved, and still somebody polishes',
  'its lamp on the first Monday of every month.'
]
const keeper = [
  'The keeper who does it is eighty-one. He climbs',
  'the stairs with a tin of wax and a radio, and he',
  'comes down when the radio has said what it has.'
]
const harbour = [
  'The new harbour lies two miles to the east. It',
  'has no lighthouse, because ships that come to it',
  'are told by other means where they are.'
]
const closing = [
  'On clear evenings the glass catches the sun, and',
  'for a minute the lamp seems to be lit. Ships have',
  'been known to answer it.'
]

/** A JPEG with a numbered caption under it, and on the next page a picture of pixels with small type under it. */
function captions(): Buffer {
  const first =
    at(60, 540, 'A lamp without a harbour', 18) +
    lines(60, 510, opening) +
    drawn('Lamp', 60, 340, 160, 120) +
    lines(60, 326, ['Figure 1. The lamp room, polished on the first', 'Monday of a month.'], 8) +
    lines(60, 280, keeper)
  const second =
    lines(60, 510, harbour) +
    drawn('Quay', 60, 370, 150, 90) +
    lines(60, 358, ['The quay, from the ladder'], 8) +
    lines(60, 320, closing)
  return withPictures(
    [
      { content: first, pictures: { Lamp: 100 } },
      { content: second, pictures: { Quay: 101 } }
    ],
    { 100: jpegObject(20, 15), 101: pixelObject(150, 90, '/ColorSpace /DeviceGray', grey) }
  )
}

/** Two columns: a picture at the top of the right one, within a paragraph that began in the left, and one across both at the foot. */
function columns(): Buffer {
  const left = [
    'The bell of Orme was cast twice,',
    'for the first time it cracked as it',
    'cooled. The founder paid for the',
    'second casting and asked in return',
    'for his name upon the rim.',
    'Nobody remembers the name. The',
    'bell hangs so high that it has to',
    'be read by a child on shoulders,',
    'and the children of Orme'
  ]
  const right = [
    'are said to keep what they read',
    'there to themselves until they are',
    'grown, and then to have forgotten',
    'it with everything else.'
  ]
  const content =
    at(40, 550, 'The bell that was cast twice in one summer', 16) +
    lines(40, 520, left) +
    drawn('Bell', 225, 465, 150, 78) +
    lines(225, 447, ['Fig. 1: The bell before it was hung.'], 8) +
    lines(225, 424, right) +
    drawn('Rim', 40, 240, 335, 110) +
    lines(40, 226, ['Fig. 2: The rim, from a copy that was made by a child on the shoulders of a ringer.'], 8)
  return withPictures([{ content, pictures: { Bell: 100, Rim: 101 } }], {
    100: jpegObject(30, 14),
    101: pixelObject(120, 40, '/ColorSpace /DeviceRGB', blue)
  })
}

/** Pictures that belong to no text: the page's ground, a panel behind words, a logo on every page, a rule, an icon, a stencil, an artifact; and one that does. */
function ornaments(): Buffer {
  const words = [opening, keeper, harbour, closing]
  const pages = words.map((text, i): RawPage => {
    const all = drawn('Ground', 0, 0, 420, 595) + drawn('Logo', 40, 540, 90, 40) + drawn('Rule', 40, 530, 340, 2)
    const first = drawn('Panel', 50, 450, 330, 80) + drawn('Icon', 40, 300, 12, 12) + drawn('Stencil', 40, 340, 80, 80)
    const second = `/Artifact BMC ${drawn('Frame', 40, 300, 80, 80)} EMC `
    return {
      content:
        all +
        (i === 0 ? first : i === 1 ? second : i === 2 ? drawn('Chart', 60, 330, 120, 120) : '') +
        lines(60, 510, text),
      pictures: {
        Ground: 100 + i,
        Logo: 110 + i,
        Rule: 120,
        Panel: 121,
        Icon: 122,
        Stencil: 123,
        Frame: 124,
        Chart: 125
      }
    }
  })
  const tone = (shade: number): Buffer => pixelObject(90, 60, '/ColorSpace /DeviceGray', (x) => [(shade + x) & 255])
  return withPictures(pages, {
    ...Object.fromEntries(words.map((_text, i) => [100 + i, tone(i)])),
    // A logo that the file holds anew for every page.
    ...Object.fromEntries(words.map((_text, i) => [110 + i, tone(50)])),
    120: tone(60),
    121: tone(70),
    122: tone(80),
    123: pictureObject(80, 80, '/ImageMask true /BitsPerComponent 1', Buffer.alloc(800, 0xaa)),
    124: tone(90),
    125: tone(100)
  })
}

/** PDFs with pictures, by the name of their case. */
export const pictureCases: Record<string, () => Buffer> = {
  'raw-pictures-with-captions': captions,
  'raw-pictures-in-columns': columns,
  'raw-pictures-left-out': ornaments
}
