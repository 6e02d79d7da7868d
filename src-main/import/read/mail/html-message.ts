import { isTag, type Element } from 'domhandler'
import { textContent } from 'domutils'
import type { DocJson } from '#shared/model.ts'
import { listPieces } from '../markup.ts'
import { parsePage } from '../page.ts'
import type { Piece } from '../pieces.ts'

const quote = /gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote|divRplyFwdMsg/i
const signature = /gmail_signature|moz-signature|protonmail_signature/i

/** The pieces of a message that one person wrote with a mail program. The earlier message under it and the signature are set aside. */
export function htmlPieces(html: string, picture: (element: Element) => DocJson | null): Piece[] {
  const page = parsePage(html)
  return listPieces(page, {
    picture,
    aside: (element) => {
      const name = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
      if (signature.test(name)) return 'signature'
      const isQuote = quote.test(name) || (element.name === 'blockquote' && element.attribs.type === 'cite')
      return isQuote && !isAnswered(element) ? 'earlier message' : undefined
    }
  })
}

/** Whether the sender wrote on below what is quoted. */
function isAnswered(element: Element): boolean {
  for (let node = element; ; node = node.parent) {
    for (let next = node.next; next; next = next.next)
      if (
        isTag(next) &&
        !signature.test(next.attribs.class ?? '') &&
        !/^(?:style|script)$/.test(next.name) &&
        !quote.test(`${next.attribs.class} ${next.attribs.id}`) &&
        next.name !== 'blockquote' &&
        textContent(next).trim()
      )
        return true
    if (!node.parent || !isTag(node.parent) || node.parent.name === 'body') return false
  }
}
