import { fold, tidySpaces } from '../tidy.ts'

const separators = /\s+[|–—·»•:-]+\s+|\s*\|\s*/u

/** A page's headline: its top heading where a statement bears it out, else the first statement without the site's name. */
export function headlineOf(
  page: Document,
  statements: readonly (string | undefined)[],
  outlet: string | undefined
): string | undefined {
  const stated = statements.filter((text) => text?.trim()).map((text) => tidySpaces(text!.replace(/\s/g, ' ')))
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => tidySpaces((heading.textContent ?? '').replace(/\s/g, ' ')))
    .filter(Boolean)
  const borneOut = headings.find((heading) => stated.some((text) => agree(heading, text)))
  if (borneOut) return borneOut
  const first = stated[0]
  if (first) return withoutSite(first, outlet)
  return headings.length === 1 ? headings[0] : undefined
}

function agree(heading: string, text: string): boolean {
  const [a, b] = [fold(heading), fold(text)]
  if (!a || a.split(' ').length < 2) return a === b
  return a === b || ` ${b} `.startsWith(` ${a} `) || ` ${b} `.endsWith(` ${a} `)
}

/** Cuts a last or first part that is the outlet's name, or that is clearly the shorter one. */
function withoutSite(title: string, outlet: string | undefined): string {
  const parts = title.split(separators).filter(Boolean)
  if (parts.length < 2) return title
  const site = fold(outlet ?? '')
  if (site && fold(parts.at(-1)!) === site)
    return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|–—·»•:-]+$/u, '')
  if (site && fold(parts[0]!) === site) return title.slice(parts[0]!.length).replace(/^[\s|–—·»•:-]+/u, '')
  const last = parts.at(-1)!
  const start = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·»•:-]+$/u, '')
  const words = (text: string): number => fold(text).split(' ').length
  return words(last) <= 4 && words(start) >= 4 ? start : title
}
