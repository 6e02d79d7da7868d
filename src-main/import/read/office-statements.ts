import type { GuessedField } from '#shared/model.ts'
import type { Stated } from '../read.ts'
import { readNames } from '../read-names.ts'
import { readIsoDate } from './stated-date.ts'
import { parseXml, textNamed } from './xml.ts'

/** Names that programs fill in when nobody has given one. */
const nobody =
  /^(?:admin|administrator|user|windows user|microsoft office user|unknown|author|python-docx|openpyxl|root|owner|pc|asus|acer|lenovo|hp|dell|пользователь|користувач|benutzer|utilisateur|usuario)$|^(?:apache poi|un-?named|docx?4j)/i
const noTitle = /^(?:microsoft word - |untitled|document ?\d*$|документ ?\d*$|dokument ?\d*$)|\.(?:docx?|odt|rtf)$/i

/** The properties that an office document keeps of itself, whatever its format calls them. */
export interface OfficeProperties {
  title?: string | undefined
  creator?: string | undefined
  modified?: string | undefined
  language?: string | undefined
}

/** What properties say of an article: creators are often accounts, and titles those of templates, so both are guesses. The day on which a file was made is no date of publication. */
export function statedInProperties({ title, creator, modified, language }: OfficeProperties): Stated {
  const guessed: GuessedField[] = []
  const stated: Stated = { type: 'document', guessed }
  if (title && !noTitle.test(title)) {
    stated.title = title.normalize('NFC')
    guessed.push('title')
  }
  const authors = (creator ?? '').split(/\s*;\s*/).filter((name) => name && !nobody.test(name) && !name.includes('@'))
  if (authors.length) {
    stated.authors = authors.flatMap((name) => readNames(name.normalize('NFC')))
    guessed.push('authors')
  }
  const changed = readIsoDate(modified)
  if (changed) stated.modified = changed
  if (language) stated.language = language
  return stated
}

/** What `docProps/core.xml` states. */
export function statedInCore(core: Uint8Array | undefined): Stated {
  if (!core) return { type: 'document' }
  const root = parseXml(core)
  return statedInProperties({
    title: textNamed('dc:title', root),
    creator: textNamed('dc:creator', root),
    modified: textNamed('dcterms:modified', root),
    language: textNamed('dc:language', root)
  })
}
