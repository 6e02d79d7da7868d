import { docxCases } from './docx-cases.ts'
import { epubCases } from './epub-cases.ts'
import { mailCases, mhtmlCases } from './mail-cases.ts'
import { odtCases } from './odt-cases.ts'
import { rtfCases } from './rtf-cases.ts'

/** Every document of ours that is built and not written, by format and case. The format is the file's extension. */
export const documentCases: Record<string, Record<string, Uint8Array>> = {
  docx: docxCases,
  odt: odtCases,
  rtf: rtfCases,
  epub: epubCases,
  eml: mailCases,
  mhtml: mhtmlCases
}
