import type { Published } from '#shared/model.ts'
import type { DateOrder } from './date-styles.ts'
import { withoutLabel } from './date-labels.ts'
import { findDate, mayHoldDate, readDateLine } from './dates.ts'

/** Longer lines say more than where and when. */
const longest = 120
/** A dateline with its agency is no longer. */
const longestStart = 140

const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?"
const small = '(?:am|an der|im|ob der|in|de|del|da|do|of|sur|sous|na|над|на)'
const name = `${capital}(?:\\s+(?:${small}\\s+)?${capital}){0,3}`
/** "Kyiv, ", "PORT SAREL – ", "Bad Tulm (Nordland), ", "Portland, Ore., ", "г. Сарель, " */
const place = new RegExp(
  `^[(\\[]?(?:(?:г|м|с|пос)\\.\\s*)?(?<place>${name})(?:,\\s*${capital})?(?:\\s*\\([^)]{2,40}\\))?\\s*[,:|•·–—-]\\s*(?:a|dnia|dne|the)?\\s*`,
  'u'
)
/** Words that no place is called, though a date may follow them and a comma. */
const noPlace =
  /^(?:on|in|at|by|since|until|till|after|before|am|im|seit|bis|nach|vor|le|la|en|dans|depuis|el|desde|il|в|во|на|с|до|у|з|від|deadline|frist|due|version|draft|born|geboren|né|née|received|accepted|submitted|revised|eingereicht|next|last|page|seite|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|субота|неділя)(?![\p{L}\p{N}])/iu
/** "Press release no. 12/2024 of ", "FOR IMMEDIATE RELEASE: " */
const release =
  /^(?:for (?:immediate )?release|(?:press|media|news) (?:release|statement|notice)|presse(?:mitteilung|meldung|information|erklärung)|medienmitteilung|communiqué(?: de presse)?|comunicado(?: de prensa)?|nota de prensa|comunicato(?: stampa)?|informacja prasowa|пресс-?релиз|сообщение для (?:сми|печати)|прес-?реліз|пресрел[иі]з)\s*(?:(?:no|nr|n)?[.º°№]?\s*(?=\d))?(?:\d{1,4}(?:\s?\/\s?\d{2,4})?)?\s*[,:|•·–—/-]?\s*(?:(?:of|dated|du|del|от|від|z dnia)\s+)?/iu
const after =
  /^\s*(?:г(?:ода|\.)?|року|р\.)?\s*(?:[)\]]|(?:(?:\([^)]{2,40}\)|\/[^/]{2,40}\/)\s*)?(?:[–—:]|-(?=\s)|\.(?=\s)))/u

/** The date in a line that says where or in which press release a text was given out, and when, and nothing else; null in others. */
export function readPlaceLine(line: string, order: DateOrder = { dayFirst: true }): Published | null {
  if (line.length > longest || !mayHoldDate(line)) return null
  const released = line.replace(release, '')
  if (released !== line) {
    const date = dayIn(released, order)
    if (date) return date
  }
  const start = placeAt(released)
  return start === null ? null : dayIn(released.slice(start), order)
}

/** The date of the dateline that a text begins with, "Kyiv, 5 May 2024 – ", or null. */
export function readDateline(text: string, order: DateOrder): Published | null {
  const head = text.slice(0, longestStart)
  const start = placeAt(head)
  if (start === null) return null
  const rest = withoutLabel(head.slice(start))
  const date = findDate(rest, order)
  if (!date || date.start > 0 || date.iso.length < 10 || !after.test(rest.slice(date.end))) return null
  return { iso: date.iso, original: date.original, zone: date.zone }
}

/** Where a text goes on after the place that it begins with. */
function placeAt(text: string): number | null {
  const found = place.exec(text)
  return found && !noPlace.test(found.groups!.place!) ? found[0].length : null
}

function dayIn(text: string, order: DateOrder): Published | null {
  const date = readDateLine(text, order)
  return date && date.iso.length >= 10 ? date : null
}
