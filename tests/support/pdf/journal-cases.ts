/** An article as journals set it: what stands across both columns of its first page, and its text in two columns. */
interface JournalArticle {
  language: string
  title: string
  author: string
  /** The block of notes at the top of the first page, above the title. */
  notice: string
  /** Under the title, in Typst. */
  byline: string
  abstract: string
  /** How the abstract is set, around its text. */
  setAbstract: (text: string) => string
  /** Running heads of left and right pages. */
  heads: readonly [string, string]
  firstPage: number
  /** Typst that goes before the text. */
  style?: string
  /** Typst that goes before every page. */
  eachPage?: string
  body: string
}

const size = '8.5pt'

function setJournal(article: JournalArticle): string {
  const {
    language,
    title,
    author,
    notice,
    byline,
    abstract,
    setAbstract,
    heads,
    firstPage,
    style = '',
    eachPage = '',
    body
  } = article
  return `
#set document(title: "${title}", author: "${author}")
#set page(paper: "a5", columns: 2, margin: (x: 1.4cm, y: 1.9cm), background: context { ${eachPage} }, header: context {
  let number = counter(page).get().first()
  set text(7.5pt)
  if number > ${firstPage} { if calc.odd(number) [#h(1fr) ${heads[1]} #h(1fr) #number] else [#number #h(1fr) ${heads[0]} #h(1fr)] }
}, footer: context {
  if counter(page).get().first() == ${firstPage} { align(center, text(7.5pt)[${firstPage}]) }
})
#set columns(gutter: 6mm)
#counter(page).update(${firstPage})
#set text(font: "Noto Serif", lang: "${language}", size: ${size}, hyphenate: true)
#set super(typographic: false)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#show heading: set text(${size})
#show footnote.entry: set text(7pt)
#place(top, scope: "parent", float: true, clearance: 1.2em)[
  #set par(first-line-indent: 0em)
  #text(6.5pt)[${notice}]
  #v(0.6em)
  #align(center)[#text(15pt, weight: "bold", hyphenate: false)[${title}]

  #v(0.3em)
  ${byline}]
  #v(0.5em)
  ${setAbstract(abstract)}
]
${style}
${body}
`
}

const english: JournalArticle = {
  language: 'en',
  title: 'Why the weirs of the Ennet were never level',
  author: 'Oda Fenwick',
  notice:
    'The Kessel Review of Small Rivers, volume 3 (1994), pages 211 to 213. Received in March, accepted in June. Anyone may copy this article for a reading room, as long as the pages stay together and nobody asks for money.',
  byline: 'Oda Fenwick#super[\\*] and Tobias Wren#super[†]',
  abstract:
    'Eleven weirs were built on the Ennet between 1802 and 1871, and each of them leans. We compare the surveys that were made at the time with our own and show that the millers, who paid for the work, preferred a slope that nobody could see from the road.',
  setAbstract: (text) =>
    `#pad(x: 2em)[#text(7.5pt)[*Abstract.* ${text}]]\n\n#pad(x: 2em)[#text(7.5pt)[*Keywords:* weirs, levelling, millers, patience]]`,
  heads: ['FENWICK AND WREN', 'THE WEIRS OF THE ENNET'],
  firstPage: 211,
  style: `#place(bottom, float: true)[#set par(first-line-indent: 0em)
#line(length: 30%, stroke: 0.4pt)
#text(7pt)[#super[\\*] Institute of Small Rivers, Kessel.

#super[†] Formerly lamp keeper at Orrin; now a reader of old surveys.]]`,
  body: `
== 1. A slope that cannot be seen
A weir is meant to be level. Water that runs over it should be equally deep at both banks, so that no miller receives more than his neighbour on the other side. All contracts of the period say so, most of them twice.#footnote[The contract for the fourth weir says it three times, the last time in capitals.]

When we put our instruments on the crest of the first weir, the bubble ran to the left and stayed there. We supposed that the instrument had been damaged during the journey, and we borrowed another one from the road administration. Its bubble ran to the left as well.#footnote[Both instruments were tested afterwards on the counter of the post office and found to be without fault.]

The difference amounts to four centimetres over a length of thirty metres. Nobody who looks at the water from the bridge would notice it, and nobody has, although the bridge is crossed by several hundred people every day.

== 2. What the surveyors knew
The surveys of the nineteenth century are kept in the archive of the water board, in a wooden chest that has to be opened by two people at the same time. They were drawn by four different hands. Three of the surveyors wrote down a level crest; the fourth, a certain Ambrose Tully, wrote down what he had measured and was not employed again.#footnote[A. Tully, _Observations made upon the Ennet_, folder nine. The folder was never bound.]

Tully's figures agree with ours to the millimetre. In a letter to his sister he remarks that the millers had been extraordinarily hospitable, that he had been given a room with a view of the orchard, and that he could not be persuaded.

His colleagues could. In the accounts of the mills there are payments for geese, for candles and, in one instance, for a complete set of drawing instruments, all of them in the weeks before a survey was handed in.#footnote[We do not suggest that the geese had any influence upon the measurements.]

== 3. Who received the water
It would be natural to expect that the lower end of every weir lies on the side of the richer mill. This is the case for seven of them. For the remaining four the opposite holds, and for a long time we could find no explanation.

The explanation was given to us by the present owner of the mill at Lower Ansty, whose family had always known it. Those four mills had been exchanged between brothers after the weirs were finished, in consequence of a wager about the weather.#footnote[The wager concerned the first day of frost in the year 1838. It was lost by everyone.]

The weirs have not been corrected. The water board considered the matter last autumn and decided, unanimously, that the river had become used to them.
`
}

