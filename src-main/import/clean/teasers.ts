import type { Step } from '../clean.ts'

const openings = [
  'read more',
  'read also',
  'read next',
  'also read',
  'see also',
  'related',
  'related (?:articles?|story|stories|news|posts?|topics?|content|coverage|reading|videos?)',
  'keep reading',
  'must read',
  'in case you missed it',
  'also on (?:this|our) site',
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
  '(?:ещё|еще) (?:по теме|на эту тему)',
  'см\\. также',
  'смотреть также',
  'читать далее',
  'подробнее',
  'читайте (?:також|ще)',
  'читати також',
  'також читайте',
  'дивись також',
  '(?:детальніше|докладніше)',
  'дивіться також',
  'матеріали за темою',
  'lesen sie (?:auch|dazu|mehr|hier)',
  'mehr (?:zum thema|dazu)',
  'auch (?:interessant|lesenswert)',
  'passend dazu',
  'siehe auch',
  'weiterlesen',
  'lire aussi',
  'à lire (?:aussi|également)',
  'lire également',
  'pour aller plus loin',
  'voir aussi',
  'lire la suite',
  'sur le même (?:sujet|thème)',
  'más información',
  'lea también',
  'lee también',
  'leer más',
  '(?:también )?(?:te|le) puede interesar',
  'te recomendamos',
  'sigue leyendo',
  'ver también',
  '(?:leggi|vedi|guarda) anche',
  '(?:leia|veja) também',
  'leia mais',
  'saiba mais',
  '(?:lees|bekijk) ook',
  'lees (?:meer|verder)',
  '(?:czytaj|zobacz|przeczytaj) (?:także|też|również|więcej)',
  'czytaj dalej',
  'mehr (?:lesen|erfahren)',
  'das könnte (?:sie|dich) (?:auch )?interessieren',
  'à voir (?:aussi|également)',
  '(?:notre|nos) (?:dossiers?|articles?)(?: sur le sujet)?',
  '(?:vea|mira|mire) también',
  'noticias? relacionadas?',
  '(?:leggi|guarda) (?:tutto|di più)',
  'potrebbe interessarti(?: anche)?',
  'läs (?:också|även|mer|vidare)',
  'les (?:også|mer)',
  'læs (?:også|mere)',
  'lue (?:myös|lisää)',
  '(?:bunu|bunları) da oku(?:yun|yabilirsiniz)?',
  'ayrıca oku(?:yun)?',
  '[iİ]lgili haber(?:ler)?',
  '(?:čtěte|přečtěte si) (?:také|více|i)',
  '(?:čítajte|prečítajte si) (?:tiež|aj)',
  'olvassa el(?: ezt is)?',
  '(?:citește|citiți) (?:și|si)',
  'pročitajte (?:i|još|također)',
  '(?:прочетете|вижте) (?:още|също)',
  'читайте (?:еще|ещё)',
  'διαβάστε (?:επίσης|ακόμα|ακόμη)',
  'baca juga',
  'xem thêm'
].join('|')

/** Arrows and the like before a label. */
const signs = '[\\s>»→▶►•*–—-]*'
const labelled = new RegExp(`^${signs}(?:${openings})\\s*(?:[:：|>»→]|\\s[–—-]\\s)`, 'iu')
const alone = new RegExp(`^${signs}(?:${openings})\\s*[:…>»→.]*$`, 'iu')
/** A word that may begin a sentence, too, or be a speaker's name: what follows is a headline only if it is as long and asks nothing. */
const headed = /^(?:[Mm]ore|MORE|[Ll]isten|LISTEN)\s*:\s*(?=\p{Lu})(?:[^\s\d?!:]+\s+){3,}[^\d?!:]+$/u
/** Openings that no sentence of an article begins with, so that a headline may follow without a colon. */
const bare =
  /^(?:see also|read (?:also|more|next)|also read|related (?:article|story)|читайте также|смотрите также|читайте також|lesen sie auch|siehe auch|lire aussi|à lire aussi|voir aussi|lea también|lee también|te puede interesar|(?:leggi|vedi|guarda) anche|leia também)\s+\S/iu
/** A label in capitals is parted from the headline by that alone. */
const shouted = new RegExp(
  `^${signs}(?:(?:MORE|READ|WATCH|LISTEN|VIDEO|PHOTOS|EXPLAINER)\\s*[:|]|(?:${openings.toUpperCase()})\\s)\\s*(?=\\p{Lu}?\\p{Ll}|["“„«])`,
  'u'
)
const reason = 'link to another article'
const longest = 200
const longestBare = 150

/** Invitations to other articles: "Read more: …" and its like in other languages, short and of one sentence. */
export const findTeasers: Step = ({ left }) =>
  left.filter(({ text, kind }) => kind !== 'code' && isTeaser(text)).map((block) => ({ block, reason }))

function isTeaser(text: string): boolean {
  if (text.length > longest) return false
  if (alone.test(text)) return true
  if (
    (bare.test(text) || headed.test(text) || shouted.test(text)) &&
    text.length <= longestBare &&
    !/[.!…]["”»]?$/u.test(text)
  )
    return true
  return labelled.test(text) && !/[.!?…]["”»]?\s+\p{Lu}/u.test(text)
}
