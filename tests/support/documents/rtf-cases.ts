import { makePng } from '../make-picture.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

/** Cyrillic as an older Word writes it: its bytes in windows-1251 in hexadecimal. */
function cyrillic(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0)
      if (code < 128) return letter
      const byte =
        letter === 'ё' ? 0xb8 : letter === '—' ? 0x97 : letter === '«' ? 0xab : letter === '»' ? 0xbb : code - 0x350
      return `\\'${byte.toString(16)}`
    })
    .join('')
}

/** Text as a newer Word writes it: numbers with a fallback for programs that do not know them. */
function numbered(text: string, fallback: string): string {
  return [...text]
    .map((letter) =>
      letter.charCodeAt(0) < 128 ? letter : [...unit(letter)].map((n) => `\\u${n}${fallback}`).join('')
    )
    .join('')
}

function unit(letter: string): number[] {
  return Array.from({ length: letter.length }, (_, i) => {
    const code = letter.charCodeAt(i)
    return code > 32767 ? code - 65536 : code
  })
}

const russian =
  latin(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times;}{\\f1\\fswiss\\fcharset204 Arial CYR;}}
{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s9 caption;}{\\*\\cs10 Default;}}
{\\info{\\title ${cyrillic('Записка')}}{\\author Word}{\\creatim\\yr2003\\mo5\\dy6\\hr7\\min8}}
{\\header ${cyrillic('Верхняя строка')}\\par}
\\f1\\pard\\s1 ${cyrillic('Мост открыли без ленточки')}\\par
\\pard\\plain\\f1 ${cyrillic('Новый мост через реку открыли в четверг — ')}{\\i ${cyrillic('тихо')}}${cyrillic(' и без речей, хотя ждали его «двенадцать лет».')}\\par
\\pard\\ls1{\\listtext\\'b7\\tab}${cyrillic('пешеходная дорожка')}\\par
{\\listtext\\'b7\\tab}${cyrillic('четыре полосы')}\\par
\\pard ${cyrillic('Первыми по нему прошли школьники')}{\\deleted ${cyrillic(' и собаки')}}${cyrillic(', ещё до машин.')}\\par
}`)

const hex = Buffer.from(makePng(96, 80))
  .toString('hex')
  .replace(/(.{64})/g, '$1\n')
const french =
  latin(`{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s0 Normal;}{\\s15 Title;}{\\s2\\outlinelevel1 heading 2;}{\\s29 Quote;}{\\s30 caption;}}
{\\*\\generator Test;}{\\info{\\title ${numbered('Le phare éteint', '?')}}{\\author ${numbered('Hélène Marchand', '?')}}{\\creatim\\yr2022\\mo10\\dy11}}
\\pard\\s15 ${numbered('Le phare éteint', "\\'e9")}\\par
\\pard\\plain ${numbered('Depuis mardi, le phare ne s’allume plus', '?')}{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} ${numbered('Selon la préfecture.', '?')}\\par}. ${numbered('On le voyait à trente milles 🌊', '?')}\\~!\\par
{\\field{\\*\\fldinst{HYPERLINK }{"https://example.org/phare"}}{\\fldrslt{\\ul Voir la carte}}}\\line ${numbered('ou le livre d’or', '?')}\\par
{\\*\\shppict{\\pict\\pngblip\\picw96\\pich80
${hex}}}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par
\\pard\\s30 ${numbered('Le phare en été.', '?')}\\par
\\pard\\s2 ${numbered('Une décision', '?')}\\par
\\pard\\s29 ${numbered('Personne ne nous a prévenus.', '?')}\\par
\\pard\\plain ${numbered('Le maire', '?')}{\\*\\atnid HM}{\\*\\annotation\\pard ${numbered('Vérifier le nom', '?')}\\par} se tait.{\\v secret}\\par
\\trowd\\cellx100\\cellx200\\pard\\intbl An\\cell Nuits\\cell\\row
\\trowd\\cellx100\\cellx200\\pard\\intbl 2021\\cell 365\\cell\\row
\\pard\\uc2 Fin\\u8230?? et \\u233\\'3f?tude.\\par}`)

/** Texts in RTF of ours, by the name of their case. */
export const rtfCases: Record<string, Uint8Array> = { 'ru-code-page': russian, 'fr-word': french }
