/** The first words of a text on one line, `length` code units at most, cut between words and closed with an ellipsis. */
export function excerpt(text: string, length = 180): string {
  const head = text.slice(0, length * 4)
  const line = (/[^\S ]|  /.test(head) ? head.replace(/\s+/g, ' ') : head).trim()
  if (line.length <= length && text.length <= length * 4) return line
  const space = line.lastIndexOf(' ', length - 1)
  const cut = space > length / 2 ? space : length - 1
  const whole = /[\uD800-\uDBFF]$/.test(line.slice(0, cut)) ? cut - 1 : cut
  return line.slice(0, whole).replace(/[\s,;:–—-]+$/u, '') + '…'
}
