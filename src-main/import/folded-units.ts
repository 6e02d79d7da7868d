/** Marks a code unit that folds to several, or only with its neighbours. */
export const slow = 0xffff

const alphabets = 0x800
/** What each UTF-16 code unit becomes when texts are compared: its letter or digit in lower case, 0 for anything else, or `slow`. */
export const foldedUnits = new Uint16Array(0x10000).fill(slow)

for (let code = 0; code < alphabets; code++) {
  const text = String.fromCharCode(code)
  const folded = text.normalize('NFKC').toLowerCase()
  // A final sigma, and marks that join what stands before them, depend on their neighbours.
  if (/\p{M}/u.test(text) || code === 0x3a3 || code === 0x3f9 || folded.length > 1) foldedUnits[code] = slow
  else foldedUnits[code] = /[\p{L}\p{N}]/u.test(folded) ? folded.charCodeAt(0) : 0
}
for (const [from, to] of [
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x21ff],
  [0x2500, 0x27bf]
])
  for (let code = from!; code <= to!; code++)
    if (/^[^\p{L}\p{N}]+$/u.test(String.fromCharCode(code).normalize('NFKC'))) foldedUnits[code] = 0
// Spaces that NFKC makes of others.
for (const code of [0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000]) foldedUnits[code] = 0
