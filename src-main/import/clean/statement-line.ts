import { nameText, type Name } from '#shared/csl.ts'
import { labelOf, withoutLabel } from '../date-labels.ts'
import { findDate } from '../dates.ts'
import { monthNumber } from '../month-names.ts'
import { partGlued } from '../part-glued.ts'
import { fold } from '../tidy.ts'
import { readByline } from './read-byline.ts'
import { countWords } from './prose.ts'

/** Longer lines say more than when a text appeared and who wrote it. */
const mostWords = 16
/** A date's own words among a line's are at least this share of it. */
const mostlyDate = 0.4

const ago =
  /^(?:(?:\d+|an?|one|vor|il y a|hace|há|około)\s+(?:\d+\s+)?(?:s|sec|min|h|hr|hour|day|week|month|year|сек|мин|час|ден|дн|недел|месяц|год|лет|хв|годин|тиж|місяц|рок|sekund|stund|tag|woche|monat|jahr|heure|jour|semaine|mois|ans?|segund|hora|día|dia|semana|mes|años?)|just now|yesterday|today|вчера|сегодня|вчора|сьогодні|gestern|heute|hier|aujourd|ayer|hoy|ontem|hoje|ieri|oggi)/iu
/** What templates say at a headline. */
const template =
  /^(?:filed under|tags?|topics?|share(?: on| this)?|follow(?: us)?|рубрика|теги|метки|категория|поделиться|категорія|поділитися|schlagw[öo]rter|teilen|mots-clés|partager|etiquetas|compartir|tag)\s*[:：]|^[a-z]+_[a-z_]+\s/iu

/** Whether a line says when a text appeared or was changed, who wrote it, or what a template says, so that it is no words of the article's own. */
export function isStatementLine(text: string, authors: readonly Name[] = []): boolean {
  if (countWords(text) > mostWords) return false
  return isDated(text) || readByline(text).length > 0 || template.test(text) || beginsWithAuthor(text, authors)
}

/** Whether a line says little but when, as in "Last updated: 3 May", "Published Fri, May 3 20249:05 AM", "3 May 2024 / 0 comments / by anna" */
export function isDated(line: string): boolean {
  const text = partGlued(line)
  if (labelOf(text) && isTime(withoutLabel(text))) return true
  const date = findDate(text, { dayFirst: true })
  if (!date || date.iso.length < 10) return false
  const isFirst = date.start < 4 && /^\s*[@/|•·–—-]/.test(text.slice(date.end))
  return isFirst || (date.end - date.start) / text.length >= mostlyDate
}

function isTime(text: string): boolean {
  const [first = '', second = ''] = text.split(/[\s,]+/)
  if (ago.test(text) || /^\d{1,4}([./-])\d{1,2}\1\d{1,4}/.test(text)) return true
  if (isMonth(first)) return /^\d/.test(second)
  return (
    /^\d{1,2}(?:st|nd|rd|th|er|[.:]\d*)?$/.test(first) && (isMonth(second) || /^(?:de|of|[ap]\.?m|uhr)/i.test(second))
  )
}

function isMonth(word: string): boolean {
  return monthNumber(word.replace(/\.$/, '')) !== null
}

/** "Ann Lee Senior Contributor" */
function beginsWithAuthor(text: string, authors: readonly Name[]): boolean {
  const words = fold(text)
  return countWords(text) <= 8 && authors.some((author) => `${words} `.startsWith(`${fold(nameText(author))} `))
}
