import type { Step } from '../clean.ts'

const openings = [
  'read more',
  'read also',
  'read next',
  'also read',
  'see also',
  'related',
  'related (?:articles?|stories|news|posts?|topics?|content|coverage)',
  'more on this(?: story| topic)?',
  'more (?:from|in|on) [^:]{2,30}',
  'you (?:may|might) also (?:like|be interested in)',
  "don[’']t miss",
  'recommended(?: for you)?',
  'up next',
  'watch(?: also| now)?',
  'читайте также',
  'читать также',
  'читайте по теме',
  'смотрите также',
  'по теме',
  'материалы по теме',
  'ещё по теме',
  'подробнее',
  'читайте також',
  'дивіться також',
  'матеріали за темою',
  'lesen sie (?:auch|dazu|mehr|hier)',
  'mehr zum thema',
  'siehe auch',
  'weiterlesen',
  'lire aussi',
  'à lire aussi',
  'voir aussi',
  'lire la suite',
  'sur le même sujet',
  'más información',
  'lea también',
  'lee también',
  'leer más',
  'te puede interesar',
  'ver también',
  'leggi anche',
  'leia (?:também|mais)'
].join('|')

const labelled = new RegExp(`^(?:${openings})\\s*(?:[:：|>»→]|\\s[–—-]\\s)`, 'iu')
const alone = new RegExp(`^(?:${openings})\\s*[:…>»→.]*$`, 'iu')
/** Openings that no sentence of an article begins with, so that a headline may follow without a colon. */
const bare =
  /^(?:see also|read (?:also|more|next)|also read|related (?:article|story)|читайте также|смотрите также|читайте також|lesen sie auch|siehe auch|lire aussi|à lire aussi|voir aussi|lea también|lee también|te puede interesar|leggi anche|leia também)\s+\S/iu
const reason = 'link to another article'

/** Invitations to other articles: "Read more: …" and its like in other languages, short and of one sentence. */
export const findTeasers: Step = ({ left }) =>
  left.filter(({ text, kind }) => kind !== 'code' && isTeaser(text)).map((block) => ({ block, reason }))

function isTeaser(text: string): boolean {
  if (alone.test(text)) return true
  if (text.length <= 150 && bare.test(text) && !/[.!…]["”»]?$/u.test(text)) return true
  return text.length <= 200 && labelled.test(text) && !/[.!?…]["”»]?\s+\p{Lu}/u.test(text)
}
