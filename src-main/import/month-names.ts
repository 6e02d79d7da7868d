/** The names of the months as dates have them, one line a language; `|` parts the forms of one month. */
const names = [
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'января|январь|янв февраля|февраль|фев|февр марта|март апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек',
  'січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень',
  'januar|jänner februar|februar märz|maerz april mai juni juli august september oktober|okt november dezember|dez',
  'janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|déc|decembre',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre diciembre|dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december'
]

const numbers = new Map<string, number>()
for (const language of names)
  language.split(' ').forEach((forms, month) => {
    for (const form of forms.split('|')) numbers.set(form, month + 1)
  })

/** A regular expression's source that matches any month's name, longest first, so that it takes whole words. */
export const monthPattern = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`

/** The month from 1, or null when the word names none. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase()) ?? null
}
