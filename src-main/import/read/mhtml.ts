import { LibraryError } from '#shared/library-error.ts'
import type { Reading, Source } from '../read.ts'
import { readHtml } from './html.ts'
import { partText, readMimeMessage, type MimeMessage, type MimePart } from './mail/mime-parts.ts'

/**
 * A page as a browser saved it, with its pictures; frames of advertisements are other parts and are not read.
 * @see https://www.rfc-editor.org/rfc/rfc2557
 */
export async function readMhtml(source: Source): Promise<Reading> {
  const message = await readMimeMessage(source.bytes, source.signal)
  const page = findPage(message)
  if (!page) throw new LibraryError('no-text', 'This web archive holds no page.')
  const url = pageUrl(message, page)
  const beside = async (path: string): Promise<Uint8Array | null> =>
    findPart(message.parts, path, page.location)?.bytes ?? null
  const reading = await readHtml({ ...source, bytes: page.bytes, text: partText(page), beside })
  const stated = { type: 'webpage', ...reading.stated, ...(url && !reading.stated.url && { url }) }
  return { ...reading, stated }
}

/** The part that the archive was saved for: named by its address or its start, else the first page in it. */
function findPage({ header, params, parts }: MimeMessage): MimePart | undefined {
  const pages = parts.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const saved = header('snapshot-content-location')
  const start = (params.start ?? '').replace(/^<|>$/g, '')
  return (
    pages.find(({ location }) => saved && location === saved) ??
    pages.find(({ contentId }) => start && contentId === start) ??
    pages[0]
  )
}

function pageUrl({ header }: MimeMessage, { location }: MimePart): string | undefined {
  return [header('snapshot-content-location'), location].find((url) => /^https?:\/\//i.test(url))
}

function findPart(parts: readonly MimePart[], path: string, base: string): MimePart | undefined {
  if (/^cid:/i.test(path)) return parts.find(({ contentId }) => contentId && contentId === decoded(path.slice(4)))
  const url = resolved(path, base)
  return parts.find(({ location }) => location && (location === path || location === url))
}

/** A content id as the part has it; an address writes some of its characters in another way. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function resolved(path: string, base: string): string {
  try {
    return new URL(path, base).href
  } catch {
    return path
  }
}
