const words = new Set(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion',
    'billions trillion dozen dozens half third quarter first second fourth fifth sixth seventh eighth ninth tenth twice double',
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante',
    'soixante cent cents mille milliers milliard milliards douzaine moitié tiers quart premier première deuxième troisième',
    'null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig',
    'neunzig hundert hunderte tausend tausende millionen milliarde milliarden dutzend hälfte drittel viertel erste zweite dritte',
    'cero dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta',
    'ochenta noventa cien ciento mil miles millón millones docena mitad tercio cuarto primero segundo tercero',
    'tre quattro cinque sette otto nove dieci venti trenta cento mila milione milioni miliardo metà',
    'dois três quatro oito dez vinte trinta mil milhão milhões metade'
  ]
    .join(' ')
    .split(' ')
)

// Russian and Ukrainian numerals change with their case, so stems stand for all forms.
const slavic = new RegExp(
  '^(?:' +
    [
      'од(?:ин|на|но|ного|ной|ному|ним|ну)',
      'дв(?:а|е|ух|ум|умя|ое|оих|адцат[ьи]|адцатью|ести|ухсот)',
      'тр(?:и|ёх|ех|ём|ем|емя|ое|оих|идцат[ьи]|ехсот|иста)',
      'четыр(?:е|ёх|ех|ём|ем|ьмя|еста|надцат[ьи])',
      '(?:пят|шест|сем|восем|восьм|девят|десят)(?:ь|и|ью|ьсот|ьдесят|идесяти|надцат[ьи])',
      '(?:один|две|три|пят|шест|сем|восем|девят)надцат[ьи]',
      'сорока?',
      'девяносто?',
      'сто|ста|сот|сотн(?:я|и|ей|ями)',
      'тысяч(?:а|и|у|ей|ам|ами|ах)?',
      'ми(?:лл)ион(?:а|ов|у|ом|ы|ам|ами)?',
      'миллиард(?:а|ов|у|ом|ы|ам|ами)?',
      'половин(?:а|ы|у|е|ой)|треть|трети|четверть|четверти|дюжин(?:а|ы|у)',
      '(?:перв|втор|четвёрт|четверт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ая|ое|ого|ому|ую|ые|ых|ым)',
      'полтор(?:а|ы|ого)|вдвое|втрое|вполовину'
    ].join('|') +
    ')$'
)

/** Whether a word is a number: in digits, or one of the number words of English, Russian, French, German, Spanish and their kin. */
export function isNumber(word: string): boolean {
  if (/\p{N}/u.test(word)) return true
  const lower = word.toLowerCase()
  return words.has(lower) || slavic.test(lower)
}
