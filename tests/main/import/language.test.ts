import { describe, expect, it } from 'vitest'
import { findLanguage } from '#main/import/language.ts'

const said: [language: string, text: string][] = [
  ['en', 'The ferry between the two harbours will run again from Monday, the port said on Friday.'],
  ['de', 'Die Fähre zwischen den beiden Häfen fährt ab Montag wieder, teilte der Hafen am Freitag mit.'],
  ['fr', 'Le bac entre les deux ports circulera de nouveau à partir de lundi, a annoncé le port vendredi.'],
  ['es', 'El transbordador entre los dos puertos volverá a funcionar a partir del lunes, dijo el puerto el viernes.'],
  ['it', 'Il traghetto tra i due porti tornerà a navigare da lunedì, ha detto venerdì il porto.'],
  ['pt', 'A balsa entre os dois portos voltará a funcionar a partir de segunda-feira, disse o porto na sexta-feira.'],
  ['nl', 'De veerboot tussen de twee havens vaart vanaf maandag weer, zei de haven vrijdag.'],
  ['pl', 'Prom między dwoma portami będzie znów kursował od poniedziałku, poinformował port w piątek.'],
  ['cs', 'Trajekt mezi oběma přístavy bude opět jezdit od pondělí, oznámil přístav v pátek.'],
  ['sk', 'Trajekt medzi oboma prístavmi bude opäť premávať od pondelka, oznámil prístav v piatok.'],
  ['ru', 'Паром между двумя гаванями снова начнёт ходить с понедельника, сообщил порт в пятницу.'],
  ['uk', 'Пором між двома гаванями знову почне ходити з понеділка, повідомив порт у п’ятницю.'],
  ['be', 'Паром паміж дзвюма гаванямі зноў пачне хадзіць з панядзелка, паведаміў порт у пятніцу.'],
  ['bg', 'Фериботът между двете пристанища ще тръгне отново от понеделник, съобщи пристанището в петък.'],
  ['sr', 'Трајект између две луке поново ће саобраћати од понедељка, саопштила је лука у петак.'],
  ['sv', 'Färjan mellan de två hamnarna går igen från måndag, meddelade hamnen på fredagen.'],
  ['da', 'Færgen mellem de to havne sejler igen fra mandag, oplyste havnen fredag.'],
  ['no', 'Fergen mellom de to havnene går igjen fra mandag, opplyste havnen fredag.'],
  ['fi', 'Kahden sataman välinen lautta liikennöi taas maanantaista alkaen, satama kertoi perjantaina.'],
  ['hu', 'A két kikötő közötti komp hétfőtől ismét közlekedik, közölte a kikötő pénteken.'],
  ['ro', 'Feribotul dintre cele două porturi va circula din nou de luni, a anunțat portul vineri.'],
  ['el', 'Το πορθμείο ανάμεσα στα δύο λιμάνια θα λειτουργήσει ξανά από τη Δευτέρα, είπε το λιμάνι.'],
  ['tr', 'İki liman arasındaki feribot pazartesi gününden itibaren yeniden çalışacak, dedi liman cuma günü.'],
  ['ar', 'ستعود العبّارة بين الميناءين إلى العمل اعتبارا من يوم الاثنين، حسبما قال الميناء يوم الجمعة.'],
  ['he', 'המעבורת בין שני הנמלים תפעל שוב החל מיום שני, כך הודיע הנמל ביום שישי.'],
  ['zh', '港口星期五表示，两个港口之间的渡轮将从星期一起恢复运行，此前已停航一个月。乘客可以在码头购买船票。'],
  [
    'ja',
    '港は金曜日、二つの港を結ぶフェリーが月曜日から再び運航すると発表した。一か月間休んでいた。切符は埠頭で買える。'
  ],
  [
    'ko',
    '두 항구를 잇는 여객선이 월요일부터 다시 운항한다고 항구가 금요일에 밝혔다. 한 달 동안 쉬었다. 표는 부두에서 살 수 있다.'
  ],
  ['vi', 'Phà giữa hai bến cảng sẽ hoạt động trở lại từ thứ Hai, cảng cho biết hôm thứ Sáu.'],
  ['fa', 'کشتی میان دو بندر از روز دوشنبه دوباره کار خواهد کرد، بندر روز جمعه اعلام کرد.'],
  ['ca', 'El transbordador entre els dos ports tornarà a funcionar a partir de dilluns, va dir el port divendres.'],
  ['lt', 'Keltas tarp dviejų uostų vėl plauks nuo pirmadienio, penktadienį pranešė uostas.'],
  ['lv', 'Prāmis starp abām ostām atkal kursēs no pirmdienas, piektdien paziņoja osta.'],
  ['et', 'Kahe sadama vaheline parvlaev sõidab taas esmaspäevast, teatas sadam reedel.'],
  ['hr', 'Trajekt između dviju luka ponovno će voziti od ponedjeljka, priopćila je luka u petak.'],
  ['sl', 'Trajekt med pristaniščema bo od ponedeljka spet vozil, je v petek sporočilo pristanišče.']
]

describe('findLanguage', () => {
  for (const [language, text] of said)
    it(`knows ${new Intl.DisplayNames('en', { type: 'language' }).of(language)} by its words`, async () => {
      expect(await findLanguage(text)).toBe(language)
      expect(await findLanguage(`${text} `.repeat(20), language)).toBe(language)
    })

  it('takes a declared tag in its present form, and none that is no language', async () => {
    expect(await findLanguage('', 'iw')).toBe('he')
    expect(await findLanguage('', 'ua')).toBeNull()
    expect(await findLanguage('', 'xx-invalid')).toBeNull()
  })

  it('believes the words and not a declaration that contradicts them', async () => {
    const [, english] = said[0]!
    expect(await findLanguage(english, 'de-DE')).toBe('en')
  })

  it('believes the declaration of a language of which it knows no words', async () => {
    const text = 'Feri antara kedua pelabuhan akan beroperasi lagi mulai Senin, kata pelabuhan pada hari Jumat.'
    expect(await findLanguage(text, 'id-ID')).toBe('id')
    const [, english] = said[0]!
    expect(await findLanguage(english, 'id-ID')).toBe('en')
  })

  it('believes the declaration where there are too few words', async () => {
    expect(await findLanguage('Ferry returns', 'fr')).toBe('fr')
    expect(await findLanguage('Ferry returns')).toBeNull()
  })

  it('is not misled by a quotation that the text begins with', async () => {
    const german = said.find(([language]) => language === 'de')![1]
    const [, english] = said[0]!
    expect(await findLanguage(`${english} ${german.repeat(20)}`)).toBe('de')
  })
})
