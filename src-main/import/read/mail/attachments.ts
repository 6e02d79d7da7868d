import type { MimePart } from './mime-parts.ts'

/** What programs send along that nobody attached: signatures, keys, visiting cards, appointments, reports of delivery. */
const byPrograms =
  /^(?:application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-keys|pgp-encrypted|ics)|text\/(?:x-)?vcard|text\/(?:directory|calendar|rfc822-headers)|message\/(?:delivery-status|disposition-notification|feedback-report))$/
const namedByPrograms = /\.(?:p7s|asc|sig|vcf|ics)$/i

/** The parts of a message that stand beside its text under a name of their own, without the pictures of a formatted text. */
export function listAttachments(parts: readonly MimePart[], html: MimePart | undefined): MimePart[] {
  return parts.filter((part) => {
    if (part === html) return false
    return part.isAttachment || (part.fileName !== null && !(part.contentId && part.type.startsWith('image/')))
  })
}

/**
 * Whether an attachment may be an article of its own: neither what programs send along nor a picture that the formatted text
 * shows.
 */
export function isToRead({ type, fileName, contentId }: MimePart, htmlText: string): boolean {
  if (byPrograms.test(type) || namedByPrograms.test(fileName ?? '')) return false
  return !(contentId && type.startsWith('image/') && htmlText.includes(`cid:${contentId}`))
}

/** What an attachment is called: without the folders that it was in, and by what it is where it has no name. */
export function attachmentName({ fileName, type }: MimePart): string {
  const name = fileName?.split(/[\\/]/).at(-1)?.trim()
  return name || (type === 'message/rfc822' ? 'message.eml' : `(${type})`)
}
