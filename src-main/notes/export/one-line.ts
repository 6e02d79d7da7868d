/** Text without control characters and half surrogate pairs, with every run of white space as one space; a lone no-break space stays. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0085\u2028\u2029]+/g, (space) => (space === '\u00A0' || space === '\u202F' ? space : ' '))
    .replace(/\p{Cc}/gu, '')
}
