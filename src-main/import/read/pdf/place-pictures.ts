import type { DocJson } from '#shared/model.ts'
import type { PageLine, PdfBlock } from './block.ts'
import { overlap } from './choose-pictures.ts'
import type { PagePicture } from './page-pictures.ts'
import type { TakenPicture } from './take-pictures.ts'

/** A picture among the blocks of a text. */
export interface PicturePart {
  picture: DocJson
}

/** A line with the block, by its index, that it belongs to. */
interface Place {
  line: PageLine
  index: number
  /** Points between it and the picture. */
  distance: number
}

/** What a caption is nearer to its picture than, in heights of its font. */
const captionGap = 3
const linesUpon = 0.5

/**
 * For every picture the index of the block that it stands before, in the order of reading: it stands between blocks, beside the
 * line that is nearest above or below it, its caption first.
 */
export function placeAmong(blocks: readonly PdfBlock[], taken: readonly TakenPicture[]): Map<number, TakenPicture[]> {
  const placed = new Map<number, TakenPicture[]>()
  for (const picture of inReadingOrder(taken)) {
    const index = indexOf(blocks, picture)
    placed.set(index, [...(placed.get(index) ?? []), picture])
  }
  return placed
}

/** Kept blocks with the pictures between them. A picture stays where a text beside it stays. */
export function withPictures(
  blocks: readonly PdfBlock[],
  placed: ReadonlyMap<number, readonly TakenPicture[]>,
  isKept: (index: number) => boolean
): (PdfBlock | PicturePart)[] {
  const isBeside = (index: number): boolean => {
    const before = blocks.findLastIndex((block, i) => i < index && !block.reason)
    const after = blocks.findIndex((block, i) => i >= index && !block.reason)
    return [before, after].some((i) => i >= 0 && isKept(i))
  }
  const pictures = (index: number): PicturePart[] =>
    placed.has(index) && isBeside(index) ? placed.get(index)!.map(({ node }) => ({ picture: node })) : []
  return [...blocks.flatMap((block, i) => [...pictures(i), ...(isKept(i) ? [block] : [])]), ...pictures(blocks.length)]
}

/** Those of one row from left to right, rows from the top. */
function inReadingOrder(pictures: readonly TakenPicture[]): TakenPicture[] {
  const isBeside = (a: TakenPicture, b: TakenPicture): boolean =>
    overlap(a.top, a.bottom, b.top, b.bottom) > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top)
  return [...pictures].sort((a, b) => a.page - b.page || (isBeside(a, b) ? a.x0 - b.x0 : a.top - b.top))
}

function indexOf(blocks: readonly PdfBlock[], picture: TakenPicture): number {
  const near = listPlaces(blocks, picture)
  const nearest = near.reduce<Place | null>(
    (best, place) => (best && best.distance <= place.distance ? best : place),
    null
  )
  if (!nearest) {
    const last = blocks.findLastIndex(
      ({ kind, lines, reason }) => kind !== 'footnote' && !reason && lines[0]!.page <= picture.page
    )
    return last + 1
  }
  const { index, line } = nearest
  const isBelow = line.y > middleOf(picture)
  return isBelow && blocks[index]!.lines[0] === line ? index : index + 1
}

/** The lines of a picture's page that it stands over or under, or all of them when there are none; a caption is nearer than it looks. */
function listPlaces(blocks: readonly PdfBlock[], picture: TakenPicture): Place[] {
  const all: Place[] = []
  blocks.forEach(({ kind, lines, reason }, index) => {
    if (kind === 'footnote' || reason) return
    for (const line of lines) {
      if (line.page !== picture.page) continue
      const gap = distanceTo(picture, line)
      all.push({ line, index, distance: kind === 'caption' && gap < captionGap * line.size ? -1 : gap })
    }
  })
  const aligned = all.filter(({ line }) => isAligned(picture, line))
  return aligned.length ? aligned : all
}

function isAligned({ x0, x1 }: PagePicture, line: PageLine): boolean {
  return overlap(x0, x1, line.x0, line.x1) > 0.2 * Math.min(x1 - x0, line.x1 - line.x0)
}

function middleOf({ top, bottom }: PagePicture): number {
  return (top + bottom) / 2
}

/** How far a line stands above or below a picture. One printed upon it counts by the edge that it is nearer to. */
function distanceTo(picture: PagePicture, { y, size }: PageLine): number {
  return y > middleOf(picture) ? Math.max(0, y - size - picture.bottom) : Math.max(0, picture.top - y)
}

/**
 * Makes captions of paragraphs right under a picture, within its width, that are set smaller than the text or in italics
 * throughout; those that begin with a number of their own are captions already.
 */
export function findCaptions(blocks: readonly PdfBlock[], pictures: readonly TakenPicture[], size: number): void {
  for (const block of blocks) {
    const [first] = block.lines
    if (block.kind !== 'paragraph' || !first || block.lines.length > 8) continue
    const isSmall = block.size < 0.97 * size
    const isItalic = block.lines.every(({ spans }) => spans.every(({ italic, text }) => italic || !/\p{L}/u.test(text)))
    if (!isSmall && !isItalic) continue
    const isUnder = pictures.some(
      (picture) =>
        picture.page === first.page &&
        first.y > picture.bottom - linesUpon * first.size &&
        first.y - first.size - picture.bottom < captionGap * 0.5 * first.size &&
        block.lines.every(({ x0, x1, page }) => page === first.page && x0 > picture.x0 - size && x1 < picture.x1 + size)
    )
    if (isUnder) block.kind = 'caption'
  }
}
