import { createRequire } from 'node:module'
import path from 'node:path'
import type * as pdfjsModule from 'pdfjs-dist'
import { LibraryError } from '#shared/library-error.ts'
import { makeOnePixel } from './one-pixel.ts'
import type { PictureObject } from './picture-objects.ts'

type Pdfjs = typeof pdfjsModule

/** A PDF that is open, with the numbers that pdf.js gives its operators. Has to be closed. */
export interface OpenPdf {
  pdf: pdfjsModule.PDFDocumentProxy
  ops: Pdfjs['OPS']
  close(): Promise<void>
}

const most = 5000
const pixel = 1
let loading: Promise<Pdfjs> | undefined

/** Which of a PDF's pictures are decoded: none by default. */
export interface Pictured {
  /** Those that are only asked where they stand. */
  without?: readonly PictureObject[]
  /** The pixels that one of the others may have. */
  largest?: number
}

/**
 * Opens a PDF with pdf.js, which is loaded with the first one. No font is made, no picture decoded that was not asked for and
 * nothing fetched. Throws a `LibraryError` for a file that is locked, broken or of more than 5,000 pages.
 */
export async function openPdf(bytes: Uint8Array, { without = [], largest = pixel }: Pictured = {}): Promise<OpenPdf> {
  const pdfjs = await (loading ??= loadPdfjs())
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  // pdf.js takes the bytes for its own.
  const data = new Uint8Array(bytes)
  makeOnePixel(data, without)
  const task = pdfjs.getDocument({
    data,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    fontExtraProperties: true,
    enableXfa: false,
    // Larger pictures are left out before they are decoded.
    maxImageSize: largest
  })
  const close = (): Promise<void> => task.destroy()
  try {
    const pdf = await task.promise
    if (!pdf.numPages) throw new LibraryError('no-text', 'This PDF has no pages.')
    if (pdf.numPages > most)
      throw new LibraryError('too-big', 'This PDF has more than 5,000 pages, more than Loccit reads.')
    return { pdf, ops: pdfjs.OPS, close }
  } catch (error) {
    await close()
    throw asSentence(error)
  }
}

/** What pdf.js throws, as what a person can be told. */
export function asSentence(error: unknown): unknown {
  if (error instanceof LibraryError || !(error instanceof Error)) return error
  if (error.name === 'PasswordException')
    return new LibraryError(
      'cannot-read',
      'This PDF is locked with a password; save a copy without it and import that.',
      {
        cause: error
      }
    )
  return new LibraryError('cannot-read', 'This PDF is damaged and cannot be read.', { cause: error })
}

/** Without a canvas pdf.js warns, as it is loaded, that it cannot draw; nothing is drawn here. */
async function loadPdfjs(): Promise<Pdfjs> {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith('Warning: Cannot')) warn(...words)
  }
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}
