/** Articles set with Typst, by the name of their case. All of them are invented. */
export const typesetCases: Record<string, string> = {
  'en-two-columns': `
#set document(title: "The ferry that Kessel forgot", author: "Anna Rivera")
#set page(paper: "a5", columns: 2, margin: (x: 1.6cm, y: 2cm), numbering: "1", header: context {
  if calc.odd(here().page()) [The Kessel Review #h(1fr) Vol. 3] else [Rivera #h(1fr) The ferry]
})
#set text(font: "Noto Serif", lang: "en", size: 9pt)
#set super(typographic: false)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#place(top, scope: "parent", float: true)[
  #text(18pt, weight: "bold")[The ferry that Kessel forgot]
  #v(0.4em)
  By Anna Rivera
]
== A crossing without a timetable
The harbourmaster of Kessel keeps two ledgers, and only one of them is shown to visitors.#footnote[The second was found in a cupboard behind the chart room, wrapped in oilcloth.] The other lists every crossing since the winter of the long frost, with the names of passengers, the weight of their luggage, and a remark about the weather that rarely exceeds four words.

For most of that time the ferry was the shortest way to the opposite bank. It carried flour, schoolchildren, a travelling dentist and, on one unforgettable afternoon, an orchestra whose double-bass player refused to let go of his instrument until he was standing on firm ground again.

Nobody in the municipality remembers who decided to discontinue the service. The minutes of the council mention an "interim arrangement" and then fall silent.#footnote[Minutes of the council, folder nineteen, without a date.] What remained was a landing stage, a bell, and a well-meaning notice that asks passengers to ring twice.

== What the ledgers say
Between the lines there is an astonishing amount of administrative patience. The clerk who wrote most of the entries had evidently been instructed to record everything that could be counted, and he counted with enthusiasm: lanterns, ropes, complaints about lanterns, complaints about ropes.

- Lanterns were counted on the first day of every month.
- Ropes were counted whenever one of them had been replaced, which happened more often than the accounts would suggest.

His successor counted nothing at all. She described the passengers instead, and her descriptions are the reason why the ledger is now being transcribed by volunteers, a page every evening, in the reading room of the old customs house.

The transcription will be finished in the spring. Until then the bell can be heard at half past four, when the caretaker rings it twice, waits for an answer from the other bank, and walks home along the embankment with the satisfied expression of somebody who has kept an appointment.
`,
  'de-one-column': `
#set document(title: "Das Archiv der leisen Uhren")
#set page(width: 12cm, height: 17cm, margin: 1.8cm, numbering: none, header: context {
  if here().page() > 1 { align(center)[Das Archiv der leisen Uhren] }
}, footer: context { align(center)[– #(counter(page).get().first() + 40) –] })
#set text(font: "Noto Serif", lang: "de", size: 10pt, hyphenate: true)
#set super(typographic: false)
#set par(justify: true, first-line-indent: 1.2em, spacing: 0.65em)
#text(16pt)[Das Archiv der leisen Uhren]
#v(1em)
Im Stadtteil Unterfelden steht ein Haus, in dem die Zeit nicht gemessen, sondern aufbewahrt wird. Die Sammlung umfasst achthundert Taschenuhren, die alle in derselben Minute angehalten worden sind, und einen #text(tracking: 0.2em)[Wächter], der jede von ihnen beim Namen kennt.

Das Verzeichnis führte ursprünglich der Uhrmachermeister Konrad Lindhorst. Seine Eintragungen sind knapp, aber unmissverständlich: Hersteller, Gehäuse, Zifferblatt, Besitzer, Anlass. Unter „Anlass“ steht fast immer dasselbe Wort.

#block(inset: (x: 2em))[#text(10pt)[Eine Uhr, die nicht mehr geht, lügt zweimal am Tag nicht; von den übrigen lässt sich das keineswegs behaupten.]]

Dass die Gemeindeverwaltung das Gebäude verkaufen wollte, erfuhr die Öffentlichkeit durch eine Bekanntmachung im Schaukasten der Feuerwehr. Innerhalb einer Woche unterschrieben vierhundert Einwohnerinnen und Einwohner eine Eingabe, in der das Wort „Verantwortungsbewusstsein“ siebenmal vorkommt.

Die Verhandlungen dauerten bis in den Herbst. Schließlich einigte man sich auf eine Nutzungsvereinbarung, die beiden Seiten gleichermaßen unangenehm war und deshalb bis heute gilt. Der Wächter hat sie gerahmt und neben die Standuhr gehängt, deren Pendel seit dem Frühjahr wieder schwingt.
`,
  'ru-notes': `
#set document(title: "Мост, который построили дважды")
#set page(width: 13cm, height: 17cm, margin: 1.8cm, numbering: "i")
#set text(font: "Noto Serif", lang: "ru", size: 10pt, hyphenate: true)
#set super(typographic: false)
#set par(justify: true, first-line-indent: (amount: 1.2em, all: true), spacing: 0.65em)
= Мост, который построили дважды
Первый мост через Ольшанку стоял недолго: его разобрали через год, потому что по нему почти никто не ездил.#footnote[Сведения взяты из записной книжки смотрителя, которую хранит его внучка.] Второй построили на том же месте и из тех же досок, и он простоял до самого большого половодья.

— Это был один и тот же мост, — говорит смотритель музея Вера Столярова. — Просто у него было две жизни.

В архиве сохранилась переписка между уездным инженером и подрядчиком. Инженер требовал прочности, подрядчик — предоплаты. Они так и не встретились, хотя жили на соседних улицах и ходили в одну и ту же булочную.#footnote[Булочная закрылась раньше моста.]

#pagebreak()
#set page(numbering: "1")
#counter(page).update(1)
== После половодья
Когда вода спала, оказалось, что уцелели только быки и одна перекладина, на которой кто-то вырезал дату. Жители спорили, какую именно: одни читали её как день открытия, другие утверждали, что это просто чьё-то незаконченное имя.

Сегодня на берегу установлена табличка. На ней написано, что мост был, и этого, по-видимому, достаточно.
`,
  'ar-article': `
#set document(title: "حارس الفنار")
#set page(width: 12cm, height: 12cm, margin: 1.6cm)
#set text(font: "Noto Naskh Arabic", lang: "ar", size: 11pt)
#text(18pt)[حارس الفنار]

يعيش حارس الفنار وحده منذ 14 عاما في جزيرة صغيرة لا تظهر على معظم الخرائط. كل مساء يصعد السلم ببطء ويشعل المصباح، ثم يكتب في دفتره رقما واحدا (عدد السفن التي مرت).

في الشتاء لا تمر سفن كثيرة. ومع ذلك يكتب الحارس الرقم نفسه، ويضيف إليه كلمة واحدة بالإنجليزية هي calm كما تعلمها من بحار قديم.
`,
  'zh-article': `
#set document(title: "河边的钟楼")
#set page(width: 12cm, height: 12cm, margin: 1.6cm)
#set text(font: "Droid Sans Fallback", lang: "zh", size: 11pt)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#text(18pt)[河边的钟楼]

镇上的人都说，那座钟楼从来没有准过。早上敲六下的时候，面包店已经卖完了第一炉面包；傍晚敲五下的时候，孩子们早就回到家里写作业了。

守钟人却不这么认为。他说钟没有错，是河水流得太快，把时间一点一点带走了。每年春天，他都会把指针拨慢三分钟，算是替大家还给河流的利息。
`,
  'en-table-and-captions': `
#set document(title: "Counting herons on the Ennet")
#set page(width: 14cm, height: 18cm, margin: 1.8cm, numbering: "1")
#set text(font: "Noto Serif", lang: "en", size: 10pt)
#set par(justify: true, spacing: 1.2em)
= Counting herons on the Ennet
Every October the bird club of Ennet counts the herons between the weir and the brickworks. The count takes a single morning and is followed by a breakfast that takes considerably longer.

#figure(table(columns: 3, stroke: none, align: left,
  [Year], [Herons], [Observers], [Wet], [41], [7], [Dry], [38], [12], [Windy], [52], [5]),
  caption: [Herons seen from the towpath, by the weather of the year.])

Three things can be said about these figures:

+ The number of herons does not depend on the number of people who look at them.
+ Wind is good for herons, or at least for seeing them, because they stay where they are and wait.
+ Nobody has ever counted twice.

The club would like to know more. It has asked the owner of the brickworks for permission to put a bench on the quay, and the owner has asked the club for a drawing of the bench.
`,
  'en-three-columns': `
#set document(title: "Letters about the weather house")
#set page(width: 20cm, height: 14cm, columns: 3, margin: 1.5cm)
#set columns(gutter: 5mm)
#set text(font: "Noto Serif", lang: "en", size: 8pt)
#set par(justify: false, spacing: 1.1em)
#place(top, scope: "parent", float: true, text(16pt)[Letters about the weather house])
The figures in the weather house on Mill Street have changed places. For as long as anyone can remember the woman with the parasol announced sunshine and the man with the umbrella announced rain.

Since Tuesday it is the other way round, and the readers of this paper have noticed. Eleven letters reached us before noon, nine of them in favour of the change.

One correspondent believes that the mechanism was turned by a child. Another has measured the humidity in her own kitchen for a week and concludes that the house is right and the weather is wrong.

A retired meteorologist writes that such houses are moved by a strip of gut, which shortens when the air is dry. It can be mounted the wrong way, he says, and usually is.

The owner of the house has not replied to our questions. He was seen on Wednesday in bright sunshine, carrying an umbrella, and he appeared to be in excellent spirits.

We shall print no further letters on this subject unless it rains.
`
}
