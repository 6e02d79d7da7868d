import { sha256 } from '#main/originals.ts'
import { countSigns } from './chunks.ts'
import type { PagePicture } from './page-pictures.ts'
import type { PictureObject } from './picture-objects.ts'
import type { RawPage } from './read-pages.ts'

/** Lower or narrower than this, in points, pictures are rules, icons and signs. */
const smallest = 36
/** What takes more of its page is the scan of it, or what its text is printed on. */
const largestShare = 0.7
/** What lines of so many signs are printed on, and not only words of its own, is a background. */
const fewestInLine = 20
const mostSigns = 60
/** So often the same picture is a logo or an ornament. */
const repeated = 3
const most = 500
/** So many of its first bytes tell a picture from others of its size. */
const lookLength = 4096

/** A picture that belongs to the text, with the page that it stands on, from 0. */
export interface ChosenPicture extends PagePicture {
  page: number
}

/** The pictures that show something: no ornaments, backgrounds and scans, and none that come again and again. */
export function choosePictures(
  file: Uint8Array,
  pages: readonly RawPage[],
  objects: ReadonlyMap<number, PictureObject>
): ChosenPicture[] {
  const looks = new Map<number, string>()
  const counts = new Map<string, number>()
  for (const { object } of pages.flatMap(({ pictures }) => pictures)) {
    const look = looks.get(object) ?? lookOf(file, objects.get(object))
    looks.set(object, look)
    counts.set(look, (counts.get(look) ?? 0) + 1)
  }
  const enough = pages.length === 2 ? 2 : repeated
  const isTaken = (picture: PagePicture, page: RawPage): boolean => {
    if (!objects.has(picture.object) || picture.artifact) return false
    return counts.get(looks.get(picture.object)!)! < enough && isFigure(picture, page)
  }
  return pages
    .flatMap((page, number) =>
      page.pictures.filter((picture) => isTaken(picture, page)).map((picture) => ({ ...picture, page: number }))
    )
    .slice(0, most)
}

/** What two objects have in common that are the same picture, as in files that hold a logo anew for every page. */
function lookOf(file: Uint8Array, object: PictureObject | undefined): string {
  if (!object) return ''
  const { width, height, start, end } = object
  return `${width} ${height} ${end - start} ${sha256(file.subarray(start, Math.min(end, start + lookLength)))}`
}

function isFigure({ x0, x1, top, bottom }: PagePicture, { width, height, chunks }: RawPage): boolean {
  if (!(x1 - x0 >= smallest && bottom - top >= smallest)) return false
  const seen = overlap(x0, x1, 0, width) * overlap(top, bottom, 0, height)
  if (seen < 0.5 * (x1 - x0) * (bottom - top) || seen > largestShare * width * height) return false
  let signs = 0
  for (const chunk of chunks) {
    const isUpon = chunk.y > top && chunk.y < bottom && chunk.x0 > x0 - 1 && chunk.x1 < x1 + 1
    if (isUpon && countSigns(chunk) >= fewestInLine) signs += countSigns(chunk)
  }
  return signs <= mostSigns
}

/** How far two stretches lie upon each other. */
export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0))
}
