import { codeUnits } from './code-units.ts'
import { labelOf, withoutLabel } from './date-labels.ts'
import { findDate, findDates } from './dates.ts'
import { isPersonName, splitNames, withoutOpening } from './names.ts'
import { sign, signs } from './letters.ts'
import { remembered } from './remembered.ts'

/** Longer lines are no statements. */
const longest = 200
/** Lines with more places where words could be glued are something else. */
const mostJoints = 12
/** A date at the beginning of a text is within so many characters. */
const reach = 48

const endsInSmall = /\p{Ll}(?:le|am|el|on) $/u
const atSign = 0x40
/** Where a small letter or a number meets a capital, a letter a number, a year another number, or a name a handle. */
const joints =
  /(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Ll})(?=\d)|(?<=(?<!\d)(?:19|20)\d\d)(?=\d)|(?<=\d\d)(?=by |von |par |por )|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})|(?<=\p{Ll})(?=@\w)/gu

const aWord = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}[’'])?\p{Lu}?\p{Ll}+$/u
const aYear = /(?:\p{L}\.?,?\s+|\d,\s+|[./-])(?:19|20)\d\d$/u
const aClock = /(?<!\d)[012]?\d:[0-5]\d$/
const clock = /^[012]?\d[:.][0-5]\d(?!\d)/
/** "5 min read", "3 комментария" */
const count =
  /^\d{1,3}\s?(?:min|мин|хв|comment|view|read|комментар|коментар|просмотр|перегляд|kommentar|commentaire|comentario)/iu
/** Openings that no name begins with; "Di" and "De" are parts of names. */
const opening =
  /(?:^|[\d\s|•·–—-])(?:By|Von|Par|Por|Door|Authors?|Autor(?:in|es|a)?|Auteure?|Autore|Автор(?:ы|и|ка)?|Текст|Публикация|Публікація|(?:Written|Posted|Published|Story|Words|Reported|Reviewed) by|(?:Écrit|Publié|Rédigé) par|(?:Escrito|Publicado) por|(?:Geschrieben|Veröffentlicht) von)$/u
/** What pages put right after names: what these people do, and what readers may do. */
const afterNames =
  /^(?:(?:Staff|Senior|Chief|Contributing|Associate|Freelance|Guest|Managing) \p{Lu}|In \p{Lu}|(?:Reporter|Writer|Correspondent|Journalist|Columnist|Contributor|Editor|Author|Корреспондент|Редактор|Журналист(?:ка)?|Обозреватель|Кореспондент|Журналіст(?:ка)?|Redakteur(?:in)?|Korrespondent(?:in)?|Journaliste?|Rédact(?:eur|rice)|Periodista|Redactora?|Share|Follow|Comments?|No Comments|Leave a|View|Photos?|Фото|Foto|Поделиться|Комментари[ия]|Поділитися|Teilen|Partager|Compartir)(?!\p{L}))/u
/** "LinkedIn", "CheckIn" */
const wordsWithIn = /(?:linked|check|log|sign|built|drive|plug|opt|walk|all)$/i

/** Where the next word begins with a small letter only its language's opening and what words can end in tell it apart: "Martinle 3 mai". */
const small = [
  /^(?:par|publié par|écrit par)\s.*\p{L}{2}(?:[nmx]|[rnt]t|rd)(?=le \d)/iu,
  /^(?:von|text(?: von)?|autor(?:in)?:?)\s.*\p{L}(?:er|nn|dt|ck|tz|ng|rt|lt|nz|ch|mm|sch)(?=am \d)/iu,
  /^(?:por|autora?:?)\s.*\p{L}(?:ez|iz|oz|az|ía|és|án|ón)(?=el \d)/iu,
  /^(?:(?:last )?(?:published|updated|posted|modified)(?=on \d)|(?:publiée?|mise? à jour|modifiée?)(?=le \d)|(?:veröffentlicht|aktualisiert|erschienen|geändert)(?=am \d)|(?:publicad[oa]|actualizad[oa])(?=el \d))/iu
]

/**
 * A line that says when or by whom, with spaces where it has words of separate elements glued together, as scraped text does:
 * "ByAnn LeeUpdated onMay 3, 202610:15". Words are taken apart only at dates, times, labels, openings before names, handles and
 * words that stand after names; any other line is given as it is.
 */
export function partGlued(line: string): string {
  return line.length > longest || !mayBeGlued(line) ? line : partShort(line)
}

/** Whether a line holds a place where two words could be glued at all: quick, as few lines do. */
function mayBeGlued(line: string): boolean {
  const units = codeUnits(line)
  let before: number = sign.other
  for (let i = 0, run = 0; i < line.length; i++) {
    const kind = signs[units[i]!]!
    run = kind === before ? run + 1 : 1
    if (before === sign.lower && (kind === sign.upper || kind === sign.digit || units[i] === atSign)) return true
    if (before === sign.digit && (kind === sign.lower || kind === sign.upper)) return true
    if (kind === sign.digit && (run > 4 || (before === sign.space && endsInSmall.test(line.slice(0, i))))) return true
    if (kind === sign.lower && before === sign.upper && i > 2 && signs[units[i - 3]!] === sign.upper) return true
    before = kind
  }
  return false
}

const partShort = remembered(5_000, (line: string): string => {
  let end = line.length
  let rest = ''
  // From the end: what stands after a place is apart already when the place is looked at.
  const places = [...line.matchAll(joints)].reverse()
  if (places.length > mostJoints) return line
  for (const { index } of places) {
    const right = line.slice(index, end) + rest
    if (!areApart(line.slice(0, index), right)) continue
    rest = ` ${right}`
    end = index
  }
  return partSmall(line.slice(0, end) + rest)
})

function areApart(left: string, right: string): boolean {
  if (right.startsWith('@')) return isHandle(left, right)
  if (aYear.test(left)) return (/^\p{L}/u.test(right) || clock.test(right) || count.test(right)) && endsInDate(left)
  if (/\d$/.test(left)) return aClock.test(left) && /^(?:by|von|par|por|\p{Lu}\p{Ll})/u.test(right)
  if (beginsLabelled(right)) return true
  if (opening.test(left)) return beginsWithName(right)
  if (!aWord.test(left) && !endsInLabel(left)) return false
  if (beginsWithDate(right)) return true
  if (clock.test(right) || count.test(right)) return endsInName(left)
  return afterNames.test(right) && endsInName(left) && !(right.startsWith('In ') && wordsWithIn.test(left))
}

function beginsWithDate(text: string): boolean {
  const bare = withoutLabel(text.slice(0, reach))
  // "3/4/2026" is a date here whichever the day is.
  const found = /\d/.test(bare) && findDate(bare, { dayFirst: true })
  return !!found && found.start === 0 && found.iso.length >= 10
}

/** The date may be glued to what stands before it. */
function endsInDate(text: string): boolean {
  const end = text.slice(-reach)
  const starts = [0, ...[...end.matchAll(joints)].map(({ index }) => index)]
  return starts.some((start) =>
    [...findDates(end.slice(start), { dayFirst: true })].some(
      (date) => date.end === end.length - start && date.iso.length >= 10
    )
  )
}

/** "Ann LeePublished" */
function endsInLabel(text: string): boolean {
  const last = /(?<=\p{L})\p{Lu}\p{Ll}+$/u.exec(text)?.[0]
  return !!last && labelOf(last) !== null && !withoutLabel(last)
}

/** "Updated 3 May 2026", "Published" */
function beginsLabelled(text: string): boolean {
  if (!labelOf(text)) return false
  const bare = withoutLabel(text)
  return beginsWithDate(bare) || clock.test(bare) || (!bare && /^\p{Lu}\p{Ll}{6}/u.test(text))
}

function beginsWithName(text: string): boolean {
  return /^\p{Lu}\p{L}/u.test(text) && isPersonName(splitNames(text)[0] ?? '')
}

function endsInName(text: string): boolean {
  const bare = withoutOpening(text.slice(text.search(/\S+\s+\S+$/u))).rest
  return isPersonName(bare) || (withoutOpening(text).opened && isPersonName(withoutOpening(text).rest))
}

/** "Ann Lee@annlee", but no address such as "lee@post.example". */
function isHandle(left: string, right: string): boolean {
  return /^@[\w-]+(?:\.bsky\.social|@[\w.-]+)?(?![\w.@-])/.test(right) && endsInName(left)
}

function partSmall(line: string): string {
  for (const pattern of small) {
    const match = pattern.exec(line)
    if (match && beginsWithDate(line.slice(match[0].length + 3)))
      return `${line.slice(0, match[0].length)} ${line.slice(match[0].length)}`
  }
  return line
}

/** The word that a line begins with, where `partGlued` takes it apart: a text that has it elsewhere has it whole. */
export function gluedStart(line: string): string | null {
  const word = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*/u.exec(line)?.[0]
  return word && !partGlued(line).startsWith(word) ? word : null
}

/** The wording of a part of a parted line as the line itself has it. */
export function asGlued(line: string, part: string): string {
  if (line.includes(part)) return part
  const letters = part.replace(/\s/g, '')
  for (let start = 0; start < line.length; start++) {
    let [end, done] = [start, 0]
    while (done < letters.length && (line[end] === letters[done] || /\s/.test(line[end] ?? ''))) {
      if (line[end] === letters[done]) done++
      end++
    }
    if (done === letters.length) return line.slice(start, end).trim()
  }
  return part
}
