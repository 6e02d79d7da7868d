import type { MarkSpec } from 'prosemirror-model'

/** The link as an absolute https, http or mailto address, or null when it leads anywhere else. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null
  try {
    const url = new URL(href)
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

function requireSafeHref(href: unknown): void {
  if (!safeHref(href)) throw new RangeError('A link may lead to https, http or mailto only.')
}

/** The `link` mark of both schemas. Its address is checked on the way in and on the way out. */
export const link: MarkSpec = {
  attrs: { href: { validate: requireSafeHref } },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (dom) => {
        const href = safeHref(dom.getAttribute('href'))
        return href ? { href } : false
      }
    }
  ],
  toDOM: (mark) => ['a', { href: safeHref(mark.attrs.href) ?? '', rel: 'noreferrer noopener', target: '_blank' }, 0]
}

/** The `code` mark of both schemas. */
export const code: MarkSpec = { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] }
