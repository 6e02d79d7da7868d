/** What a UTF-16 code unit is to a reader of lines. */
export const sign = {
  other: 0,
  space: 1,
  lower: 2,
  upper: 3,
  digit: 4,
  /** Of scripts that put no spaces between words: each is a word of its own. */
  wide: 5,
  end: 6,
  comma: 7,
  colon: 8,
  quote: 9,
  /** Bullets, bars and arrows: what stands between links. */
  bar: 10,
  money: 11,
  bracket: 12,
  apostrophe: 13
} as const

const alphabets = 0x2000
/** The sign of every code unit. */
export const signs = new Uint8Array(0x10000)
/** The lower case of every code unit of the scripts that have one, else the unit itself. */
export const lowered = new Uint16Array(0x10000)

const marks: [number, string][] = [
  [sign.space, ' \t\n\r\u00a0\u2002\u2003\u2009\u200a\u202f\u3000'],
  [sign.end, '.!?…。！？।؟'],
  [sign.comma, ',;،、，；'],
  [sign.colon, ':：'],
  [sign.quote, '"“”„«»‘‹›'],
  [sign.bar, '|•·●▪■►▶→←↑↓★☆✓✔✕×©®™#*@~+=>/\\<&⋅∙◦–—'],
  [sign.money, '$€£¥₽₴%'],
  [sign.bracket, '()[]{}'],
  [sign.apostrophe, "’'ʼ"]
]

for (let code = 0; code < 0x10000; code++) {
  lowered[code] = code
  signs[code] = signOf(code)
}
for (const [kind, characters] of marks) for (const each of characters) signs[each.charCodeAt(0)] = kind

function signOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return sign.digit
  if (code >= 0xac00 && code < 0xd7b0) return sign.lower
  if (code >= 0x3040 && code < 0xa000) return sign.wide
  if (code >= 0xf900 && code < 0xfb00) return sign.wide
  if (code >= 0xe00 && code < 0xf00) return sign.wide
  if (code >= alphabets) return code >= 0x2c00 && code < 0x2e00 ? sign.lower : sign.other
  const text = String.fromCharCode(code)
  if (/[\p{L}\p{M}]/u.test(text)) {
    const lower = text.toLowerCase()
    if (lower.length === 1) lowered[code] = lower.charCodeAt(0)
    return lower === text ? sign.lower : sign.upper
  }
  return /\p{N}/u.test(text) ? sign.digit : sign.other
}
