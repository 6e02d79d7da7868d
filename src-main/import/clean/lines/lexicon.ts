import { frequentWords } from '../../frequent-words.ts'
import { monthNames } from '../../month-names.ts'
import { cuePhrases, type CueFamily } from './cue-phrases.ts'
import { hashWords } from '../../line-words.ts'

/** The families of cues in the order of their numbers. */
export const families = Object.keys(cuePhrases) as CueFamily[]

/** What kind of word it is, one bit each. */
export const kind = { common: 1, me: 2, you: 4, said: 8, date: 16, thanks: 32, we: 64 } as const

/** Words that tell speech from speech about it, and dates from other numbers. */
const kinds: Record<Exclude<keyof typeof kind, 'common'>, string> = {
  me: `i me my mine myself im ive я меня мне мой моя моё мои мною я мене мені мій моє моєю ich mich mir mein meine meinen je moi mon ma
    mes j yo mi mí mis me conmigo io mio mia eu meu minha`,
  you: `you your yours yourself u вы вас вам ваш ваша ваше ваши вами ви вас вам ваш ваша ваші ти тебе тобі sie ihr ihre ihnen ihren du
    dich dir dein deine vous votre vos tu te ton ta tes usted ustedes tu tus tú ti te voi tuo você vocês seu sua`,
  we: `we us our ours ourselves мы нас нам наш наша наше наши ми нас нам наш наша наші wir uns unser unsere unseren nous notre nos
    nosotros nuestro nuestra nuestros nuestras noi nostro nostra nós nosso nossa`,
  said: `said says told added according reported announced noted explained wrote asked stated replied сказал сказала сообщил сообщила
    заявил заявила отметил отметила рассказал рассказала добавил добавила пояснил подчеркнул словам сообщили сообщает сказав сказала
    повідомив повідомила заявив заявила зазначив зазначила розповів розповіла додав додала наголосив словами повідомили повідомляє
    sagte sagt erklärte teilte betonte berichtete laut zufolge mitteilte dit déclaré a affirmé expliqué selon ajouté indiqué estime
    dijo dice afirmó señaló explicó aseguró según agregó informó declaró indicó ha detto secondo disse segundo afirmou`,
  thanks: `thanks thank lol great love awesome nice wow agree awful amazing congratulations hi hello dear спасибо привет согласен бред
    класс молодцы дякую привіт згоден danke hallo genau stimmt merci bonjour bravo gracias hola saludos excelente grazie obrigado`,
  date: `${monthNames.filter((name) => name.length >= 5).join(' ')} may mai мая jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday mon tue tues wed thu thur thurs fri sat sun am pm today yesterday ago hours hour minutes minute mins min days day weeks week
    понедельник вторник среда четверг пятница суббота воскресенье сегодня вчера назад час часов часа минут дней дня понеділок вівторок
    середа четвер п ятниця субота неділя сьогодні вчора тому годин години хвилин днів montag dienstag mittwoch donnerstag freitag samstag
    sonntag heute gestern stunden minuten tagen tage uhr lundi mardi mercredi jeudi vendredi samedi dimanche hier heures heure jours jour
    lunes martes miércoles jueves viernes sábado domingo hoy ayer horas hora minutos días día`
}

/** A phrase that begins with a word: its other words, and its family's number. */
interface Phrase {
  rest: Int32Array
  family: number
}

const size = 1 << 15
const keys = new Int32Array(size)
const entries = new Int16Array(size).fill(-1)
const bits: number[] = []
const phrases: Phrase[][] = []

for (const words of Object.values(frequentWords)) for (const hash of hashWords(words)) bits[entry(hash)]! |= kind.common
for (const [name, words] of Object.entries(kinds))
  for (const hash of hashWords(words)) bits[entry(hash)]! |= kind[name as keyof typeof kinds]
for (const [family, list] of Object.entries(cuePhrases))
  for (const phrase of list.split(/[|\n]/)) {
    const hashes = hashWords(phrase)
    if (hashes.length)
      phrases[entry(hashes[0]!)]!.push({ rest: hashes.slice(1), family: families.indexOf(family as CueFamily) })
  }

/** The number of a word that means something here, or -1. */
export function lookUp(hash: number): number {
  let at = (hash ^ (hash >>> 15)) & (size - 1)
  while (entries[at]! >= 0) {
    if (keys[at] === hash) return entries[at]!
    at = (at + 1) & (size - 1)
  }
  return -1
}

/** The kinds of the word with this number. */
export function kindsOf(word: number): number {
  return bits[word]!
}

/** The phrases that begin with the word of this number. */
export function phrasesOf(word: number): readonly Phrase[] {
  return phrases[word]!
}

function entry(hash: number): number {
  const found = lookUp(hash)
  if (found >= 0) return found
  let at = (hash ^ (hash >>> 15)) & (size - 1)
  while (entries[at]! >= 0) at = (at + 1) & (size - 1)
  keys[at] = hash
  entries[at] = bits.length
  bits.push(0)
  phrases.push([])
  return bits.length - 1
}
