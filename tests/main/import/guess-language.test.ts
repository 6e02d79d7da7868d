import { describe, expect, it } from 'vitest'
import { guessLanguage } from '#main/import/guess-language.ts'
import { findLanguage } from '#main/import/language.ts'

/** The same small piece of news in our own words. */
const news: Record<string, string> = {
  en: 'The ferry will not run on Sunday, because the captain and her crew have asked for a day off. They said that it was the first one they had had since the spring.',
  de: 'Die Fähre fährt am Sonntag nicht, weil die Kapitänin und ihre Mannschaft um einen freien Tag gebeten haben. Sie sagten, es sei der erste, den sie seit dem Frühling hatten.',
  fr: 'Le ferry ne circulera pas dimanche, car la capitaine et son équipage ont demandé un jour de repos. Ils ont dit que c’était le premier qu’ils avaient eu depuis le printemps.',
  es: 'El ferry no saldrá el domingo, porque la capitana y su tripulación han pedido un día libre. Dijeron que era el primero que habían tenido desde la primavera.',
  it: 'Il traghetto non partirà domenica, perché la capitana e il suo equipaggio hanno chiesto un giorno libero. Hanno detto che era il primo che avevano avuto dalla primavera.',
  pt: 'O barco não vai sair no domingo, porque a capitã e a sua tripulação pediram um dia de folga. Disseram que era o primeiro que tinham tido desde a primavera.',
  nl: 'De veerboot vaart zondag niet, omdat de kapitein en haar bemanning om een vrije dag hebben gevraagd. Ze zeiden dat het de eerste was die ze sinds het voorjaar hadden gehad.',
  pl: 'Prom nie popłynie w niedzielę, ponieważ kapitan i jej załoga poprosili o dzień wolny. Powiedzieli, że to był pierwszy taki dzień, jaki mieli od wiosny.',
  cs: 'Trajekt v neděli nepojede, protože kapitánka a její posádka požádaly o den volna. Řekly, že to byl první, který měly od jara, a že si ho zaslouží.',
  ru: 'Паром не пойдёт в воскресенье, потому что капитан и её команда попросили выходной. Они сказали, что это был первый день отдыха, который у них был с весны.',
  uk: 'Пором не піде в неділю, тому що капітанка та її команда попросили вихідний. Вони сказали, що це був перший день відпочинку, який у них був із весни.',
  be: 'Паром не пойдзе ў нядзелю, таму што капітанка і яе каманда папрасілі выхадны. Яны сказалі, што гэта быў першы дзень адпачынку, які ў іх быў з вясны.',
  bg: 'Фериботът няма да тръгне в неделя, защото капитанът и нейният екипаж са поискали почивен ден. Те казаха, че това е първият, който са имали от пролетта.',
  ro: 'Feribotul nu va pleca duminică, pentru că femeia căpitan și echipajul ei au cerut o zi liberă. Ei au spus că a fost prima pe care au avut-o din primăvară.',
  hu: 'A komp nem indul vasárnap, mert a kapitány és a legénysége szabadnapot kért. Azt mondták, hogy ez volt az első, amely tavasz óta jutott nekik, és nem is kérnek többet.',
  sv: 'Färjan går inte på söndag, eftersom kaptenen och hennes besättning har bett om en ledig dag. De sa att det var den första som de hade haft sedan våren.',
  da: 'Færgen sejler ikke på søndag, fordi kaptajnen og hendes besætning har bedt om en fridag. De sagde, at det var den første, som de havde haft siden foråret.',
  fi: 'Lautta ei kulje sunnuntaina, koska kapteeni ja hänen miehistönsä ovat pyytäneet vapaapäivää. He sanoivat, että se oli ensimmäinen, joka heillä on ollut kevään jälkeen.',
  tr: 'Feribot pazar günü sefer yapmayacak, çünkü kaptan ve mürettebatı bir gün izin istedi. Bunun bahardan bu yana ilk izinleri olduğunu söylediler ve çok yorgun olduklarını da eklediler.',
  el: 'Το πλοίο δεν θα φύγει την Κυριακή, γιατί η καπετάνισσα και το πλήρωμά της ζήτησαν μια μέρα άδεια.',
  ca: 'El ferri no sortirà diumenge, perquè la capitana i la seva tripulació han demanat un dia lliure. Van dir que era el primer que havien tingut des de la primavera, i que no és gaire.',
  id: 'Kapal feri tidak akan berangkat pada hari Minggu, karena kapten dan para awaknya telah meminta hari libur. Mereka mengatakan bahwa ini adalah yang pertama sejak musim semi.',
  vi: 'Chiếc phà sẽ không chạy vào chủ nhật, vì thuyền trưởng và các thuyền viên đã xin một ngày nghỉ. Họ nói rằng đó là ngày đầu tiên của họ trong năm nay.',
  ar: 'لن تبحر العبارة يوم الأحد لأن القبطان وطاقمها طلبوا يوم عطلة. وقد قالوا إن هذا هو اليوم الأول الذي كان لهم منذ الربيع.',
  he: 'המעבורת לא תפליג ביום ראשון, כי רבת החובלים והצוות שלה ביקשו יום חופש.',
  hi: 'नाव रविवार को नहीं चलेगी, क्योंकि कप्तान और उसके साथियों ने एक दिन की छुट्टी मांगी है। उन्होंने कहा कि यह वसंत के बाद से पहली छुट्टी है।',
  ja: 'フェリーは日曜日には運航しません。船長と乗組員が休みを求めたからです。春から初めての休みだと話しています。',
  zh: '渡轮星期天不开,因为船长和船员要求休息一天。他们说这是春天以来的第一个休息日,大家都很高兴,也很累。',
  ko: '페리는 일요일에 운항하지 않는다. 선장과 선원들이 하루 휴가를 요청했기 때문이다. 봄 이후 첫 휴가라고 한다.',
  th: 'เรือข้ามฟากจะไม่ออกเดินทางในวันอาทิตย์ เพราะกัปตันและลูกเรือขอหยุดหนึ่งวัน'
}

describe('the language of a short text', () => {
  it.each(Object.entries(news))('is told: %s', async (language, text) => {
    expect(await findLanguage(text)).toBe(language)
  })

  it('is told by its commonest words or its script alone, but for close neighbours', () => {
    const wrong = Object.entries(news).filter(([language, text]) => guessLanguage(text).language !== language)
    expect(wrong.map(([language, text]) => [language, guessLanguage(text).language])).toEqual([
      ['da', null],
      ['ca', null]
    ])
  })

  it('is left open when the words do not say it', () => {
    for (const text of ['', '12 : 34', 'Lindesund Auenfeld Ekeby Harbour Courier', 'foo bar baz '.repeat(30)])
      expect(guessLanguage(text).language).toBeNull()
  })
})
