/** Names that are no English ones: what babel and people call languages. */
const otherNames: Record<string, string> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  deutsch: 'de',
  francais: 'fr',
  français: 'fr',
  español: 'es',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  portuges: 'pt',
  italiano: 'it',
  magyar: 'hu',
  polski: 'pl',
  русский: 'ru',
  українська: 'uk',
  slovene: 'sl'
}

const codes =
  'ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko la lb lt lv mk ms mt nb nl nn no pl pt ro ru sk sl sq sr sv ta th tr uk ur uz vi zh'

let names: ReadonlyMap<string, string> | undefined

/** A language as BCP 47, whether it was given as a tag, an ISO 639 code or a name; null when it is none that is known. */
export function languageTag(text: string): string | null {
  const name = text.trim().toLowerCase()
  const known = Object.hasOwn(otherNames, name) ? otherNames[name]! : englishNames().get(name)
  if (known) return known
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(name)) return null
  try {
    const [tag = ''] = Intl.getCanonicalLocales(name.replace(/_/g, '-'))
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) === undefined ? null : tag
  } catch {
    return null
  }
}

function englishNames(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames('en', { type: 'language' })
  names ??= new Map(codes.split(' ').map((code) => [display.of(code)!.toLowerCase(), code]))
  return names
}
