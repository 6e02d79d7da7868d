type Part = { operator: 'AND' | 'OR' | 'NOT' } | { term: string }

/**
 * What a person typed as an FTS5 query: words (all must be there), `"phrases"`, `AND`, `OR`, `NOT` in capitals, `prefix*`.
 * Null when there is no word in it. Never a syntax error, whatever was typed.
 * With `typing` the last word also matches the words that begin with it.
 * @see https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function toMatch(query: string, { typing = false } = {}): string | null {
  const parts = [...query.matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([whole, phrase]) => toPart(whole, phrase))
  const last = parts.at(-1)
  if (typing && last && 'term' in last && /[^\s"*]$/.test(query)) last.term += '*'
  let match = ''
  let pending: 'AND' | 'OR' | 'NOT' | null = null
  for (const part of parts) {
    if ('operator' in part) {
      pending = part.operator
      continue
    }
    // NOT with nothing before it has nothing to take from, so its word is left out.
    if (match === '') {
      if (pending !== 'NOT') match = part.term
    } else match = `(${match} ${pending ?? 'AND'} ${part.term})`
    pending = null
  }
  return match || null
}

function toPart(whole: string, phrase: string | undefined): Part[] {
  if (phrase === undefined && /^(AND|OR|NOT)$/.test(whole)) return [{ operator: whole as 'AND' | 'OR' | 'NOT' }]
  const text = phrase ?? whole
  if (!/[\p{L}\p{N}]/u.test(text)) return []
  const prefix = phrase === undefined && whole.endsWith('*') ? '*' : ''
  return [{ term: `"${text.replaceAll('"', '').replace(/\*+$/, '')}"${prefix}` }]
}

/** The same words as a LIKE pattern, for the short fields that the index does not hold. */
export function toLike(query: string): string {
  return `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`
}
