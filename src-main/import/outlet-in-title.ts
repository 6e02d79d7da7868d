import { fold } from './tidy.ts'

/** What a source says besides its title that may agree with an outlet's name in it. */
export interface OutletSigns {
  /** The hosts of its address, without `www.`. */
  hosts: readonly string[]
  /** What it calls its first page or its publisher. */
  names: readonly string[]
  lines: Iterable<string>
}

/** An outlet's name in a title, and the title without it. */
export interface OutletInTitle {
  outlet: string
  rest: string
}

const separator = /\s+(?:[|–—·»«•:/-]+|::)\s+|\s*\|\s*|:\s+/u
/** A site's name has no more words. */
const mostWords = 6
/** A line about rights has no more letters. */
const longestRights = 300
/** What first pages and parts of sites are called, in links to them. */
const common =
  /^(?:home(?: ?page)?|start(?:seite)?|main(?: page)?|front page|index|news|blog|articles?|top|accueil|actualités?|inicio|portada|noticias|página (?:principal|inicial)|nachrichten|aktuelles|homepage|главная(?: страница)?|новости|головна(?: сторінка)?|новини|strona główna|aktualności|hem|hjem|forside|etusivu|anasayfa|首页|主页|ホーム|홈)$/iu
const rights = /©|\(c\)|copyright/iu
/** What follows the name of whose the rights are. */
const afterHolder =
  /^\s*(?:$|[.,;:|•·()©/–—-]|(?:\d|all rights|inc\b|ltd\b|llc\b|limited|gmbh|ag\b|corp|co\b|plc\b|alle rechte|tous droits|todos los|tutti i|все права|усі права|wszelkie))/iu
const secondLevel = /^(?:com?|org|net|ac|gov|edu|gob|gouv|go|or|ne)$/

/**
 * The outlet in a title such as "Headline - Outlet", where something else agrees: the address, the line about the rights, or what
 * the source calls its first page, which is only read of a title that may hold one. Null when nothing does: it may be a part of the site, an author or the headline itself.
 */
export function outletInTitle(title: string, readSigns: () => OutletSigns): OutletInTitle | null {
  const parts = title.split(separator).map((part) => part.trim())
  if (parts.length < 2) return null
  const { hosts, names, lines } = readSigns()
  const named = new Set(names.filter((name) => !common.test(name)).map(bare))
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const ends = [last, first].filter(isName)
  const agreed =
    [...ends, ...parts.slice(1, -1).filter(isName)].find((part) => hosts.some((host) => isHostOf(part, host))) ??
    ends.find((part) => named.has(bare(part))) ??
    holderAmong(ends, lines)
  return agreed ? { outlet: agreed.replace(/[®™]+$/u, ''), rest: without(title, agreed) } : null
}

function isName(part: string): boolean {
  return /\p{L}{2}/u.test(part) && part.split(/\s+/).length <= mostWords && !common.test(part)
}

function holderAmong(parts: readonly string[], lines: Iterable<string>): string | undefined {
  if (!parts.length) return undefined
  for (const line of lines) {
    if (line.length > longestRights || !rights.test(line)) continue
    const found = parts.find((part) => isHolder(part, line))
    if (found) return found
  }
  return undefined
}

/** Whether the rights that a line speaks of are those of this name, and not of one that only contains it. */
function isHolder(name: string, line: string): boolean {
  const wanted = plain(name)
  return plain(line)
    .split(/(?:©|\(c\)|copyright)+/u)
    .flatMap((part, i) => (i === 0 ? [part.split(/[|•·]/u).at(-1)!] : [part]))
    .map((part) => part.replace(/^[\s\d.,:;–—-]+/u, '').replace(/^(?:by |the )+/u, ''))
    .some((part) => part.startsWith(wanted) && afterHolder.test(part.slice(wanted.length)))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/[®™]/g, '')
    .trim()
    .replace(/^the (?=\S)/, '')
}

/** "The Eastwick Post" is eastwickpost.example, "Eastwick Tyres" is tyres.eastwick.example; a subdomain alone is a part of a site. */
function isHostOf(name: string, host: string): boolean {
  const labels = host.toLowerCase().split('.')
  const at = labels.length > 2 && secondLevel.test(labels.at(-2)!) ? -3 : -2
  const own = labels.at(at)
  if (!own || labels.length < 2) return false
  const words = fold(name)
    .replace(/^the (?=\S)/, '')
    .split(' ')
  const forms = [own, labels.slice(labels.length + at).join('')].map((form) => form.replaceAll('-', ''))
  if (forms.includes(words.join(''))) return true
  return words.length > 1 && words.includes(own) && words.every((word) => labels.includes(word))
}

function bare(name: string): string {
  return fold(name)
    .replace(/^the (?=\S)/, '')
    .replaceAll(' ', '')
}

/** A title without the part that it begins or ends with; as it is when the part is in its middle. */
function without(title: string, part: string): string {
  if (title.endsWith(part)) return title.slice(0, -part.length).replace(/[\s|–—·»«•:/-]+$/u, '')
  return title.startsWith(part) ? title.slice(part.length).replace(/^[\s|–—·»«•:/-]+/u, '') : title
}
