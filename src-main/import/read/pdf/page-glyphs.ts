import type { OPS } from 'pdfjs-dist'
import type { Glyphs } from './glyph.ts'
import { asMatrix, type Matrix } from './text-matrix.ts'
import { TextPen, type DrawnPicture, type PdfFont, type PdfGlyph } from './text-pen.ts'

/** A page's operators, and how its fonts are looked up. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
  font(id: string): PdfFont
}

type Ops = typeof OPS
type Actions = Record<number, (args: readonly unknown[]) => void>

/** More glyphs than this are not read from one page. */
const most = 500_000

/** More pictures than this are the tiles of one, or a pattern; the page is read as if it had none. */
const mostPictures = 60

/** What a page draws, in the order of drawing. */
export interface Drawn {
  glyphs: Glyphs
  pictures: readonly DrawnPicture[]
}

/** Every glyph and picture that a page draws: its operators carried out as far as those go. */
export function listDrawn(operators: Operators, ops: Ops, base: Matrix): Drawn {
  const pen = new TextPen(base)
  const actions = { ...graphicsActions(pen, ops, operators), ...textActions(pen, ops, operators) }
  const { fnArray, argsArray } = operators
  for (let i = 0; i < fnArray.length && pen.glyphs.length < most; i++)
    actions[fnArray[i]!]?.((argsArray[i] as readonly unknown[] | null) ?? [])
  return { glyphs: pen.glyphs, pictures: pen.pictures.length > mostPictures ? [] : pen.pictures }
}

function graphicsActions(pen: TextPen, ops: Ops, { font }: Operators): Actions {
  return {
    [ops.save]: () => pen.save(),
    [ops.restore]: () => pen.restore(),
    [ops.transform]: (values) => pen.transform(values),
    [ops.paintFormXObjectBegin]: ([matrix]) => {
      pen.save()
      if (matrix) pen.transform(Object.values(matrix))
    },
    [ops.paintFormXObjectEnd]: () => pen.restore(),
    [ops.paintImageXObject]: ([id]) => pen.drawPicture(String(id)),
    [ops.setGState]: ([entries]) => {
      for (const [key, value] of entries as [string, [string, number]][])
        if (key === 'Font') pen.setFont(value[0], font(value[0]), value[1])
    },
    [ops.beginMarkedContent]: ([tag]) => pen.beginMarked(tag),
    [ops.beginMarkedContentProps]: ([tag]) => pen.beginMarked(tag),
    [ops.endMarkedContent]: () => pen.endMarked()
  }
}

function textActions(pen: TextPen, ops: Ops, { font }: Operators): Actions {
  return {
    [ops.beginText]: () => pen.setMatrix(),
    [ops.setTextMatrix]: ([values]) => pen.setMatrix(asMatrix(Object.values(values as object))),
    [ops.moveText]: ([x, y]) => pen.move(Number(x), Number(y)),
    [ops.setLeadingMoveText]: ([x, y]) => {
      pen.state.leading = Number(y)
      pen.move(Number(x), Number(y))
    },
    [ops.nextLine]: () => pen.move(0, pen.state.leading),
    [ops.setLeading]: ([leading]) => (pen.state.leading = -Number(leading)),
    [ops.setCharSpacing]: ([spacing]) => (pen.state.charSpacing = Number(spacing)),
    [ops.setWordSpacing]: ([spacing]) => (pen.state.wordSpacing = Number(spacing)),
    [ops.setHScale]: ([percent]) => (pen.state.scale = Number(percent) / 100),
    [ops.setTextRise]: ([rise]) => (pen.state.rise = Number(rise)),
    [ops.setFont]: ([id, size]) => pen.setFont(String(id), font(String(id)), Number(size)),
    [ops.showText]: ([text]) => pen.show(text as readonly (PdfGlyph | number)[])
  }
}
