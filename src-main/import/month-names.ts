/**
 * The names of the months as dates have them, one line a language; `|` parts the forms of one month, `-` stands for none. Croatian
 * has no October: its "listopad" is November to Poles, Czechs and Ukrainians.
 */
const names = [
  'january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек',
  'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав червня|червень|черв липня|липень|лип серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад|лист грудня|грудень|груд',
  'студзеня|студзень лютага|люты сакавіка|сакавік красавіка|красавік траўня|мая чэрвеня|чэрвень ліпеня|ліпень жніўня|жнівень верасня|верасень кастрычніка|кастрычнік лістапада|лістапад снежня|снежань',
  'януари|яну февруари март април|апр май юни юли август септември|септ октомври|окт ноември|ноем декември|дек',
  'јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула август|августа септембар|септембра октобар|октобра новембар|новембра децембар|децембра',
  'januara februara mart|marta april|aprila maj|maja jun|juna jul|jula avgust|avgusta septembar oktobar|oktobra novembar|novembra decembar|decembra',
  'siječnja|siječanj veljače|veljača ožujka|ožujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj kolovoza|kolovoz rujna|rujan - studenoga|studenog|studeni prosinca|prosinac',
  'sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis',
  'janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'januar|jänner|jän februar märz|maerz|mär|mrz april mai juni juli august september oktober|okt november dezember|dez',
  'janvier|janv février|févr|fév|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|déc|decembre',
  'enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre diciembre|dic',
  'gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott novembre dicembre',
  'janeiro fevereiro|fev março|marco abril maio junho julho agosto setembro outubro|out novembro dezembro',
  'gener|gen febrer|febr març abril maig juny juliol|jul agost setembre octubre novembre desembre|des',
  'ianuarie|ian februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru',
  'ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září října|říjen listopadu|listopad prosince|prosinec',
  'januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december',
  'januari februari maart|mrt april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts|mars april maj|mai juni juli august september oktober november desember|des',
  'tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu',
  'január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus szeptember|szept október|okt november december',
  'ocak şubat|şub mart nisan|nis mayıs haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  'ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μάιος|μαΐ ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε δεκεμβρίου|δεκέμβριος|δεκ',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'يناير فبراير مارس أبريل|ابريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  'ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
  'जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर'
]

const numbers = new Map<string, number>()
for (const language of names)
  language.split(' ').forEach((forms, month) => {
    for (const form of forms.split('|'))
      if (form !== '-') numbers.set(form.replace('_', ' ').normalize('NFC'), month + 1)
  })

/** Every name of a month in lower case, abbreviations too. */
export const monthNames: readonly string[] = [...numbers.keys()]

/** A regular expression's source for a word that may name a month; `monthNumber` says whether it does. */
export const monthWord = '\\p{L}[\\p{L}\\p{M}]{1,13}(?: (?:الأول|الثاني))?'

/** The month from 1, or null when the word names none. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase().normalize('NFC')) ?? null
}
