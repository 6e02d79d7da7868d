import { isDateLabel } from './date-labels.ts'
import { restoreCase } from './name-case.ts'
import {
  agency,
  bodies,
  degree,
  jobAfter,
  jobBefore,
  namesToo,
  nobody,
  openings,
  roles,
  wideBodies
} from './name-words.ts'

const opening = new RegExp(`^(?:${openings})(?![\\p{L}\\p{N}’'-])\\s*[:：|｜–—-]?\\s*`, 'iu')
/** Words after which a byline speaks of something else. */
const ending =
  /(?:^|[\s,;(|•·/–—-])(?:(?:last |medically |originally |first |clinically |fact[- ]?)?(?:updated|published|posted|reviewed|edited|checked|modified|created|verified|translated|illustrated|photographed|approved)|updates?|photos?|photography|images?|illustrations?|pictures?|fotos?|read|follow|share|contact|email|e-mail|view|see|minutes?|mins?|опубликовано|обновлено|опубліковано|оновлено|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|posts|articles|\d{1,3}\s?(?:minutes?|mins?|мин|хв)|no comments?|comments?|leave a|фото|as told to|is an?|is the|has|was|who|writes|ist|est|es|является|пишет)(?![\p{L}\p{N}’'])/iu
/** Words that end a person's name, but may stand within an organisation's. */
const preposition = /\s(?:on|in|for|from|at|with|via|about|für|aus|bei|à|pour|chez|en|para|из|для|w|dla)\s/iu
/** Degrees and memberships that no list can hold, after the first name of one. */
const initials = /^[\p{Lu}.®-]{2,8}(?: \([^)]*\))?$/u

/** Longer texts are no lists of authors, but for those of big studies. */
const longest = 4000

const particles =
  /^(?:de|da|di|du|del|della|des|do|dos|das|van|von|vom|zu|zur|der|den|het|ter|ten|la|le|les|bin|ibn|al|el|y|e|af|av|st|ap|ben|bint|abu|o)$/
const nameWord =
  /^(?:(?:al|el|ad|ar|as|d|l)[-’'])?(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.’'ʼ-]*|[("“]\p{Lu}[\p{L}\p{M}.’'ʼ-]*[)"”])$/u
const and = '(?:and|und|et|y|и|та|і|e|en|och|og|i|ve|ja|és|with)'
const separators = new RegExp(`\\s*(?:[,;、，]\\s*(?:${and}\\s|&)?|&|\\s${and}\\s)\\s*`, 'u')
const suffix = /^(?:jr|sr|i{2,3}|iv)\.?$/i

/** "The Harbourmaster", "Show Sidebar", "Ann Lee's Latest", "EPN Business" */
const notNames =
  /^(?:The|A|An|Our|My|Your|This|That|How|Why|What|When|Where|In|On|At|For|From|By|With|Watch|See|View|All|Join|Show|Hide|Open|Close|Toggle|Get|Download|Listen|Print|Save|Start|Try|Find|Buy|Vote|Subscribe|Follow|Share|Contact|Sign|Log|Create|Add|Browse|Explore|Discover|Load|Search|Mehr|Jetzt|Zurück|Voir|Tous|Todos|Todas)\s|['’]s?(?:\s|$)|^\p{Lu}{3,}\s(?:.*\p{Ll}.*)$/u

/** Whether a text begins as bylines do, and what follows. */
export function withoutOpening(text: string): { opened: boolean; rest: string } {
  const match = opening.exec(text)
  const rest = match ? text.slice(match[0].length) : text
  if (!match || isOfName(match[0], rest)) return { opened: false, rest: text }
  return { opened: true, rest }
}

/** "Oleh Danylenko" and "Von Miller, Hamburg" are whole names, "Von Anna Velt" and "Par AFP" are not. */
function isOfName(begun: string, rest: string): boolean {
  const alone = new RegExp(`^\\p{L}[^\\s,;&|]*(?=$|[,;&|]|\\s+(?:[^\\p{L}]|${and}\\s))`, 'u').exec(rest)?.[0]
  return alone !== undefined && namesToo.test(begun) && !isBody(alone) && !nobody.test(alone)
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
  return (
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,5}$/u.test(text) &&
    !wideBodies.test(text) &&
    !isDateLabel(text)
  )
}

/** Whether a text is a list that begins with a person and goes on with degrees, "Ann Lee, MD, PhD; Bob Ray, DVM". */
export function isDegreed(text: string): boolean {
  const [first = '', ...rest] = text.split(separators)
  return isPersonName(first) && rest.some((part) => degree.test(part.trim())) && splitNames(text).every(isPersonName)
}

/** Whether a text names an organisation, a desk or a team. */
export function isBody(text: string): boolean {
  return bodies.test(text) || wideBodies.test(text) || isAgency(text)
}

function isAgency(text: string): boolean {
  return agency.test(text)
}

/**
 * The names in what a source gives for its authors, in its order and wording: lists are taken apart, and roles, degrees, outlets,
 * dates, handles and addresses cut off. None when it names nobody.
 */
export function splitNames(text: string): string[] {
  if (text.length > longest || /^\s*(?:https?:|www\.)/i.test(text)) return []
  const line = text.replace(/\s+/g, ' ').replace(/,\s(?=(?:Jr|Sr)\.?(?:$|[,;&]|\sand\s))/g, ' ')
  const bare = withoutAddresses(withoutOpening(line.trim()).rest)
  const names = bare.includes(';') ? bare.split(/\s*;\s*/).flatMap(splitPieces) : splitPieces(bare)
  return [...new Set(names)].slice(0, 50)
}

/** "Ann Lee <ann@post.example>", "ann@post.example (Ann Lee)", "Ann Lee @annlee" */
function withoutAddresses(text: string): string {
  if (!/[@<]/.test(text)) return text
  const named = /^\S+@\S+\s+\(([^)]+)\)$/.exec(text)?.[1]
  const bare = (named ?? text)
    .replace(/<[^>]*>|(?<!\S)\S*@\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return bare || text
}

function splitPieces(text: string): string[] {
  const inverted = readInverted(text)
  if (inverted) return [inverted]
  const names: string[] = []
  for (const [i, part] of text.split(/\s*[|•·●∙⋅‧◦▪/／｜]\s*|\s[–—-]+\s/u).entries()) {
    const found = splitList(part)
    if (i > 0 && !found.every(isPersonName) && ![...names, ...found].every(isAgency)) break
    names.push(...found)
    if (!found.length && names.length) break
  }
  return names
}

/** "Lee, Ann B." in the order of speech; "Reuters, London" and "Ann, Editor" are none. */
function readInverted(text: string): string | null {
  const match = /^(\p{Lu}\p{L}*\p{Ll}[\p{L}\p{M}’'-]*), (\p{Lu}[\p{L}\p{M}’'-]*\.?(?: \p{Lu}\.?){0,2})$/u.exec(text)
  if (!match || bodies.test(text) || roles.test(text) || degree.test(match[2]!)) return null
  return `${match[2]} ${match[1]}`
}

function splitList(part: string): string[] {
  const names: string[] = []
  for (const piece of part.split(separators)) {
    // Who follows "edited by" did something else.
    if (names.length && ending.exec(piece)?.index === 0) break
    const isFirst = names.length === 0
    const name = isFirst ? withoutJob(tidyName(piece)) : tidyName(piece)
    if (!name || degree.test(name) || (!isFirst && initials.test(name))) continue
    if (isFirst ? !couldName(name) : !isPersonName(name) && ![...names, name].every(isAgency)) break
    names.push(name)
  }
  return names
}

/** "Ann Lee Senior Writer" is Ann Lee, but of "Print Managing Editor" no name is left. */
function withoutJob(name: string): string {
  const rest = name.replace(jobAfter, '')
  return rest.includes(' ') || isWideName(rest) ? rest : name
}

function tidyName(piece: string): string {
  const bare = piece.replace(/\s*\((?:[^)]*[\s@][^)]*|he|she|they)\)/giu, '').replace(/^by\s+/i, '')
  const cut = cutEnding(bare).replace(/^[\s.,:;|–—-]+|[\s,:;|–—-]+$|(?<=\p{L}{3})\.$/gu, '')
  const words = cut.replace(jobBefore, '').split(' ')
  while (
    words.length > 2 &&
    !suffix.test(words.at(-1)!) &&
    degree.test(words.at(-1)!) &&
    /^[\p{Lu}.®]+$|\./u.test(words.at(-1)!)
  )
    words.pop()
  const name = words.join(' ')
  return bodies.test(name) ? name : restoreCase(name)
}

/** "Centre for Ferries" and "Human in the Loop" are one name each, but "Ann Lee in Harbours" is a person's. */
function cutEnding(text: string): string {
  const end = ending.exec(text)
  const cut = end && !bodies.test(text.slice(0, end.index)) ? text.slice(0, end.index) : text
  const found = preposition.exec(cut)
  if (!found) return cut
  const head = cut.slice(0, found.index)
  return isPersonName(head) || !/^\p{L}/u.test(cut.slice(found.index + found[0].length)) ? head : cut
}

/** Whether a source that says it gives an author could mean this one: neither an address nor a word of the page's own. */
export function couldName(text: string): boolean {
  if (!/\p{L}/u.test(text) || text.length > 60 || text.split(' ').length > 6) return false
  return !/https?:|www\.|@|^\d|[{}<>=?!:]|\.(?:com|org|net|html?)$/i.test(text) && !nobody.test(text)
}
