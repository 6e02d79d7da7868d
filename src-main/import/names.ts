/** Openings of a byline, "By" and its like. */
const openings =
  'contributors?:|(?:analysis|opinion|commentary|interview|perspective|essay|reporting|column|video|podcast|research|news|exclusive) by|written and (?:edited|reviewed) by|(?:written|reported|story|posted|published|article|words|text|created|authored|contributed|submitted|review|blog|post|guide|recipe)(?: on)? by|by|authors?|written|words|автор(?:ы|и)?(?: статьи)?|текст|von|ein artikel von|autor(?:en|in|es|a|as|zy|ka)?|text(?:e)?(?: von)?|par|écrit par|rédigé par|publié par|auteurs?|por|escrito por|publicado por|di|scritto da|a cura di|autor[ei]|door|geschreven door|przez|tekst|napisał[a]?|opublikował[a]?|av|skriven av|af|skrevet av|kirjoittaja|yazan|yazar|συντάκτης|oleh|penulis|作者|文|撰文|記者|记者|著者|執筆者|글|기자|بقلم|كتب|الكاتب|מאת'
const opening = new RegExp(`^(?:${openings})(?![\\p{L}\\p{N}’'-])\\s*[:：|–—-]?\\s*`, 'iu')
/** Words after which a byline speaks of something else. */
const ending =
  /(?:^|[\s,;(|•·/–—-])(?:(?:last |medically |originally |first |clinically |fact[- ]?)?(?:updated|published|posted|reviewed|edited|checked|modified|created|verified|translated|illustrated|photographed|approved)|updates?|photos?|photography|images?|illustrations?|pictures?|fotos?|on|in|for|from|at|with|via|read|about|follow|share|contact|email|e-mail|view|see|minutes?|mins?|опубликовано|обновлено|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|posts|articles|as told to|is an?|is the|has|was|who|writes)(?![\p{L}\p{N}’'])/iu
const degree =
  /^(?:(?:ph|ed|psy|pharm|sc)\.?\s?d|m\.?\s?d|d\.?\s?o|r\.?\s?d\.?\s?n?|l\.?d\.?n?|r\.?n|m\.?p\.?h|m\.?b\.?a|m\.?s(?:c|w|n)?|b\.?s\.?c?|b\.?a|m\.?a|m\.?ed|d\.?v\.?m|v\.?m\.?d|d\.?d\.?s|d\.?m\.?d|d\.?p\.?t|d\.?c|j\.?d|esq|ll\.?[bm]|c\.?p\.?a|c\.?f\.?[ap]|cfp®?|cscs|lcsw|lmft|lpc|faap|facp|facc|foma|dabom|facl?m|dacvb|e-?ryt|lvt|nasm|cpt|rdn|cdces|ccc-?slp|pmp|phr|shrm|pe|aia|jr|sr|i{2,3}|iv|cfe|cams|cissp|c?ssgb|mph|fnp|np|pa-c|bcba)\.?(?:[\s/-].{0,20})?$/i
/** Degrees and memberships that no list can hold, after the first name of one. */
const initials = /^[\p{Lu}.®-]{2,8}(?: \([^)]*\))?$/u
/** Words that stand beside names and in no name. */
const roles =
  /(?:^|[\s-])(?:no|comments?|replies|views?|shares?|reads?|reading|posts?|more|learn|about|home|blogs?|guides?|tips|articles?|click|login|sign|menu|next|previous|back|category|categories|editor|editors|writer|reporter|correspondent|journalist|columnist|contributor|director|manager|officer|founder|co-founder|president|ceo|cto|cmo|coo|cfo|chief|head|lead|senior|sr|junior|associate|assistant|executive|vice|vp|professor|prof|lecturer|researcher|scientist|engineer|developer|architect|analyst|consultant|specialist|strategist|expert|coach|trainer|dietitian|nutritionist|therapist|physician|doctor|attorney|lawyer|author|blogger|freelance|guest|intern|student|producer|photographer|designer|marketer|marketing|owner|partner|advisor|adviser|host|chair|chairman|fellow|minister|secretary|редактор|корреспондент|журналист|обозреватель|кореспондент|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|rédacteur|rédactrice|periodista|redactor|redactora|giornalista|jornalista|dziennikarz|redaktor)(?![\p{L}\p{N}])/iu
const bodies =
  /(?:^|[\s-])(?:team|staff|desk|editors|editorial|newsroom|redaktion|redaction|rédaction|redacción|redazione|redakcja|редакция|редакція|news|media|press|agency|agence|inc|llc|ltd|gmbh|corp|company|group|institute|institution|university|college|school|center|centre|foundation|association|society|council|committee|department|ministry|office|board|magazine|journal|times|gazette|herald|tribune|guardian|telegraph|daily|weekly|monthly|today|network|online|digital|global|international|studio|studios|services|service|solutions|marketing|hospital|clinic|health|care|bank|blog|website|magazin|zeitung|reuters|afp|dpa|tass|upi|xinhua|bloomberg|тасс|ведомости|новости|агентство|газета)(?![\p{L}\p{N}])/iu
const nobody =
  /^(?:admin(?:istrator)?|webmaster|editor|editors|staff|guest|user|root|null|undefined|none|n\/?a|unknown|anonymous|author|authors|wordpress|site ?admin|web ?team|redaktion|редакция|редакція|home|blog|news|more|share|posts?|profile|login|contributors?|writer|team|the author|about|bio|by|date|comments?|website|name|email|search|menu|subscribe|article)$/i

/** Longer texts are no lists of authors, but for those of big studies. */
const longest = 4000

const particles =
  /^(?:de|da|di|du|del|della|des|do|dos|das|van|von|vom|zu|zur|der|den|het|ter|ten|la|le|les|bin|ibn|al|el|y|e|af|av|st|ap|ben|bint|abu|o)$/
const nameWord = /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.’'ʼ-]*|[("“]\p{Lu}[\p{L}\p{M}.’'ʼ-]*[)"”])$/u
const separators = /\s*(?:[,;、，]|&|\s(?:and|und|et|y|и|та|і|e|en|och|og|i|ve|ja|és|with)\s)\s*/u

/** "The Harbourmaster", "Ann Lee's Latest", "EPN Business" */
const notNames =
  /^(?:The|A|An|Our|My|Your|This|That|How|Why|What|When|Where|In|On|At|For|From|By|With|Watch|See|View|All)\s|['’]s?(?:\s|$)|^\p{Lu}{3,}\s(?:.*\p{Ll}.*)$/u

/** Whether a text begins as bylines do, and what follows. */
export function withoutOpening(text: string): { opened: boolean; rest: string } {
  const match = opening.exec(text)
  return match ? { opened: true, rest: text.slice(match[0].length) } : { opened: false, rest: text }
}

/** Whether a text reads like the name of one person: two to five words that names are made of, none of them a role or an organisation's. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 5 || text.length > 60) return isWideName(text)
  if (!words.every((word) => nameWord.test(word) || particles.test(word)) || notNames.test(text)) return false
  return nameWord.test(words.at(-1)!) && !roles.test(text) && !bodies.test(text) && !nobody.test(text)
}

/** Chinese, Japanese and Korean names stand without a space. */
function isWideName(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,5}$/u.test(text)
}

/** Whether a text is a list that begins with a person and goes on with degrees, "Ann Lee, MD, PhD; Bob Ray, DVM". */
export function isDegreed(text: string): boolean {
  const [first = '', ...rest] = text.split(separators)
  return isPersonName(first) && rest.some((part) => degree.test(part.trim())) && splitNames(text).every(isPersonName)
}

/** Whether a text names an organisation, a desk or a team. */
export function isBody(text: string): boolean {
  return bodies.test(text)
}

/**
 * The names in what a source gives for its authors, in its order and wording: lists are taken apart, and roles, degrees, outlets,
 * dates, handles and addresses cut off. None when it names nobody.
 */
export function splitNames(text: string): string[] {
  if (text.length > longest) return []
  const bare = withoutOpening(text.replace(/\s+/g, ' ').trim()).rest
  const inverted = /^(\p{Lu}[\p{L}\p{M}’'-]+), (\p{Lu}[\p{L}\p{M}’'-]*\.?(?: \p{Lu}\.?){0,2})$/u.exec(bare)
  if (inverted && /\.$|^\p{Lu}$/u.test(inverted[2]!)) return [`${inverted[2]} ${inverted[1]}`]
  const names: string[] = []
  for (const [i, part] of bare.split(/\s*[|•·●∙⋅‧◦▪/]\s*|\s[–—-]+\s/u).entries()) {
    const found = splitList(part)
    if (i > 0 && !found.every(isPersonName)) break
    names.push(...found)
    if (!found.length && names.length) break
  }
  return [...new Set(names)].slice(0, 50)
}

function splitList(part: string): string[] {
  const names: string[] = []
  for (const piece of part.split(separators)) {
    const name = tidyName(piece)
    const isFirst = names.length === 0
    if (!name || degree.test(name) || (!isFirst && initials.test(name))) continue
    if (isFirst ? !couldName(name) : !isPersonName(name)) break
    names.push(name)
  }
  return names
}

function tidyName(piece: string): string {
  const bare = piece.replace(/\s*\((?:[^)]*[\s@][^)]*|he|she|they)\)/giu, '').replace(/^by\s+/i, '')
  const found = ending.exec(bare)
  // "Centre for Ferries" is one name.
  const end = found && !bodies.test(bare.slice(0, found.index)) ? found : null
  const cut = (end ? bare.slice(0, end.index) : bare).replace(/^[\s.,:;|–—-]+|[\s,:;|–—-]+$|(?<=\p{L}{3})\.$/gu, '')
  const words = cut.split(' ')
  while (words.length > 2 && degree.test(words.at(-1)!) && /^[\p{Lu}.®]+$|\./u.test(words.at(-1)!)) words.pop()
  return words.join(' ')
}

/** Whether a source that says it gives an author could mean this one: neither an address nor a word of the page's own. */
export function couldName(text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > 60 || text.split(' ').length > 6) return false
  return !/https?:|www\.|@|^\d|[{}<>=?!:]|\.(?:com|org|net|html?)$/i.test(text) && !nobody.test(text)
}
