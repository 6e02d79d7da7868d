/** What a sign is, apart from which letter it is: what it costs, in nats, and what it may stand beside. */
const classes = [
  { name: 'ascii', cost: 0 },
  { name: 'ascii-digit', cost: 0 },
  { name: 'ascii-lower', cost: 0 },
  { name: 'ascii-upper', cost: 0 },
  { name: 'lower', cost: 0 },
  { name: 'upper', cost: 0 },
  { name: 'letter', cost: 0 },
  { name: 'mark', cost: 5 },
  { name: 'opening', cost: 5 },
  { name: 'space', cost: 6 },
  { name: 'sign', cost: 7 },
  { name: 'symbol', cost: 10 },
  { name: 'control', cost: 16 }
] as const
type ClassName = (typeof classes)[number]['name']

const capitalInside = 4
const symbolAtLetter = 3
const digitAtLetter = 4
const openingAfterLetter = 3

const costs = Float32Array.from({ length: 256 }, (_, pair) => pairCost(pair >> 4, pair & 15))

/** The cost of a sign of one class after one of another, in nats. */
export function classCost(before: number, after: number): number {
  return costs[(before << 4) | after]!
}

/** The class of a sign that a byte stands for, as a number. */
export function classOf(sign: string): number {
  const name = nameOf(sign)
  return classes.findIndex((one) => one.name === name)
}

/** Whether a sign is a part of words, a combining mark included. */
export function isLetter(sign: string): boolean {
  return /[\p{L}\p{M}]/u.test(sign) && !/[ªºµ]/.test(sign)
}

function nameOf(sign: string): ClassName {
  const ascii = sign < '\u0080'
  if (/\p{Lu}/u.test(sign)) return ascii ? 'ascii-upper' : 'upper'
  if (/\p{Ll}/u.test(sign) && isLetter(sign)) return ascii ? 'ascii-lower' : 'lower'
  if (isLetter(sign)) return 'letter'
  if (ascii) return /\d/.test(sign) ? 'ascii-digit' : 'ascii'
  if (/[¡¿‚‹„]/.test(sign)) return 'opening'
  if (/[«»“”‘’›–—…€№°§·•،؛؟\u200c\p{Nd}]/u.test(sign)) return 'mark'
  if (/[£$¥©®²³½¼¾×±¹¢]/.test(sign)) return 'sign'
  if (/\p{Zs}/u.test(sign)) return 'space'
  return /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(sign) ? 'control' : 'symbol'
}

function pairCost(before: number, after: number): number {
  const one = classes[before]?.name ?? 'ascii'
  const other = classes[after]?.name ?? 'ascii'
  let cost: number = classes[after]?.cost ?? 0
  if (/lower/.test(one) && /upper/.test(other)) cost += capitalInside
  if (letterBeside(one, other, /^(sign|symbol)$/)) cost += symbolAtLetter
  const isHigh = !(one.startsWith('ascii') && other.startsWith('ascii'))
  if (isHigh && letterBeside(one, other, /digit/)) cost += digitAtLetter
  if (other === 'opening' && isWord(one)) cost += openingAfterLetter
  return cost
}

function letterBeside(one: ClassName, other: ClassName, what: RegExp): boolean {
  return (isWord(one) && what.test(other)) || (isWord(other) && what.test(one))
}

function isWord(name: ClassName): boolean {
  return /lower|upper|letter/.test(name)
}
