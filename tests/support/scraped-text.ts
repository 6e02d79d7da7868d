import { nameText } from '#shared/csl.ts'
import { extract, type Extract } from '#main/import/extract.ts'

/** Three paragraphs of invented news a language. */
const body = {
  en: [
    'The ferry between the two harbours will run again from Monday, the port said after a month in which its engine was taken apart twice.',
    'Nobody had expected the repair to take so long, and the two islands were without fresh bread for most of the time, said the baker.',
    'The port wants to buy a second ferry before winter, and the council will speak about the money for it in the coming week.'
  ],
  de: [
    'Die Fähre zwischen den beiden Häfen fährt ab Montag wieder, teilte der Hafen mit, nachdem ihr Motor zweimal zerlegt worden war.',
    'Niemand hatte erwartet, dass die Reparatur so lange dauern würde, und die Inseln waren fast die ganze Zeit ohne frisches Brot.',
    'Der Hafen will vor dem Winter eine zweite Fähre kaufen, und der Rat spricht in der kommenden Woche über das Geld dafür.'
  ],
  ru: [
    'Паром между двумя гаванями снова пойдёт с понедельника, сообщили в порту после месяца, за который его двигатель дважды разобрали.',
    'Никто не ожидал, что ремонт продлится так долго, и почти всё это время острова оставались без свежего хлеба, сказал пекарь.',
    'Порт хочет купить второй паром до зимы, и совет на следующей неделе поговорит о деньгах, которые для этого понадобятся.'
  ],
  uk: [
    'Пором між двома гаванями знову піде з понеділка, повідомили в порту після місяця, за який його двигун двічі розібрали.',
    'Ніхто не очікував, що ремонт триватиме так довго, і майже весь цей час острови лишалися без свіжого хліба, сказав пекар.',
    'Порт хоче купити другий пором до зими, і рада наступного тижня поговорить про гроші, які для цього знадобляться.'
  ],
  fr: [
    'Le bac entre les deux ports reprendra lundi, a annoncé le port après un mois pendant lequel son moteur a été démonté deux fois.',
    'Personne ne pensait que la réparation durerait si longtemps, et les îles sont restées presque tout ce temps sans pain frais.',
    'Le port veut acheter un second bac avant l’hiver, et le conseil parlera la semaine prochaine de l’argent qu’il faudra pour cela.'
  ],
  es: [
    'El transbordador entre los dos puertos volverá el lunes, dijo el puerto tras un mes en el que su motor se desmontó dos veces.',
    'Nadie esperaba que la reparación durase tanto, y las islas estuvieron casi todo ese tiempo sin pan fresco, dijo el panadero.',
    'El puerto quiere comprar otro transbordador antes del invierno, y el consejo hablará del dinero la semana que viene.'
  ]
}

/** A menu as it stands above scraped articles. */
export const menu = [
  'Home',
  'News',
  'Boats and Moorings',
  'Island Weather',
  'Harbour Dues',
  'About the Port',
  'Contact us'
]

/** Its headline. */
export const titles = {
  en: 'Ferry between harbours runs again',
  de: 'Fähre zwischen den Häfen fährt wieder',
  ru: 'Паром между гаванями снова пойдёт',
  uk: 'Пором між гаванями знову піде',
  fr: 'Le bac entre les ports reprend lundi',
  es: 'Vuelve el transbordador entre los puertos'
}

/** Reads a scraped text of these lines, the news in that language, and more lines. */
export async function readScraped(
  head: string[],
  language: keyof typeof body = 'en',
  tail: string[] = []
): Promise<Extract> {
  const lines = [...head, ...body[language], ...tail]
  return extract(new TextEncoder().encode(lines.join('\n\n')), { name: 'scraped.txt' })
}

/** The names of its authors. */
export const authorsOf = ({ item }: Extract): string[] => (item.author ?? []).map(nameText)
