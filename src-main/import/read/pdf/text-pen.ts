import { Glyphs, placeOf, type Face } from './glyph.ts'
import { advance, asMatrix, multiply, type Matrix } from './text-matrix.ts'

/** A font as pdf.js describes it. */
export interface PdfFont {
  name?: string
  bold?: boolean
  italic?: boolean
  vertical?: boolean
  fontMatrix?: readonly number[]
}

/** A glyph as pdf.js hands it over in an operator list; a number there moves by thousandths of the font's size. */
export interface PdfGlyph {
  unicode: string
  width: number
  isSpace: boolean
  vmetric?: readonly number[] | null
}

/** A picture as it was drawn: a square of one unit that a matrix sets on the page. */
export interface DrawnPicture {
  /** What pdf.js calls it. */
  id: string
  matrix: Matrix
  artifact: boolean
}

interface State {
  ctm: Matrix
  font: PdfFont
  face: Face
  /** A font's own unit, in its size. */
  unit: number
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const start: Matrix = [1, 0, 0, 1, 0, 0]

/** The state of drawing as far as it places text and pictures, and those drawn so far. @see ISO 32000-2, 9.3 and 9.4 */
export class TextPen {
  readonly glyphs = new Glyphs()
  readonly pictures: DrawnPicture[] = []
  state: State
  #saved: State[] = []
  #artifacts: boolean[] = []
  readonly #faces = new Map<PdfFont, Face>()
  #matrix = start
  #line = start

  constructor(ctm: Matrix) {
    const face: Face = { id: '', bold: false, italic: false }
    this.state = {
      ctm,
      font: {},
      face,
      unit: 0.001,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0
    }
  }

  save(): void {
    this.#saved.push({ ...this.state })
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state
  }

  transform(values: readonly unknown[]): void {
    this.state.ctm = multiply(this.state.ctm, asMatrix(values))
  }

  setMatrix(matrix: Matrix = start): void {
    this.#matrix = this.#line = matrix
  }

  move(x: number, y: number): void {
    this.setMatrix(multiply(this.#line, [1, 0, 0, 1, x, y]))
  }

  setFont(id: string, font: PdfFont, size: number): void {
    this.state.font = font
    let face = this.#faces.get(font)
    if (!face) this.#faces.set(font, (face = faceOf(id, font)))
    this.state.face = face
    this.state.unit = font.fontMatrix?.[0] ?? 0.001
    this.state.size = size
  }

  beginMarked(tag: unknown): void {
    this.#artifacts.push(tagName(tag) === 'Artifact')
  }

  endMarked(): void {
    this.#artifacts.pop()
  }

  drawPicture(id: string): void {
    this.pictures.push({ id, matrix: this.state.ctm, artifact: this.#artifacts.includes(true) })
  }

  /** Draws glyphs side by side; all of them lie on one line, so only their way along it is added up. */
  show(text: readonly (PdfGlyph | number)[]): void {
    const { font, size, scale, ctm } = this.state
    const vertical = !!font.vertical
    const matrix = multiply(ctm, this.#matrix)
    const artifact = this.#artifacts.includes(true)
    let along = 0
    for (const glyph of text)
      if (typeof glyph === 'number') along -= (glyph * size * (vertical ? 1 : scale)) / 1000
      else if (glyph) along += this.#draw(glyph, matrix, along, artifact)
    this.#matrix = advance(this.#matrix, along, vertical)
  }

  /** Gives the glyph's width, or its height in vertical writing. */
  #draw({ unicode, width, isSpace, vmetric }: PdfGlyph, matrix: Matrix, along: number, artifact: boolean): number {
    const { font, face, size, scale, rise } = this.state
    const vertical = !!font.vertical
    const { unit } = this.state
    const spacing = this.state.charSpacing + (isSpace ? this.state.wordSpacing : 0)
    const ink = vertical ? (vmetric?.[0] ?? -1000) * unit * size : width * unit * size * scale
    const height = heightOf(matrix, size, unit, width)
    // Where hyphens that a program put in share a sign with those of words, the file calls both soft.
    const text = unicode === '\u00ad' ? (width > 0 ? '-' : '') : unicode
    if (text && height > 0.1) {
      const place = vertical
        ? placeOf(matrix, 0, along + rise, 0, along + ink + rise)
        : placeOf(matrix, along, rise, along + ink, rise)
      this.glyphs.add({ text, face, size: height, artifact }, place)
    }
    return vertical ? ink - spacing : ink + spacing * scale
  }
}

/** Fonts made of drawings may have any unit; their signs are about twice as high as they are wide. */
function heightOf(matrix: Matrix, size: number, unit: number, width: number): number {
  const scale = Math.hypot(matrix[2], matrix[3])
  return scale * (unit >= 0.1 ? 2 * Math.abs(width * unit * size) : Math.abs(size))
}

function tagName(tag: unknown): string {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : String(tag)
}

function faceOf(id: string, { name = '', bold, italic }: PdfFont): Face {
  return {
    id,
    bold: bold === true || /bold|black|heavy|demi(?!light)|CMBX|CMSSBX|SFBX/i.test(name),
    italic: italic === true || /italic|oblique|slanted|CMTI|CMSL|SFTI/i.test(name)
  }
}
