import { safeHref } from '#shared/inline-marks.ts'
import { parse } from 'yaml'
import { findDate } from '../dates.ts'
import type { Stated } from '../read.ts'
import { readNames } from '../read-names.ts'

/** A Markdown file taken apart: what its front matter states, the text under it, and the line where that begins, from 1. */
export interface FrontMatter {
  stated: Stated
  body: string
  firstLine: number
}

const pattern = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** Reads the YAML at a file's head. A head that is no YAML is left in the text. */
export function readFrontMatter(source: string): FrontMatter {
  const text = source.replace(/\r\n?/g, '\n')
  const match = pattern.exec(text)
  const values = match && parseValues(match[1]!)
  if (!match || !values) return { stated: {}, body: text, firstLine: 1 }
  return { stated: toStated(values), body: text.slice(match[0].length), firstLine: match[0].split('\n').length }
}

/** The `core` schema leaves dates as they are written. */
function parseValues(yaml: string): Map<string, unknown> | null {
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 0 })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]))
  } catch {
    return null
  }
}

function toStated(values: Map<string, unknown>): Stated {
  const first = (...keys: string[]): string | undefined => keys.flatMap((key) => texts(values.get(key)))[0]
  const date = first('date', 'published', 'date-published', 'pubdate')
  const found = date ? findDate(date) : null
  const authors = texts(values.get('authors') ?? values.get('author') ?? values.get('by'))
  const url = safeHref(first('url', 'source', 'link', 'canonical'))
  const stated: Stated = {
    title: first('title', 'headline'),
    deck: first('subtitle', 'deck', 'description', 'summary'),
    outlet: first('outlet', 'publication', 'container-title', 'site', 'publisher', 'newspaper'),
    section: first('section'),
    language: first('lang', 'language'),
    doi: first('doi'),
    ...(authors.length && { authors: authors.flatMap(readNames) }),
    ...(found && { published: { iso: found.iso, original: found.original, zone: found.zone } }),
    ...(url && { url })
  }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value))
}

/** Text, or the names in a list of texts or of `{ name }`. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts)
  if (typeof value === 'string') return value.trim() ? [value.trim()] : []
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null && 'name' in value ? texts(value.name) : []
}
