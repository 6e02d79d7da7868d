/** The longest context on one side, in UTF-16 code units: about two sentences. */
const longest = 280

/** What stands before and after a range of a text, within its own paragraphs, cut at a word. */
export function passageContext(text: string, start: number, end: number): { before: string; after: string } {
  const paragraphStart = text.lastIndexOf('\n\n', start - 1)
  const from = Math.max(paragraphStart < 0 ? 0 : paragraphStart + 2, start - longest)
  const paragraphEnd = text.indexOf('\n\n', end)
  const to = Math.min(paragraphEnd < 0 ? text.length : paragraphEnd, end + longest)
  const before = text.slice(Math.min(from, start), start)
  const after = text.slice(end, to)
  const cutBefore = from > 0 && text.slice(from - 2, from) !== '\n\n'
  const cutAfter = to < text.length && text.slice(to, to + 2) !== '\n\n'
  return {
    before: cutBefore ? `…${before.replace(/^\S*\s?/, ' ')}` : before,
    after: cutAfter ? `${after.replace(/\s?\S*$/, ' ')}…` : after
  }
}
