import type { Article } from '#shared/model.ts'
import { formatPublished } from '#shared/source-line.ts'

type VersionDate = Article['versions'][number]

/** A version in a few words: its number, and from when its text is, or when it was read. */
export function versionName({ ordinal, dated, createdAt }: VersionDate): string {
  const date = (iso: string): string => formatPublished({ iso, original: '', zone: 'unknown' })
  return `Version ${ordinal} · ${dated ? date(dated.slice(0, 10)) : `read ${date(createdAt.slice(0, 10))}`}`
}
