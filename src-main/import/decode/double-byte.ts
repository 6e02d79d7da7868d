import { commonSigns } from './letter-pairs.ts'

/** Encodings of Chinese, Japanese and Korean, with the cost that they start with. */
export const doubleByteEncodings: Record<string, number> = {
  gbk: 0,
  gb18030: 1,
  big5: 0,
  shift_jis: 0,
  'euc-jp': 0.5,
  'euc-kr': 0
}

/** Western letters that read as signs take their neighbours with them and leave the rest of the word. */
const besideLatin =
  /[a-zA-Z][\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff61-\uff9f]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff61-\uff9f](?=[a-zA-Z])/g
const mixedWord = 6

let ranks: ReadonlyMap<string, number>[] | undefined

/** How improbable a text beyond ASCII is as Chinese, Japanese or Korean, in nats; every sign that is none of theirs costs much. */
export function signCost(text: string): number {
  ranks ??= commonSigns().map((signs) => new Map([...signs].map((sign, rank) => [sign, rank])))
  const times = new Map<string, number>()
  for (const sign of text) if (sign > '\u007f') times.set(sign, (times.get(sign) ?? 0) + 1)
  let anyway = 0
  const byLanguage = ranks.map(() => 0)
  for (const [sign, n] of times) {
    const kind = kindCost(sign)
    if (kind !== null) anyway += kind * n
    else
      ranks.forEach((rank, at) => {
        byLanguage[at]! += wordSignCost(sign, rank.get(sign), at) * n
      })
  }
  const mixed = text.match(besideLatin)?.length ?? 0
  return anyway + Math.min(...byLanguage) + mixed * mixedWord
}

/** About Zipf: the sign of rank n has a share of one in n. Kana are common in Japanese alone, Hangul in Korean alone. */
function wordSignCost(sign: string, rank: number | undefined, language: number): number {
  if (/[\u3040-\u30ff]/.test(sign)) return language === 2 ? 4 : 14
  if (rank !== undefined) return Math.min(4 + Math.log(1 + rank / 20), 8)
  const isHangul = /[\uac00-\ud7a3]/.test(sign)
  if (isHangul !== (language === 3)) return 14
  return isHangul ? 9 : 11
}

/** What a sign costs in each of these languages alike; null for those of words. */
function kindCost(sign: string): number | null {
  if (/[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3]/.test(sign)) return null
  if (/[、。，．「」『』《》〈〉！？：；“”‘’（）・ー…—【】々　％０-９]/.test(sign)) return 5
  if (/[\uff61-\uff9f]/.test(sign)) return 9
  if (/[\u3400-\u4dbf\u{20000}-\u{2ffff}]/u.test(sign)) return 14
  return /[\ufffd\p{Co}\p{Cn}\p{Cc}]/u.test(sign) ? 20 : 14
}