const german: JournalArticle = {
  language: 'de',
  title: 'Die Vermessung der Stille in Unterfelden',
  author: 'Lene Vogt',
  notice:
    'Jahrbuch für Ortsgeschichte 12 (2003), S. 40–42. Eingereicht am 4. Mai, angenommen am 19. August. Nachdruck nur mit Zustimmung des Vereins, der dienstags erreichbar ist.',
  byline: 'Lene Vogt#super[\\*]',
  abstract:
    'Im Winter 1958 ließ die Gemeinde an neunzehn Stellen messen, wie still es nachts ist. Der Aufsatz beschreibt das Verfahren, die Beteiligten und den Streit, der darüber ausbrach, ob der Kirchturm mitgezählt werden durfte.',
  setAbstract: (text) => `#align(center)[#text(8pt, weight: "bold")[Zusammenfassung]]\n\n#text(8pt)[_${text}_]`,
  heads: ['Lene Vogt', 'Die Vermessung der Stille'],
  firstPage: 40,
  style: `#place(bottom, scope: "parent", float: true)[#set par(first-line-indent: 0em)
#line(length: 30%, stroke: 0.4pt)
#text(7pt)[#super[\\*] Archiv der stehengebliebenen Uhren, Unterfelden. Für Hinweise danke ich Jutta Brandt und dem Nachtwächter, der nicht genannt werden möchte.]]`,
  body: `
== Der Auftrag
Am Anfang stand eine Beschwerde. Der Apotheker schrieb der Gemeindeverwaltung, er könne nicht schlafen, weil es zu ruhig sei, und bat um eine Überprüfung.#footnote[Gemeindearchiv, Akte 17, Blatt 3. Das Schreiben ist mit grüner Tinte verfasst.] Der Bürgermeister hielt das zunächst für einen Scherz, ließ sich aber von der Feuerwehr überzeugen, die seit langem über dieselbe Beobachtung sprach.

Mit der Durchführung wurde der pensionierte Musiklehrer Gregor Anhalt beauftragt, der als einziger im Ort über ein absolutes Gehör verfügte. Er verlangte dafür ein Fahrrad, eine Thermosflasche und die Erlaubnis, während der Messungen nicht angesprochen zu werden.

== Das Verfahren
Anhalt stellte sich nacheinander an neunzehn Orten auf und wartete, bis er nichts mehr hörte. Die Zeit, die bis dahin verging, schrieb er in ein Oktavheft.#footnote[Das Heft wird in einer Schublade aufbewahrt, die sich nur bei trockener Witterung öffnen lässt. Wir haben es an elf Tagen einsehen können und danken der Hausmeisterin, die jedes Mal die Heizung angestellt hat, obwohl die Hausordnung das in den Sommermonaten ausdrücklich untersagt.] Am schnellsten ging es hinter der Sparkasse, am langsamsten am Bahnhof, wo zwar keine Züge mehr fuhren, die Lautsprecheranlage aber noch eingeschaltet war.

Die Ergebnisse trug er in eine Karte ein. Sie zeigt Linien gleicher Stille, die sich um den Friedhof drängen und nach Westen hin auseinanderlaufen, ganz wie die Höhenlinien eines Berges, den es in dieser Gegend nicht gibt.#footnote[Die Karte hing bis 1974 im Wartezimmer des Zahnarztes.]

== Der Streit
Unterschiedlich beurteilt wurde von Anfang an die Rolle der Kirchturmuhr. Sie schlug damals noch viertelstündlich, und Anhalt hatte sich entschlossen, ihre Schläge nicht als Störung, sondern als Unterbrechung zu betrachten. Der Pfarrer begrüßte das; die Feuerwehr verlangte eine Wiederholung sämtlicher Messungen bei abgestelltem Schlagwerk.#footnote[Protokoll der Jahreshauptversammlung, ohne Datum.]

Man einigte sich schließlich auf eine einzige Nacht. In dieser Nacht blieb die Uhr stehen, ohne dass jemand sie angehalten hätte, und sie wurde auf Beschluss des Gemeinderats nie wieder in Gang gesetzt. Die Stille, die darauf folgte, hat niemand mehr gemessen.

Der Apotheker zog im Frühjahr in die Stadt. In einer Ansichtskarte an die Verwaltung teilte er mit, er schlafe ausgezeichnet.
`
}

