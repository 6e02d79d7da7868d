/** How often a document's words occur where no line ends. */
export type Vocabulary = ReadonlyMap<string, number>

const atEnd = /[\p{L}\p{M}\p{N}][-\u2010\u00ad]$/u
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
/** First parts and second parts that keep their hyphen, in the languages that write them so. */
const firsts = /^(?:self|ex|non|well|half|all|cross|quasi|по|из|кое|во|peut|au|c['’]est|vis|sous|avant)$/iu
const seconds =
  /^(?:то|нибудь|либо|таки|ка|là|ci|même|mêmes|je|tu|il|elle|on|nous|vous|ils|elles|être|dessus|dessous)(?![\p{L}])/iu

/** Counts the words of lines, hyphenated ones whole; the first and the last of a line may be halves and do not count. */
export function listWords(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const words = line.split(/[^\p{L}\p{M}\p{N}'’\-\u2010]+/u)
    const ends = atEnd.test(line.trim())
    words.forEach((word, i) => {
      if (!word || (i === 0 && words.length > 1) || (ends && i === words.length - 1)) return
      const key = fold(word)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  return counts
}

/** The end of one line and the beginning of the next, as they read on: without the hyphen when the word was only broken. */
export function joinEnds(before: string, after: string, words: Vocabulary): { before: string; gap: string } {
  if (!atEnd.test(before)) return { before: before.replace(/\u00ad$/u, ''), gap: needsSpace(before, after) ? ' ' : '' }
  const hyphen = before.at(-1)!
  const bare = before.slice(0, -1)
  if (hyphen === '\u00ad') return { before: bare, gap: '' }
  return { before: isBroken(bare, after, words) ? bare : before, gap: '' }
}

function isBroken(before: string, after: string, words: Vocabulary): boolean {
  const first = /[\p{L}\p{M}\p{N}'’\-\u2010]+$/u.exec(before)?.[0] ?? ''
  const second = /^[\p{L}\p{M}\p{N}'’\-\u2010]+/u.exec(after)?.[0] ?? ''
  if (!second || !/^\p{Ll}|^\p{Lo}/u.test(second) || /\p{N}$/u.test(first)) return false
  const joined = words.get(fold(first + second)) ?? 0
  const kept = words.get(fold(`${first}-${second}`)) ?? 0
  if (joined !== kept) return joined > kept
  if (/[-\u2010]/u.test(first) || firsts.test(first) || seconds.test(second)) return false
  return true
}

/** No space stands after a dash or stroke that touches its word, nor between signs of scripts without spaces. */
function needsSpace(before: string, after: string): boolean {
  if (/\S[–—/]$/u.test(before)) return false
  return !(wide.test(before.at(-1) ?? '') && wide.test(after[0] ?? ''))
}

function fold(word: string): string {
  return word
    .replace(/\u2010/g, '-')
    .replace(/^[-'’]+|[-'’]+$/g, '')
    .toLowerCase()
}
