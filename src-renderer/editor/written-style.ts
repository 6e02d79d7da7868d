/** Where the style of pasted markup stands once `setStylesAside` has been over it. */
export const writtenStyle = 'data-written-style'

/** Selects whatever was written with a style. */
export const styled = `[style], [${writtenStyle}]`

/**
 * Renames the style attributes of markup and drops its style elements. The policy forbids inline styles and reports each, even
 * in a document that is only parsed; this is what keeps a paste from Word silent, and no more: what the markup may hold is
 * decided by the schema.
 */
export function setStylesAside(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
      tag.replace(/"[^"]*"|'[^']*'|(?<=[\s/])style(?=\s*=)/gi, (part) =>
        part.toLowerCase() === 'style' ? writtenStyle : part
      )
    )
}

/** One property of an element's style as written; what the browser doesn't know, such as `mso-list`, is there too. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute(writtenStyle) ?? element.getAttribute('style') ?? ''
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return ''
}
