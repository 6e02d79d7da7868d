import type { WebPage } from './printed-pages.ts'

const linked = (site: string, entries: Record<string, string>): string[] =>
  Object.entries(entries).map(([path, text]) => `<a href="${site}/${path}">${text}</a>`)
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
const paragraphs = (...items: readonly string[]): string => items.map((item) => `<p>${item}</p>`).join('')

const kurier = 'https://kurier-brzozowa.example'
const rivers = 'https://small-rivers.example'

/** Web pages and documents with links, to be printed by a browser without its lines, by the name of their case. All of them are invented. */
export const linkedPages: Record<string, WebPage> = {
  'print-pl-links': {
    address: `${kurier}/miasto/zegar-na-ratuszu`,
    language: 'pl',
    title: 'Zegar na ratuszu znów się spieszy',
    hasLines: false,
    style: 'nav a{margin-right:2em}',
    body: `<header><p><a href="${kurier}/"><b>Kurier Brzozowa</b></a></p><nav>${linked(kurier, {
      miasto: 'Miasto',
      region: 'Region',
      kultura: 'Kultura',
      sport: 'Sport',
      opinie: 'Opinie',
      pogoda: 'Pogoda',
      zaloguj: 'Zaloguj się'
    }).join(' ')}</nav></header>
<main><h1>Zegar na ratuszu znów się spieszy</h1>
<p>Halina Borek</p><p>12 maja 2024, 18:20</p>
${paragraphs(
  'Zegar na brzozowskim ratuszu od poniedziałku spieszy się o jedenaście minut. Jako pierwsi zauważyli to kierowcy autobusów, którzy odjeżdżali sprzed ratusza, zanim ktokolwiek zdążył wsiąść.',
  '„Sprawdziłem wszystkie koła i wszystkie są na swoim miejscu” – powiedział zegarmistrz Józef Lipka, który opiekuje się mechanizmem od trzydziestu dwóch lat. Jego zdaniem to nie zegar się spieszy, lecz miasto zwolniło.',
  'Rada miasta wysłuchała obu stron. Postanowiono, że do czasu wyjaśnienia sprawy rozkład jazdy będzie się odnosił do zegara na dworcu, a śluby nadal do tego na ratuszu.'
)}
${paragraphs(
  'Burmistrz Irena Sowa przyznała, że sama polubiła nową godzinę. „Po raz pierwszy od lat jestem w pracy przed czasem” – stwierdziła. Dodała, że wszelkie decyzje zapadną po lecie, kiedy mechanizm ostygnie.',
  'Ostatni raz zegar pomylił się w 1979 roku. Stanął wtedy na cztery dni, których w Brzozowej do dzisiaj nikt nie umie sobie przypomnieć.'
)}</main>
<footer>${list(
      linked(kurier, {
        reklama: 'Reklama',
        prenumerata: 'Prenumerata',
        regulamin: 'Regulamin',
        prywatnosc: 'Polityka prywatności'
      })
    )}<p>© 2024 Kurier Brzozowa. Wszelkie prawa zastrzeżone.</p></footer>`
  },
  'print-en-sources': {
    address: `${rivers}/reports/ice-on-the-ennet.html`,
    language: 'en',
    title: 'ice-on-the-ennet',
    hasLines: false,
    body: `<h1>Ice on the Ennet, 1902 to 1968</h1><p><b>Oda Fenwick</b><br><a href="${rivers}/">Institute of Small Rivers</a></p>
<h2>1 What was asked</h2>${paragraphs(
      `The lock keepers wrote down when the river froze and when it was free again. This report puts their dates in order. The boats are counted in <a href="${rivers}/reports/boats">an earlier report</a>, the swans in <a href="${rivers}/reports/swans">another</a>.`,
      'Share prices of the ice house, menus of the skating suppers and letters to subscribers were read beside the books of the locks, since all of them mention the ice.'
    )}<h2>2 What was found</h2>${paragraphs(
      'The river froze in forty-one of sixty-seven winters. The earliest ice was seen on 3 November, by a keeper who signs with a drawing of a kettle; the latest went on 9 April, with a bench on it.',
      'Winters without ice are not rarer at the beginning than at the end. The keepers believed the opposite, all of them, in every decade.'
    )}<h2>Sources</h2>${list(
      linked(rivers, {
        'books/upper-lock': 'Book of the Upper Lock, 1902 to 1931, with drawings of kettles',
        'books/mill-lock': 'Book of the Mill Lock, 1902 to 1944, water damaged',
        'books/town-lock': 'Book of the Town Lock, 1911 to 1968, complete',
        'books/sea-lock': 'Book of the Sea Lock, 1902 to 1939, last pages missing',
        'letters/ice-house': 'Letters of the ice house to its shareholders',
        'letters/skating-club': 'Letters of the skating club about the bench',
        'maps/frost': 'Map of the first days of frost, drawn in 1938',
        'maps/banks': 'Map of the banks with the places of the fires',
        'tables/yearly': 'Yearly tables of the water board, never printed',
        'tables/bridges': 'Table of the bridges and of what fell off them'
      })
    )}<h2>Thanks</h2><p>To the keepers, and to everyone who kept what they wrote.</p>`
  }
}
