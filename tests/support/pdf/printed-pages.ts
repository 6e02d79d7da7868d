/** A web page as a browser has it when somebody prints it. */
export interface WebPage {
  address: string
  language: string
  /** The title of its window. */
  title: string
  body: string
  style?: string
  /** Whether the browser prints its own lines above and below; it does unless one asks it not to. */
  hasLines?: boolean
}

const list = (...items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
const paragraphs = (...items: readonly string[]): string => items.map((item) => `<p>${item}</p>`).join('')
const cookie = (text: string, ...buttons: readonly string[]): string =>
  `<div><p>${text}</p><p class="row">${buttons.map((button) => `<span>${button}</span>`).join(' ')}</p></div>`
const menu = (site: string, ...items: readonly string[]): string =>
  `<header><p><b>${site}</b></p><nav>${list(...items)}</nav></header>`

/** Web pages to be printed, by the name of their case. All of them are invented. */
export const printedPages: Record<string, WebPage> = {
  'print-en-menus': {
    address: 'https://www.eastwickpost.example/harbour/lamp-keeper-leaves',
    language: 'en',
    title: 'Last lamp keeper of Orrin leaves his tower | The Eastwick Post',
    body: `${cookie('We and our partners use cookies to improve your experience. Read our privacy policy.', 'Accept all', 'Manage settings')}
${menu('The Eastwick Post', 'Home', 'Harbour', 'Politics', 'Opinion', 'Sport', 'Sign in', 'Subscribe')}
<main><h1>Last lamp keeper of Orrin leaves his tower</h1>
<p>After forty-one years the stairs have become too many, he says</p>
<p>By Hedda Marlow</p><p>Published 14 May 2024, 6:45 pm</p>
<p class="row"><span>Share</span> <span>Facebook</span> <span>WhatsApp</span> <span>Email</span></p>
${paragraphs(
  'The last lamp keeper of Orrin has left his tower. On Monday evening Tobias Wren carried two suitcases down the hundred and eighteen steps, handed the key to the harbour office and took the bus to his sister’s house in Eastwick.',
  '“I have counted the steps every day for forty-one years,” he said at the foot of the tower. “This morning there were more of them than yesterday, and that is when a man has to stop.”',
  'The lamp itself has been switched by a clock since 1996. What remained for the keeper was to clean its glass, to write down the weather and to wave at the ferry, which answered with its horn.'
)}
<div><p>Sign up for our morning newsletter and never miss a story.</p><p>Enter your email</p></div>
${paragraphs(
  'The council has not decided what will become of the tower. One proposal would turn its lower rooms into a school for bell ringers; another would leave it to the gulls, who according to the mayor have asked for nothing.',
  'Captain Ilse Dorn of the ferry said she would go on sounding the horn at the tower. “Somebody may be listening,” she said. “And if nobody is, then at least I have said good evening.”',
  'Mr Wren’s weather books, thirty-nine of them, go to the town’s archive. The last entry reads: wind from the west, light rain, all well.'
)}
<aside><h2>Related articles</h2>${list('Ferry to Orrin gets a new engine', 'Five towers that nobody climbs any more')}</aside>
<section><h2>Comments (2)</h2><p><b>gullwatcher</b></p><p>I will miss the light in his kitchen.</p><p><b>M. Tarn</b></p><p>Reply Report</p></section></main>
<footer><p>© 2024 The Eastwick Post. All rights reserved.</p><p class="row"><span>Privacy policy</span> <span>Terms of use</span> <span>Contact us</span></p></footer>`
  },
  'print-de-menus': {
    address: 'https://unterfelder-bote.example/stadt/uhrenarchiv-bleibt',
    language: 'de',
    title: 'Uhrenarchiv bleibt im alten Spritzenhaus - Unterfelder Bote',
    body: `${cookie('Wir verwenden Cookies, um Ihnen ein besseres Erlebnis zu bieten. Mehr in unserer Datenschutzerklärung.', 'Alle akzeptieren', 'Ablehnen')}
${menu('Unterfelder Bote', 'Startseite', 'Stadt', 'Umland', 'Kultur', 'Sport', 'Anmelden', 'Abo')}
<main><h1>Uhrenarchiv bleibt im alten Spritzenhaus</h1>
<p>Von Jutta Brandt</p><p>Veröffentlicht am 7. Mai 2024, 17:20 Uhr</p>
${paragraphs(
  'Unterfelden. Das Archiv der stehengebliebenen Uhren darf im alten Spritzenhaus bleiben. Das beschloss der Gemeinderat am Dienstagabend mit neun zu vier Stimmen, nachdem er zwei Stunden lang über die Heizung gesprochen hatte.',
  '„Eine Uhr, die steht, braucht keine Wärme, wohl aber der, der auf sie aufpasst“, sagte die Archivarin Lene Vogt. Sie hatte den Winter in Mantel und Handschuhen zwischen achthundert Taschenuhren verbracht.',
  'Die Gemeinde übernimmt nun die Hälfte der Heizkosten, die andere Hälfte trägt ein Verein, dessen Mitglieder dafür einmal im Jahr die Uhren abstauben dürfen. Der Vertrag gilt zunächst für zehn Jahre.'
)}
<div><h3>Lesen Sie auch</h3>${list('Feuerwehr zieht in neue Halle', 'Turmuhr geht seit Montag nach')}</div>
${paragraphs(
  'Bürgermeister Uwe Krohn nannte den Beschluss vernünftig, aber spät. „Wir haben länger beraten, als manche dieser Uhren je gegangen sind“, sagte er. Gegen den Vertrag stimmten vier Räte, die lieber einen Probenraum für den Posaunenchor gesehen hätten.',
  'Das Archiv öffnet wieder am Sonntag. Wer eine Uhr bringt, die steht, hat freien Eintritt; wer eine bringt, die geht, muss sie an der Tür anhalten.'
)}</main>
<footer><p class="row"><span>Impressum</span> <span>Datenschutz</span> <span>AGB</span> <span>Kontakt</span></p><p>© 2024 Unterfelder Bote</p></footer>`
  },
  'print-ru-menus': {
    address: 'https://vestnik-limany.example/obshchestvo/most-otkryli',
    language: 'ru',
    title: 'Мост через Лиманку открыли во второй раз | Лиманский вестник',
    body: `${menu('Лиманский вестник', 'Главная', 'Политика', 'Экономика', 'Общество', 'Спорт', 'Войти', 'Подписаться')}
<main><h1>Мост через Лиманку открыли во второй раз</h1>
<p>Вера Холодова 16 апреля 2024, 11:30</p>
${paragraphs(
  'В Лиманах во вторник открыли мост, который уже открывали осенью. Тогда по нему успели проехать четыре машины и свадебный кортеж, после чего строители обнаружили, что перила обращены не в ту сторону.',
  '«Мы решили не ждать, пока кто-нибудь это заметит, и заметили сами», — сказал начальник участка Пётр Лунин. По его словам, перила развернули за зиму, не останавливая движения пешеходов.',
  'Новый мост короче старого на одиннадцать метров, потому что река с тех пор обмелела. Учёные местного института наблюдают за ней третий год и пока не решили, вернётся ли вода.'
)}
<p>Подписывайтесь на наш канал в Телеграме</p>
${paragraphs(
  'Паромщик Савва Тихий, который возил жителей через реку двадцать шесть лет, пришёл на открытие со своим веслом. Он сказал, что подождёт до осени: мосты в Лиманах, по его наблюдениям, редко стоят дольше одного лета.',
  'Движение по мосту бесплатное. Грузовики тяжелее восьми тонн по-прежнему отправляют в объезд, через Верхние Броды.'
)}
<section><h3>Читайте также</h3>${list('Паром не выйдет на линию до мая', 'Куда ушла вода из Лиманки')}</section></main>
<footer><p>© 2024 Лиманский вестник. Все права защищены.</p><p class="row"><span>О редакции</span> <span>Реклама</span> <span>Контакты</span></p></footer>`
  },
  'print-fr-without-lines': {
    address: 'https://courrier-vareil.example/culture/orgue',
    language: 'fr',
    title: 'À Vareil, l’orgue muet retrouve une note | Le Courrier de Vareil',
    hasLines: false,
    body: `${cookie('Ce site utilise des cookies pour améliorer votre expérience.', 'Tout accepter', 'Tout refuser')}
${menu('Le Courrier de Vareil', 'Accueil', 'Politique', 'Culture', 'Sports', 'Se connecter', 'S’abonner')}
<main><h1>À Vareil, l’orgue muet retrouve une note</h1>
<p>Par Hélène Garance</p><p>Publié le 3 mai 2024 à 18h05</p>
${paragraphs(
  'L’orgue de Vareil se taisait depuis le grand gel de 1987. Samedi, devant une centaine d’habitants, le facteur Lucien Morvan en a tiré une note, une seule, que beaucoup ont trouvée un peu longue.',
  '« C’est un la, ou ce qui en reste », a expliqué l’artisan, qui travaille seul et sans électricité. Il lui faudra encore quatre ans pour rendre aux deux mille tuyaux leur voix, si la mairie continue de payer le bois.',
  'La commune a voté cette année la moitié de la somme demandée. Le reste vient d’une loterie, dont le premier prix est le droit de choisir la prochaine note.'
)}
<p>Abonnez-vous à notre lettre d’information</p>
${paragraphs(
  'Dans la tribune, les hirondelles ont été priées de patienter. Elles nichent depuis vingt ans dans les plus gros tuyaux, et le facteur a promis de commencer par les petits.',
  'Le prochain essai aura lieu à la Toussaint. L’entrée est libre, mais il est conseillé d’apporter une couverture et beaucoup de patience.'
)}</main>
<footer><p class="row"><span>Mentions légales</span> <span>Politique de confidentialité</span> <span>Contact</span></p><p>© 2024 Le Courrier de Vareil. Tous droits réservés.</p></footer>`
  },
  'print-en-article-alone': {
    address: 'https://notes.tarnfield.example/2024/05/walking-the-old-line',
    language: 'en',
    title: 'Walking the old line to Tarnfield',
    body: `<h1>Walking the old line to Tarnfield</h1>
${paragraphs(
  'The railway to Tarnfield closed in 1961, but its bed still runs through the moor like a sentence that somebody forgot to finish. I walked it in two days, with a tent that leaked and a map on which the line was drawn in pencil.',
  'Nothing on the first day was level except the line itself. It cuts through the hills and steps over the valleys, and the sheep use it as we once did, to get from one place to the next without having to think about the land between.',
  'At Hobb’s Halt the platform is there, and the lamp, and a bench that faces a hedge. I sat down and waited for a train. It is a curious thing how soon one begins to look at one’s watch.'
)}
<h2>The second day</h2>
${paragraphs(
  'Rain came in the night and stayed. The cutting below the reservoir was a stream, and I walked on the sleepers that remain, which are set for nobody’s stride. Around noon a farmer asked me where I was going; when I said Tarnfield he told me that the service had been withdrawn.',
  'The station is a house now. A woman was hanging washing between the signal and the gate. “You are late,” she said, and then, because I must have looked it, she made tea.'
)}`
  },
  'print-en-report': {
    address: 'https://office.example/draft.html',
    language: 'en',
    title: 'Draft-7-final.html',
    hasLines: false,
    style: '.columns{columns:2;column-gap:8mm} body{font-size:13px;max-width:none;text-align:justify}',
    body: `<h1>Counting boats on the Ennet</h1><p><b>Oda Fenwick</b><br>Institute of Small Rivers</p>
<div class="columns"><h2>1 Introduction</h2>${paragraphs(
      'Boats have been counted on the Ennet since 1902, at first by the lock keepers and later by a machine that could not tell a boat from a swan. This report compares both series and asks what was lost when the keepers went home.',
      'The keepers wrote down more than they were asked for. Beside the number stand the weather, the cargo and now and then an opinion. None of this was printed in the yearly tables, and little of it has been read since.'
    )}<h2>2 Method</h2>${paragraphs(
      'We copied the books of four locks and marked every day on which keeper and machine both counted. There are 611 such days. On 94 of them the numbers agree; on 480 the machine saw more, on 37 fewer.',
      'Subscribe lists and share registers of the boat club were used to check the names. Comments in the margin are quoted as they stand.'
    )}<h2>3 Results</h2>${paragraphs(
      'Swans explain about two thirds of the difference. The rest is owed to ice, to children on doors and planks, and in one case to a piano that went downstream for three days in the spring of 1968.',
      'We recommend that a keeper be asked back to one of the locks, for a trial of two years, with a chair.'
    )}</div>`
  }
}
