import type { Name } from './csl.ts'

const suffix = /^(?:jr|sr|jnr|snr|junior|senior|i{2,3}|iv|2nd|3rd|4th)\.?$/i
/** Words before a family name. In lower case they are particles, with a capital they are of the name itself. */
const particle =
  /^(?:de|da|di|du|del|della|dello|dei|degli|dos|das|do|van|von|vom|zu|zur|zum|der|den|het|te|ter|ten|la|le|los|las|bin|ibn|bint|ben|al|el|af|av|st\.?|'t|’t)$/
const capitalParticle =
  /^(?:De|Da|Di|Du|Del|Della|Dos|Das|Van|Von|Vom|Der|Den|Ter|Ten|La|Le|Los|Las|Bin|Ibn|Bint|El|St\.?|Saint|O[’'])$/
/** What ties two family names together: "Ortega y Gasset". */
const tie = /^(?:y|i|e)$/
const patronymic = /^\p{Lu}\p{Ll}+(?:ович|евич|йович|ич|овна|евна|ична|івна|ївна)$/u
const initials = /^(?:\p{Lu}\.[-\s]?){1,3}$/u
const cyrillicFamily =
  /(?:[оеёи]в|ин|[сц]ьк?ий|[оеи]ва|ина|[сц]ьк?ая|[сц]ька|енко|ко|ук|юк|як|дзе|швили|ян|ець|их|ых)$/u

/**
 * A name as CSL has it. "Family, Given" says its own parts, with a suffix after either. Otherwise the family name is the last word,
 * with its particles apart where they are written small and in it where they have a capital; a Slavic name that ends in a
 * patronymic or in initials begins with it. One word stays literal.
 * @see https://docs.citationstyles.org/en/stable/specification.html#names
 */
export function parseName(text: string): Name {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  const parts = trimmed.split(/\s*,\s*/)
  if (parts.length > 1 && parts[0]) return inverted(parts)
  const words = trimmed.split(' ')
  if (words.length > 2 && suffix.test(words.at(-1)!)) return { ...inOrder(words.slice(0, -1)), suffix: words.at(-1)! }
  return inOrder(words)
}

/** "Velt, Anna", "van Aark, Jon", "Marr, Tom, Jr." and "Tom Marr, Jr." */
function inverted([first = '', ...rest]: string[]): Name {
  const last = rest.at(-1)!
  if (rest.length === 1 && suffix.test(last)) return { ...inOrder(first.split(' ')), suffix: last }
  const ends = rest.findIndex((part) => suffix.test(part))
  const given = rest.filter((_, i) => i !== ends).join(', ')
  const words = first.split(' ')
  const from = words.findIndex((word) => !particle.test(word))
  return {
    ...(from > 0 && { 'non-dropping-particle': words.slice(0, from).join(' ') }),
    family: words.slice(Math.max(0, from)).join(' '),
    given,
    ...(ends >= 0 && { suffix: rest[ends]! })
  }
}

function inOrder(words: readonly string[]): Name {
  if (words.length < 2) return { literal: words.join(' ') }
  if (beginsWithFamily(words)) return { family: words[0]!, given: words.slice(1).join(' ') }
  let from = words.length - 1
  if (from > 2 && tie.test(words[from - 1]!)) from -= 2
  while (from > 1 && capitalParticle.test(words[from - 1]!)) from--
  const family = words.slice(from).join(' ')
  let start = from
  while (start > 1 && particle.test(words[start - 1]!)) start--
  return {
    family,
    given: words.slice(0, start).join(' '),
    ...(start < from && { 'non-dropping-particle': words.slice(start, from).join(' ') })
  }
}

function beginsWithFamily(words: readonly string[]): boolean {
  const rest = words.slice(1)
  if (words.length === 3 && patronymic.test(words[2]!) && !patronymic.test(words[1]!) && !initials.test(words[1]!))
    return words[1]!.length > 2
  return (
    cyrillicFamily.test(words[0]!) && /^\p{Lu}\p{Ll}{2}/u.test(words[0]!) && rest.every((word) => initials.test(word))
  )
}
