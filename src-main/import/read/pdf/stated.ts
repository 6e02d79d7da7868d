import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Stated } from '../../read.ts'
import { readNames } from '../../read-names.ts'
import { fold, tidyCharacters, tidySpaces } from '../../tidy.ts'

/** What a PDF says of itself, as far as it is to be trusted. */
export interface PdfStatements {
  title?: string
  author?: string
  language?: string
  /** The programs that made it. */
  madeWith: string
}

const noTitle =
  /^(?:untitled|ohne titel|sans titre|без имени|microsoft (?:word|powerpoint) ?[-–]|\(?anonymous|document\d*$|slide ?\d*$|title$|print$|about:blank)|\.(?:docx?|pdf|odt|rtf|indd|qxd|tex|dvi|html?|txt|ps|wpd|pages|pub|xlsx?|pptx?)$|^https?:|^[\w-]+$|^\S*[_\\]\S*$/iu
const noAuthor =
  /^(?:admin(?:istrator)?|user|owner|unknown|anonymous|author|windows user|пользователь|.*\d{2,}.*|\S+@\S+|https?:.*)$/iu

/** Reads the title, author and language that a PDF states. Broken metadata state nothing. */
export async function readStatements(pdf: PDFDocumentProxy): Promise<PdfStatements> {
  try {
    const { info } = await pdf.getMetadata()
    const values = new Map(Object.entries(info))
    const text = (key: string): string => {
      const value: unknown = values.get(key)
      return typeof value === 'string' ? tidySpaces(tidyCharacters(value)) : ''
    }
    const [title, author, language] = [text('Title'), text('Author'), text('Language')]
    return {
      madeWith: `${text('Creator')} ${text('Producer')}`.trim(),
      ...(title.length > 3 && !noTitle.test(title) && { title }),
      ...(author && !noAuthor.test(author) && { author }),
      ...(/^[a-z]{2,3}\b/i.test(language) && { language })
    }
  } catch {
    return { madeWith: '' }
  }
}

/** What is known of the article: a title that its first page does not show gives way to the headline there. */
export function toStated(
  { title, author, language }: PdfStatements,
  headline: string | null,
  firstPage: string
): Stated {
  const isShown = title !== undefined && fold(firstPage).includes(fold(title))
  const isHeadline = isShown && headline !== null && fold(headline).includes(fold(title))
  const chosen = isHeadline ? headline : title && (isShown || !headline) ? title : (headline ?? undefined)
  const doi = findDoi(firstPage)
  const authors = author ? readNames(author) : []
  return {
    ...(chosen && { title: chosen }),
    ...(chosen && chosen !== title && !isHeadline && { guessed: ['title'] }),
    ...(authors.length && { authors }),
    ...(language && { language }),
    ...(doi && { doi })
  }
}

/** A DOI as the first page of a paper shows it. @see https://www.doi.org/doi-handbook/ */
function findDoi(text: string): string | undefined {
  return /(?:doi\s*:?\s*|doi\.org\/)(10\.\d{4,9}\/[^\s"<>«»]+?)[.,;)\]]*(?=\s|$)/iu.exec(text)?.[1]
}
