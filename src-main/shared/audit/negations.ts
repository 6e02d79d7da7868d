// Words that deny, in the languages most articles are in. Those that deny only at times, or mean
// something else in another of the languages ("plus", "noch", "mai"), are left out.
const words = new Set(
  [
    'no not never none neither nor nobody nothing nowhere cannot without non hardly',
    'не ни нет никогда никто никого никому никем ничто ничего ничему ничем нигде никуда никак никакой никакая никакие никаких нельзя без',
    'не ні ніколи ніхто нічого немає',
    'ne pas jamais rien aucun aucune aucuns aucunes sans ni nul nulle guère',
    'nicht nie niemals nichts niemand niemanden niemandem ohne weder nein kein keine keinen keinem keiner keines',
    'nunca jamás nada nadie ningún ninguno ninguna sin tampoco',
    'não jamais nem sem nenhum nenhuma ninguém nada',
    'nessuno nessuna niente nulla senza',
    'niet geen nooit niets niemand zonder nie nigdy nikt nic bez'
  ]
    .join(' ')
    .split(' ')
)
const denyingPrefix = /^(?:un|in|im|ir|il|dis|non|не|ні)-?$/

/** Whether a word denies: "not", "won't", "n'est", "никогда". */
export function isNegation(word: string): boolean {
  const lower = word.toLowerCase()
  return words.has(lower) || lower.endsWith("n't") || /^n'\p{L}/u.test(lower)
}

/** Whether one of two words is the other with a denying prefix: "likely" and "unlikely", "возможно" and "невозможно". */
export function areOpposites(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const [stem, whole] = [short.toLowerCase(), long.toLowerCase()]
  return stem.length >= 3 && whole.endsWith(stem) && denyingPrefix.test(whole.slice(0, -stem.length))
}