const russian: JournalArticle = {
  language: 'ru',
  title: 'Почему в Лиманах переставили вокзал',
  author: 'Вера Холодова',
  notice:
    'Записки краеведческого кружка. Выпуск 8. Лиманы, 1997. С. 5–7. Печатается по решению общего собрания, на котором присутствовали все члены кружка, кроме одного.',
  byline: 'В. П. Холодова',
  abstract:
    'Статья посвящена истории лиманского вокзала, который за тридцать лет дважды меняли местами с баней. По документам и рассказам очевидцев восстанавливается порядок событий и объясняется, почему поезда приходили вовремя, а пассажиры опаздывали.',
  setAbstract: (text) =>
    `#text(${size})[*Аннотация.* ${text}]\n\n#text(${size})[*Ключевые слова:* вокзал, баня, расписание.]`,
  heads: ['В. П. ХОЛОДОВА', 'ПОЧЕМУ В ЛИМАНАХ ПЕРЕСТАВИЛИ ВОКЗАЛ'],
  firstPage: 5,
  eachPage: 'counter(footnote).update(0)',
  body: `
== Первое здание
Вокзал построили в 1904 году на восточной окраине, там, где железную дорогу ждали. Дорога пришла с запада. Между зданием и рельсами осталось полтора километра, которые пассажиры преодолевали пешком или на телеге, принадлежавшей начальнику станции.#footnote[Телега упоминается в описи имущества под номером один.]

Начальник станции, Савелий Кручёных, считал такое положение временным. Он ежегодно отправлял в управление прошение о переносе рельсов и ежегодно получал ответ, что рельсы перенести нельзя, а вокзал можно.#footnote[Сохранилось одиннадцать прошений и двенадцать ответов.] Средств на это не выделяли.

== Обмен
Решение нашёл банщик. Его баня стояла у самой насыпи и не пользовалась успехом, потому что паровозный дым оседал на чистом белье. Он предложил поменяться зданиями, и летом 1911 года обмен состоялся: в бане поставили кассу, а в вокзале сложили печь.

Некоторое время все были довольны. Пассажиры грелись, посетители бани разглядывали расписание, которое забыли снять со стены. Однако билеты в сыром помещении расклеивались, и контролёры отказывались их принимать.#footnote[Об этом подробно рассказано в воспоминаниях кондуктора Лунина, до сих пор не опубликованных.]

== Возвращение
Вторую перестановку очевидцы описывают по-разному. Одни утверждают, что здания разобрали по брёвнам и собрали заново, другие — что просто перевесили вывески. Протокол городской управы подтверждает вторую версию, хотя счёт от плотников, приложенный к протоколу, свидетельствует о первой.#footnote[Счёт оплачен не был.]

Так или иначе, к осени 1934 года вокзал снова находился на востоке, а рельсы по-прежнему на западе. Расписание перепечатали с поправкой на ходьбу: отправление указывали по часам бани, прибытие — по часам вокзала.

Сегодня через Лиманы проходит один поезд в сутки. Он останавливается в чистом поле, ровно посередине между двумя зданиями, и проводники говорят, что так распорядился ещё Кручёных.#footnote[Распоряжение не найдено.]
`
}

