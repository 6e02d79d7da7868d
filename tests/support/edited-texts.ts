import type { TextPositionSelector } from '#shared/selectors.ts'

/** A word that keeps its number through every edit, also when it is replaced by another word. */
interface Word {
  id: number
  text: string
}

/** A text as paragraphs of words, with where each word stands. */
export interface WordedText {
  paragraphs: Word[][]
  text: string
  places: Map<number, TextPositionSelector>
}

/** What is done to a text: the share of words replaced, and how many paragraphs are moved, put in, taken away, or passages cut out. */
export interface Edit {
  words?: number
  moves?: number
  inserts?: number
  removals?: number
  deletions?: number
}

type Random = () => number

const nouns = invent('b d f g h k l m n p r s t v w gr st tr'.split(' '), 240)
const verbs = invent('ch cl cr dr fl pl pr sh sp sw th wh'.split(' '), 120).map((word) => `${word}ed`)
const names = 'Anna Velt,Tom Okafor,Ilse Varga,Pavel Dresh,Maren Holt,Jo Mills'.split(',')
const ends =
  'on Monday|in Port Velm|without a word|for the third time|before the press|at the border|until May|after all|as everyone knew'.split(
    '|'
  )

let lastId = 0

/** Words that are none, so many, of two syllables each. */
function invent(onsets: readonly string[], count: number): string[] {
  const syllables = onsets.flatMap((onset) => ['a', 'e', 'i', 'o', 'u'].map((vowel) => onset + vowel))
  return Array.from({ length: count }, (_, n) => {
    const [first, second] = [syllables[n % syllables.length]!, syllables[(n * 7 + 3) % syllables.length]!]
    return first + second + 'lmnrst'.charAt(n % 6)
  })
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!
}

/** A sentence as a news report has them: much like others. */
function sentence(random: Random): Word[] {
  const parts = [
    `The ${pick(nouns, random)} ${pick(verbs, random)} the ${pick(nouns, random)}`,
    random() < 0.5 ? `and the ${pick(nouns, random)} that ${pick(verbs, random)} the ${pick(nouns, random)}` : '',
    `${pick(ends, random)}, ${random() < 0.5 ? `${pick(names, random)} said` : `number ${Math.floor(random() * 9_000)}`}.`
  ]
  return parts
    .filter(Boolean)
    .join(' ')
    .split(' ')
    .map((text) => ({ id: ++lastId, text }))
}

function paragraph(random: Random): Word[] {
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => sentence(random)).flat()
}

function laidOut(paragraphs: Word[][]): WordedText {
  const places = new Map<number, TextPositionSelector>()
  let text = ''
  for (const words of paragraphs) {
    if (text) text += '\n\n'
    words.forEach(({ id, text: word }, at) => {
      if (at) text += ' '
      places.set(id, { start: text.length, end: text.length + word.length })
      text += word
    })
  }
  return { paragraphs, text, places }
}

/** An invented article of a few hundred words. */
export function invented(random: Random): WordedText {
  return laidOut(Array.from({ length: 8 + Math.floor(random() * 10) }, () => paragraph(random)))
}

/** Some words in a row within one paragraph: a sentence as often as a stretch of any. */
export function passageOf(
  { paragraphs, places }: WordedText,
  random: Random
): TextPositionSelector & { words: number[] } {
  const words = pick(paragraphs, random)
  const count = Math.min(words.length, 3 + Math.floor(random() * 18))
  const from = Math.floor(random() * (words.length - count + 1))
  const chosen = words.slice(from, from + count).map(({ id }) => id)
  return { start: places.get(chosen[0]!)!.start, end: places.get(chosen.at(-1)!)!.end, words: chosen }
}

function other(word: string, random: Random): string {
  const text = pick([...nouns, ...verbs], random)
  return text === word ? `${word}s` : text
}

/** The text after the edits. */
export function edited(
  old: WordedText,
  passages: readonly { words: number[] }[],
  edit: Edit,
  random: Random
): WordedText {
  const cut = new Set(passages.slice(0, edit.deletions ?? 0).flatMap(({ words }) => words))
  let paragraphs = old.paragraphs.map((words) => words.filter(({ id }) => !cut.has(id)))
  for (let n = edit.removals ?? 0; n; n--) paragraphs.splice(Math.floor(random() * paragraphs.length), 1)
  paragraphs = paragraphs
    .filter((words) => words.length)
    .map((words) =>
      words.map((word) => (random() < (edit.words ?? 0) ? { ...word, text: other(word.text, random) } : word))
    )
  for (let n = edit.moves ?? 0; n; n--) {
    const [moved] = paragraphs.splice(Math.floor(random() * paragraphs.length), 1)
    paragraphs.splice(Math.floor(random() * paragraphs.length), 0, moved!)
  }
  for (let n = edit.inserts ?? 0; n; n--)
    paragraphs.splice(Math.floor(random() * paragraphs.length), 0, paragraph(random))
  return laidOut(paragraphs)
}

/** What became of a passage: the share of its words that are as they were (1 only when nothing at all is changed), and the range of all that is left of it or stands for it. */
export function truth(
  old: WordedText,
  next: WordedText,
  { words }: { words: number[] }
): { kept: number; range: TextPositionSelector | null } {
  const there = words.filter((id) => next.places.has(id))
  const [first, last] = [there[0], there.at(-1)]
  if (first === undefined || last === undefined) return { kept: 0, range: null }
  const range = { start: next.places.get(first)!.start, end: next.places.get(last)!.end }
  const slice = ({ text, places }: WordedText, id: number): string =>
    text.slice(places.get(id)!.start, places.get(id)!.end)
  const same = there.filter((id) => slice(old, id) === slice(next, id)).length
  const before = old.text.slice(old.places.get(words[0]!)!.start, old.places.get(words.at(-1)!)!.end)
  const isWhole = next.text.slice(range.start, range.end) === before
  return { kept: isWhole ? 1 : Math.min(0.99, same / words.length), range }
}
