import type { StyledText } from './styled-text.ts'

const genitive: Record<string, string> = {
  январь: 'января',
  февраль: 'февраля',
  март: 'марта',
  апрель: 'апреля',
  май: 'мая',
  июнь: 'июня',
  июль: 'июля',
  август: 'августа',
  сентябрь: 'сентября',
  октябрь: 'октября',
  ноябрь: 'ноября',
  декабрь: 'декабря'
}
const day = new RegExp(`(?<=(?<!\\d)\\d{1,2}[ \\u00A0])(${Object.keys(genitive).join('|')})(?![а-яё])`, 'g')

/** Puts the month after a day in the genitive, “5 января”: the Russian CSL locale knows only the nominative. */
export function declineMonths(text: StyledText): StyledText {
  return text.map((run) => ({ ...run, text: run.text.replace(day, (month) => genitive[month] ?? month) }))
}
