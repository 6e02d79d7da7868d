import type { Token } from './read-tokens.ts'

const capitalised = /^\p{Lu}/u
const abbreviation = /^\p{Lu}{2,}$/u
const firstPerson = /^I(?:'\p{L}+)?$/u
const sentenceEnd = /^[.!?…:]$/
const determiner =
  /^(?:d(?:er|ie|as|en|em|es)|(?:k?ein|mein|dein|sein|ihr|unser|dies|jed)(?:e[nmrs]?)?|zu[mr]|i[mn]s?|am|vo[mn]|beim|eine[nmrs]?)$/i
const germanWords = new Set([
  'der',
  'die',
  'das',
  'und',
  'nicht',
  'ist',
  'den',
  'dem',
  'ein',
  'eine',
  'mit',
  'sich',
  'auf',
  'wird'
])

/**
 * The words of a text that look like names: capitalised where no sentence begins, or in capitals altogether. In German, where
 * every noun is capitalised, not those that follow an article.
 */
export function findNames(tokens: readonly Token[]): Set<string> {
  const german = new Set(tokens.map((token) => token.key).filter((key) => germanWords.has(key))).size >= 2
  const names = tokens.filter((token, i) => {
    if (token.kind !== 'word' || !capitalised.test(token.key) || firstPerson.test(token.key)) return false
    if (abbreviation.test(token.key)) return true
    const before = tokens[i - 1]?.key === '"' ? tokens[i - 2] : tokens[i - 1]
    if (!before || sentenceEnd.test(before.key)) return false
    return !(german && determiner.test(before.key))
  })
  return new Set(names.map((token) => token.key))
}
