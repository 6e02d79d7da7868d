import type { Element } from 'domhandler'
import { textContent } from 'domutils'
import type { Name } from '#shared/csl.ts'
import type { Stated } from '../../read.ts'
import { readName } from '../../read-names.ts'
import { readIsoDate } from '../stated-date.ts'
import { elementsNamed } from '../xml.ts'
import { named, type Book } from './open-book.ts'

/** What a book's package states of it. */
export function bookStatements(book: Book): Stated {
  const all = (name: string): Element[] => elementsNamed(name, book.package)
  const text = (element: Element | undefined): string | undefined =>
    (element && textContent(element).normalize('NFC').replace(/\s+/g, ' ').trim()) || undefined
  const refinements = named('meta', book.package)
  const refined = (element: Element, property: string): string | undefined =>
    text(
      refinements.find(({ attribs }) => attribs.refines === `#${element.attribs.id}` && attribs.property === property)
    )
  const titles = all('dc:title')
  const title = text(titles.find((element) => refined(element, 'title-type') === 'main') ?? titles[0])
  const authors = all('dc:creator').flatMap((element): Name[] => {
    const role = refined(element, 'role') ?? element.attribs['opf:role'] ?? 'aut'
    const name = text(element)
    return name && role === 'aut'
      ? [readName(refined(element, 'file-as') ?? element.attribs['opf:file-as'] ?? name)]
      : []
  })
  const dates = all('dc:date')
  const date =
    dates.find(({ attribs }) => attribs['opf:event'] === 'publication') ??
    dates.find(({ attribs }) => !attribs['opf:event'])
  const published = readIsoDate(text(date))
  const modified = readIsoDate(text(refinements.find(({ attribs }) => attribs.property === 'dcterms:modified')))
  const language = text(all('dc:language')[0])
  const publisher = text(all('dc:publisher')[0])
  const isbn = all('dc:identifier')
    .map((element) => readIsbn(text(element) ?? ''))
    .find(Boolean)
  return {
    type: 'book',
    ...(title && { title }),
    ...(authors.length && { authors }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(language && { language }),
    ...(publisher && { publisher }),
    ...(isbn && { isbn })
  }
}

/** An ISBN without hyphens, or undefined when the identifier is none. */
function readIsbn(identifier: string): string | undefined {
  const digits = identifier.replace(/^(?:urn:)?isbn:?\s*/i, '').replace(/[\s-]/g, '')
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/i.test(digits) ? digits.toUpperCase() : undefined
}
