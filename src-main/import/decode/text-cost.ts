import { letterPairs, type LetterPairs } from './letter-pairs.ts'
import { classCost, classOf, isLetter } from './sign-classes.ts'

const foreignLetter = 9
const foreignAscii = 5

/** How often each pair of signs stands in a text: the second, the first in front. */
type SignPairs = readonly { before: string; after: string; times: number }[]

/**
 * How improbable a text is as one in the language that it fits best, in nats: to choose between readings of the same bytes, one
 * sign a byte. All capitals cost no more than small letters.
 */
export function textCost(text: string): number {
  const counts = new Map<string, number>()
  const signs = [...` ${text} `]
  for (let at = 1; at < signs.length; at++) {
    const pair = signs[at - 1]! + signs[at]!
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const pairs = [...counts].map(([pair, times]) => {
    const [before = '', after = ''] = pair
    return { before, after, times }
  })
  const classes = pairs.reduce(
    (sum, { before, after, times }) => sum + classCost(classOf(before), classOf(after)) * times,
    0
  )
  const folded = pairs.map((pair) => ({ ...pair, before: fold(pair.before), after: fold(pair.after) }))
  return classes + Math.min(...letterPairs().map((language) => costIn(language, folded)))
}

function costIn({ costs, size, number, isLatin }: LetterPairs, pairs: SignPairs): number {
  const numberOf = (sign: string): number => (!sign ? 0 : sign < '\u0080' && !isLatin ? -1 : number(sign))
  let sum = 0
  for (const { before, after, times } of pairs) {
    const at = numberOf(after)
    const each =
      at >= 0 ? costs[Math.max(numberOf(before), 0) * size + at]! : after < '\u0080' ? foreignAscii : foreignLetter
    sum += each * times
  }
  return sum
}

function fold(sign: string): string {
  return isLetter(sign) ? [...sign.toLowerCase()][0]! : ''
}
