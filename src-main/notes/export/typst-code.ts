import { safeHref } from '#shared/inline-marks.ts'
import type { StyledRun, StyledText } from '../styled-text.ts'
import { oneLine } from './one-line.ts'

/** Typst code that stands for some content, empty for none. Words are in it as string literals only, never as markup. */
export type TypstCode = string

/** A string literal. @see https://typst.app/docs/reference/foundations/str/ */
export function literal(text: string): TypstCode {
  const escaped = text
    .toWellFormed()
    .replace(/[\\"]/g, '\\$&')
    .replace(/\p{Cc}/gu, (control) => `\\u{${control.codePointAt(0)!.toString(16)}}`)
  return `"${escaped}"`
}

/** Running text: white space made single, and words longer than a line made breakable. */
export function words(text: string): TypstCode {
  const line = oneLine(text).replace(/\S{57,}/gu, (word) => (/^\W*https?:\/\//.test(word) ? word : breakable(word)))
  return line && literal(line)
}

/** Parts one after another. */
export function sequence(parts: readonly TypstCode[]): TypstCode {
  const some = parts.filter(Boolean)
  return some.length > 1 ? `{${some.join(';')}}` : (some[0] ?? '')
}

/** A function's call with some content, nothing for no content. */
export function call(name: string, content: TypstCode, ...options: string[]): TypstCode {
  return content && `${name}(${[...options, content].join(',')})`
}

/** Formatted text, for example a citation. */
export function styled(text: StyledText): TypstCode {
  return sequence(text.map(styledRun))
}

/** A link, or its words alone where the address is not https, http or mailto. */
export function linkTo(address: unknown, content: TypstCode): TypstCode {
  const href = safeHref(address)
  return href ? call('link', content, literal(href)) : content
}

function styledRun(run: StyledRun): TypstCode {
  let code = words(run.text)
  if (run.smallCaps) code = call('smallcaps', code)
  if (run.italic) code = call('emph', code)
  if (run.bold) code = call('strong', code)
  if (run.underline) code = call('underline', code)
  if (run.raised) code = call('super', code)
  if (run.lowered) code = call('sub', code)
  return run.href ? linkTo(run.href, code) : code
}

function breakable(word: string): string {
  return (word.match(/.{1,24}/gsu) ?? [word]).join('\u200B')
}
