import type { Article } from '#shared/model.ts'
import { formatPublished } from '#shared/source-line.ts'

type VersionDate = Article['versions'][number]

/**
 * A version in a few words: its number, and from when its text is, or when it was read. Where another of `all` would have the same
 * day, the time as well; where it has the same time, when it was read. Times that are known with their zone are those of this machine.
 */
export function versionName(version: VersionDate, all: readonly VersionDate[] = []): string {
  const others = all.filter(({ ordinal }) => ordinal !== version.ordinal)
  const ways = [
    dayOf,
    timeOf,
    (each: VersionDate) => [timeOf(each), each.dated && readAt(each)].filter(Boolean).join(', ')
  ]
  const own = ways.find((way) => others.every((other) => way(other) !== way(version)))
  return `Version ${version.ordinal} · ${(own ?? ways.at(-1)!)(version)}`
}

function dayOf({ dated, createdAt }: VersionDate): string {
  return dated ? words(local(dated).slice(0, 10)) : `read ${words(local(createdAt).slice(0, 10))}`
}

function timeOf(version: VersionDate): string {
  return version.dated ? words(local(version.dated)) : readAt(version)
}

function readAt({ createdAt }: VersionDate): string {
  return `read ${words(local(createdAt))}`
}

function words(iso: string): string {
  return formatPublished({ iso, original: '', zone: 'unknown' })
}

/** A time in UTC as the clock of this machine has it; one without a zone as it is. */
function local(iso: string): string {
  const time = new Date(iso)
  if (!iso.endsWith('Z') || Number.isNaN(time.getTime())) return iso
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
