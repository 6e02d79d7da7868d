const numbers = new Intl.NumberFormat('en')

/** A count with its noun: `1 note`, `1,204 articles`. */
export function count(number: number, noun: string): string {
  return `${numbers.format(number)} ${number === 1 ? noun : `${noun}s`}`
}
