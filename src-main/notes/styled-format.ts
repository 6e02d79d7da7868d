import type { Engine } from 'citeproc'
import type { StyledRun, StyledText } from './styled-text.ts'

/**
 * The output format that Loccit gives citeproc: formatting as private-use characters around the text, which are taken out of
 * the text itself, so nothing in an article's title or a note's words can be mistaken for formatting. `parseStyled` reads it.
 */
const open = '\uE100'
const close = '\uE101'
const reserved = /[\uE100\uE101]/g

type Formatting = Omit<StyledRun, 'text' | 'href'>

const formattings: Record<string, Formatting> = {
  '@font-style/italic': { italic: true },
  '@font-style/oblique': { italic: true },
  '@font-style/normal': { italic: false },
  '@font-variant/small-caps': { smallCaps: true },
  '@font-variant/normal': { smallCaps: false },
  '@font-weight/bold': { bold: true },
  '@font-weight/normal': { bold: false },
  '@font-weight/light': { bold: false },
  '@text-decoration/underline': { underline: true },
  '@text-decoration/none': { underline: false },
  '@vertical-align/sup': { raised: true },
  '@vertical-align/sub': { lowered: true },
  '@vertical-align/baseline': { raised: false, lowered: false }
}
const names = Object.keys(formattings)

const same = (_state: unknown, text: string): string => text

/** What citeproc asks of an output format. @see https://citeproc-js.readthedocs.io/en/latest/running.html */
export const styledFormat: Record<string, unknown> = {
  ...Object.fromEntries(names.map((name, at) => [name, `${open}${String.fromCharCode(97 + at)}%%STRING%%${close}`])),
  text_escape: (text: string | null | undefined): string => (text ?? '').replace(reserved, ''),
  bibstart: '',
  bibend: '',
  '@passthrough/true': same,
  '@strip-periods/true': same,
  '@strip-periods/false': same,
  '@quotes/true': (state: Engine, text?: string) =>
    text === undefined
      ? state.getTerm('open-quote')
      : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
  '@quotes/inner': (state: Engine, text?: string) =>
    text === undefined ? '’' : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': same,
  '@bibliography/entry': same,
  '@display/block': (_state: unknown, text: string) => `\n${text}`,
  '@display/left-margin': (_state: unknown, text: string) => `${text.trimEnd()} `,
  '@display/right-inline': same,
  '@display/indent': (_state: unknown, text: string) => `\n${text}`,
  '@showid/true': same,
  '@URL/true': same,
  '@DOI/true': same
}

/** Reads what `styledFormat` wrote. */
export function parseStyled(output: string): StyledText {
  const runs: StyledText = []
  const stack: Formatting[] = [{}]
  const add = (text: string): void => {
    if (text) runs.push({ text, ...stack.at(-1) })
  }
  for (const part of output.split(/(\uE100[a-z]|\uE101)/)) {
    if (part.startsWith(open)) {
      const name = names[part.charCodeAt(1) - 97]
      stack.push({ ...stack.at(-1), ...(name && formattings[name]) })
    } else if (part === close) {
      if (stack.length > 1) stack.pop()
    } else add(part)
  }
  return runs
}
