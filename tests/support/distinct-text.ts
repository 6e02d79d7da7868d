const syllables = 'ta ren mo li ver sun dor ka pel ish on gra ster win ho be fal cre ty ment'.split(' ')
const small = 'the of and to in a that is was for on with as at by from said has had it'.split(' ')

/** A text of invented words like no other number's: a headline, a date and paragraphs, about `size` characters. The same number gives the same text. */
export function distinctText(number: number, size = 700): string {
  const random = randomFrom(number)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const invented = (): string => Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables)).join('')
  const word = (): string => (random() < 0.42 ? pick(small) : invented())
  const words = (count: number): string => Array.from({ length: count }, word).join(' ')
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const sentence = (): string => `${capital(words(8 + Math.floor(random() * 18)))}.`
  const lines = [capital(`${words(7)} ${invented()}${number}`), '', `${1 + (number % 28)} March 2021`, '']
  for (let length = 0; length < size; length += lines.at(-2)!.length)
    lines.push([sentence(), sentence(), sentence()].join(' '), '')
  return lines.join('\n')
}

/** Numbers from 0 to 1 that are the same for the same seed (xorshift). @see https://www.jstatsoft.org/article/view/v008i14 */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
