const vowel = /[aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûœаеёиоуыэюяіїє]/iu

/**
 * A name that is written in capitals as names are written, where that is sure: "ANN LEE" is Ann Lee, but "MACKEY" may be two
 * names' and "AJ" two letters, so a name with one of those stays as it is.
 */
export function restoreCase(name: string): string {
  const words = name.split(' ')
  if (words.length < 2 || !words.every(isSure)) return name
  return words.map(capitalised).join(' ')
}

function isSure(word: string): boolean {
  if (/^\p{Lu}\.$/u.test(word)) return true
  return (
    /^(?:\p{Lu}['’])?\p{Lu}{3,}(?:-\p{Lu}{3,})*$/u.test(word) &&
    vowel.test(word) &&
    !/^(?:MC|MAC|FITZ|VAN|VON|DEL|DER|DEN|LES|III)/.test(word)
  )
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(?:^|['’-])\p{L}/gu, (start) => start.toUpperCase())
}
