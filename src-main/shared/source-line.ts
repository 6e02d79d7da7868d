import type { Published } from './model.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An ISO 8601 date of any precision for people: `2022`, `Dec 2022`, `23 Dec 2022`, `23 Dec 2022, 10:24`. */
export function dateText(iso: string): string {
  const [date = '', time] = iso.split('T')
  const [year, month, day] = date.split('-')
  const words = [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return time ? `${words}, ${time.slice(0, 5)}` : words
}

/** Where and when a text appeared, in one line. What is not known is said, never left out. */
export function sourceLine({ outlet, published }: { outlet: string | null; published: Published | null }): string {
  return `${outlet || 'outlet unknown'} · ${published ? dateText(published.iso) : 'date unknown'}`
}
