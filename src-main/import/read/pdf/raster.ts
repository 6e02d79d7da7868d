import type { DecodedPicture } from './page-pictures.ts'
import type { Matrix } from './text-matrix.ts'

/** Rows of pixels, from the top. One colour is grey, three are red, green and blue. */
export interface Raster {
  width: number
  height: number
  colours: 1 | 3
  pixels: Uint8Array
}

/** More pixels than this show nothing more on a screen. */
const enough = 4_000_000
const white = 255
const bitsAsGrey = 1
const withoutAlpha = 2

/** A decoded picture as it looks on white paper. */
export function toRaster({ width, height, kind, data }: DecodedPicture): Raster {
  const colours = kind === bitsAsGrey ? 1 : 3
  const pixels = new Uint8Array(width * height * colours)
  if (kind === bitsAsGrey) {
    const row = (width + 7) >> 3
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++) pixels[at++] = data[y * row + (x >> 3)]! & (128 >> (x & 7)) ? white : 0
  } else if (kind === withoutAlpha) pixels.set(data.subarray(0, pixels.length))
  else
    for (let i = 0, at = 0; at < pixels.length; i += 4) {
      const alpha = data[i + 3]!
      for (let colour = 0; colour < 3; colour++)
        pixels[at++] = alpha === 255 ? data[i + colour]! : white + ((data[i + colour]! - white) * alpha) / 255
    }
  return { width, height, colours, pixels }
}

/** A raster with as many pixels as a screen can use, each the mean of those that it stands for; grey where no pixel has a colour. */
export function tidyRaster(raster: Raster): Raster {
  return withoutColour(shrink(raster))
}

function shrink(raster: Raster): Raster {
  const step = Math.ceil(Math.sqrt((raster.width * raster.height) / enough))
  if (step < 2) return raster
  const { colours } = raster
  const [width, height] = [Math.max(1, Math.floor(raster.width / step)), Math.max(1, Math.floor(raster.height / step))]
  const pixels = new Uint8Array(width * height * colours)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let colour = 0; colour < colours; colour++) {
        let sum = 0
        for (let dy = 0; dy < step; dy++)
          for (let dx = 0; dx < step; dx++)
            sum += raster.pixels[((y * step + dy) * raster.width + x * step + dx) * colours + colour]!
        pixels[(y * width + x) * colours + colour] = sum / (step * step)
      }
  return { width, height, colours, pixels }
}

function withoutColour(raster: Raster): Raster {
  const { width, height, colours, pixels } = raster
  if (colours === 1) return raster
  for (let i = 0; i < pixels.length; i += 3)
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) return raster
  return { width, height, colours: 1, pixels: pixels.filter((_value, i) => i % 3 === 0) }
}

/** Whether a picture is drawn the way that its file holds it, neither turned nor mirrored. */
export function isUpright([a, b, , d]: Matrix): boolean {
  return a > Math.abs(b) && d < 0
}

/** A raster turned and mirrored by quarters the way that a matrix draws it on a page, whose y goes down. */
export function turnRaster(raster: Raster, matrix: Matrix): Raster {
  if (isUpright(matrix)) return raster
  const [a, b, c, d] = matrix
  const { colours, pixels } = raster
  const isSideways = Math.abs(b) > Math.abs(a)
  const [width, height] = isSideways ? [raster.height, raster.width] : [raster.width, raster.height]
  const out = new Uint8Array(pixels.length)
  const fromLeft = isSideways ? c < 0 : a > 0
  const fromTop = isSideways ? b > 0 : d < 0
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const across = fromLeft ? x : width - 1 - x
      const down = fromTop ? y : height - 1 - y
      const from = (isSideways ? across * raster.width + down : down * raster.width + across) * colours
      for (let colour = 0; colour < colours; colour++) out[at++] = pixels[from + colour]!
    }
  return { width, height, colours, pixels: out }
}
