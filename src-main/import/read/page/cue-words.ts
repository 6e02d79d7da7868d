import { remembered } from '../../remembered.ts'

/** Words that tell what a line is for, in the languages that articles are most often in. The order is that of the features. */
const cues: readonly RegExp[] = [
  /\b(?:share|tweet|facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|email this|copy link|teilen|partager|compartir|condividi|udostępnij)\b|поделиться|поширити|вконтакте/i,
  /\b(?:comments?|repl(?:y|ies)|leave a|kommentare?|commentaires?|comentarios?|commenti|comentários|reacties|kommentarer|komentarze|responses?|report abuse|upvote|liked)\b|комментари|коментар|ответить|отзыв/i,
  /\b(?:related|read more|more (?:from|on|in|about|stories|news)|see also|also read|read also|you may|you might|recommended|popular|trending|most read|latest|up next|next article|previous|mehr zum|lesen sie|auch interessant|à lire|lire aussi|voir aussi|sur le même|leer más|lea también|te puede|relacionad|leggi anche|correlati|potrebbe interessarti|potrebbero|você pode|veja também|leia também|leia mais|saiba mais|mais lidas|lees ook|lees verder|gerelateerd|läs mer|läs också|les også|læs også|czytaj|zobacz|don['’]t miss|keep reading|in case you missed|more like this|you['’]ll like)\b|читайте|по теме|читати|також|похожие|популярн|смотрите|ещё по/i,
  /\b(?:newsletter|subscribe|subscription|sign up|signup|inbox|unsubscribe|abonnier|anmelden|abonnez|s'abonner|inscri|suscri|boletín|iscriviti|inscreva|assine|nieuwsbrief|prenumerera|notifications?)\b|подпис|підпис|рассылк|розсилк/i,
  /\b(?:cookies?|privacy|consent|gdpr|terms of|datenschutz|impressum|confidentialité|privacidad|politique de)\b|конфиденц|согласи/i,
  /\b(?:photo|image|picture|photograph|getty|reuters|afp|shutterstock|courtesy|credit|foto|bild|crédit|imagen|screenshot|unsplash|associated press|\(ap\))\b|фото|©/i,
  /^(?:by|von|par|por|di|door|av|text)\s|\b(?:written by|posted by|author|reporter|correspondent|editor|contributed|staff writer|about the author|redaktion|autor)\b|автор|корреспондент/i,
  /\b(?:advert|advertisement|sponsored|promoted|anzeige|werbung|publicité|publicidad|affiliate|commission)\b|реклама/i,
  /\b(?:log in|login|sign in|register|account|password|anmelden|se connecter|connexion|iniciar sesión|registrarse|members?)\b|войти|увійти|регистрац/i,
  /\b(?:menu|home|search|skip to|contact us|about us|sitemap|startseite|suche|kontakt|accueil|rechercher|inicio|buscar|close|back to top|navigation)\b|главная|поиск|меню|контакты/i,
  /\b(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|schlagwörter|themen|mots-clés|étiquettes|etiquetas|posted in)\b|теги|метки|рубрик/i,
  /copyright|all rights reserved|\ball rights\b|alle rechte|tous droits|todos los derechos|все права|усі права|©|\(c\) ?\d{4}/i,
  /\b(?:buy|shop|cart|price|add to|checkout|free shipping|order|kaufen|acheter|comprar|deals?|discount|coupon)\b|[$€£₽]\s?\d|\d\s?[€₽]|купить|цена/i,
  /\b(?:published|updated|posted|last modified|min(?:ute)?s? read|ago|uhr|publié|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert)\b|опубликован|обновлен|оновлен/i,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zé]*\.? \d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d\d\b|\d{1,2}:\d\d/i,
  /\b(?:click|tap|download|watch|listen|play|view|read|join|follow|try|get started|learn more|book a|contact)\b|смотр|скачать|слушать/i,
  /https?:|www\.|\S@\S|\.com\b/i,
  /\b(?:references|sources|footnotes|bibliography|further reading|external links|notes|citations|quellen|bibliographie|fuentes)\b|примечания|литература|источники/i,
  /\b(?:disclaimer|disclosure|not (?:financial|medical|legal) advice|opinions expressed|correction|editor's note|originally (?:published|appeared))\b/i,
  /\b(?:faq|frequently asked|conclusion|introduction|summary|key takeaways|contents|in this article|overview|fazit|zusammenfassung|conclusiones?)\b|вывод|содержание/i
]

/** How many cues there are. */
export const cueCount = cues.length

/** Longer texts are hardly met again. */
const longest = 60

/** The cues that a text has, as a set of bits in the order of the features. */
export function cuesIn(text: string): number {
  return text.length > longest ? find(text) : findShort(text)
}

function find(text: string): number {
  let found = 0
  for (let i = 0; i < cues.length; i++) if (cues[i]!.test(text)) found |= 1 << i
  return found
}

const findShort = remembered(20_000, find)

/** Which of the cues are dates and times. */
const dateCues = [cues[13]!, cues[14]!]

/** Whether a text has a cue of a date or a time. */
export function namesDate(text: string): boolean {
  return dateCues.some((cue) => cue.test(text))
}

const stopWords = new Set(
  `the of and to in a is that for it as was with on be by at he she his her from this which or have had not are but they an were we you
  their one all would there been has its more who will into about than can what when if so no said out up our my also other some
  der die das und ist von zu den mit sich des auf für nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man dem wurde
  le la les de des un une et est en que qui dans du pour pas au sur ne se ce il elle sont avec par plus son sa mais ou nous vous ont été cette aux leur comme
  el los las y que del una con por su para al lo como más pero sus ya este sí porque esta entre cuando muy sin sobre ser también me hasta hay donde quien desde todo nos
  il che di è per non con sono della nel alla gli dei ha più anche questo come ma
  o os as um uma em não com na no dos mais foi são ao à pelo
  het een van ik te dat niet zijn op aan met als voor er maar om hem dan zou of wat
  i w na z do się nie to jest że o jak po co od za
  och att det som på är av för med den till inte om ett men har
  и в не на я что он с а то как по это она но к у мы из за от так же бы для о его был при или который если уже
  і та що не на з до як це для про від за він але у ми його чи був при також ще або`
    .split(/\s+/)
    .filter(Boolean)
)

const longestStopWord = Math.max(...[...stopWords].map((word) => word.length))

/** Whether a word, in lower case, is one of those that hold sentences together. */
export function isStopWord(word: string): boolean {
  return word.length <= longestStopWord && stopWords.has(word)
}