const french: JournalArticle = {
  language: 'fr',
  title: 'Le droit de sonner à Vareil',
  author: 'Hélène Garance',
  notice: 'Revue des petites coutumes, tome 31, fascicule 2, p. 96-98.',
  byline: 'Hélène Garance',
  abstract: '',
  setAbstract: () => `#grid(columns: (1fr, 1fr), column-gutter: 6mm)[
    #text(8pt)[*Résumé.* À Vareil, les cloches appartiennent à qui les entend. L’article retrace l’histoire de cette règle, de la charte de 1611 à la dernière délibération du conseil municipal.]
  ][
    #text(8pt)[*Abstract.* In Vareil bells belong to whoever hears them. The article traces this rule from the charter of 1611 to the latest decision of the town council.]
  ]`,
  heads: ['HÉLÈNE GARANCE', 'LE DROIT DE SONNER'],
  firstPage: 96,
  body: `
== I. La charte
Le texte tient en une phrase, que tout le monde cite et que personne n’a lue en entier : la cloche est à l’oreille.#footnote[Archives communales, série AA, liasse 2. La phrase se poursuit par une énumération des heures où l’oreille n’est pas recevable, notamment pendant les vêpres, la traite des vaches et la sieste du bailli. Cette énumération a été omise dans toutes les éditions imprimées, sans qu’aucun éditeur en donne la raison ; nous la publions en annexe d’un autre article, qui n’a pas encore trouvé de revue.]

On en a conclu que chaque habitant pouvait sonner, ou faire cesser la sonnerie, selon qu’il entendait ou non.#footnote[La jurisprudence distingue entre entendre et écouter. Un meunier, assourdi par sa roue, fut débouté en 1702 parce qu’il n’entendait rien ; son fils, qui entendait mais n’écoutait pas, obtint gain de cause l’année suivante. Les deux jugements portent la même signature, et l’on peut penser que le juge avait changé d’avis, de plume ou de logement, car il habitait désormais au pied du clocher. Son successeur, plus prudent, renvoya toutes les affaires de cloches devant le notaire, qui les renvoya devant le curé, lequel sonnait. Aucune de ces procédures n’est close. Le dernier acte connu porte la date du 12 mai 1788 et demande un délai, que l’on a oublié de refuser ; il court donc encore, et les héritiers du meunier, qui tiennent aujourd’hui la boulangerie de la place, s’en prévalent chaque fois que le conseil leur réclame une taxe.] Les registres montrent que le droit fut exercé avec modération.

== II. La délibération
En 2019, le conseil a voulu préciser ce qu’est une oreille.#footnote[Procès-verbal du 3 octobre, point 7.] Il y a renoncé après deux séances, l’une trop bruyante, l’autre trop silencieuse.

Le maire proposa de demander l’avis du sonneur. Celui-ci répondit qu’il était lui-même un peu dur d’oreille, que cela ne l’avait jamais empêché de faire son travail, et qu’il lui semblait au contraire que les cloches s’en portaient mieux.

Depuis, les cloches de Vareil sonnent quand elles veulent, et les habitants assurent qu’elles n’ont jamais été aussi ponctuelles.
`
}

/** Articles of journals, by the name of their case. All of them are invented. */
export const journalCases: Record<string, string> = {
  'en-journal': setJournal(english),
  'de-journal': setJournal(german),
  'fr-journal': setJournal(french),
  'ru-journal': setJournal(russian)
}
