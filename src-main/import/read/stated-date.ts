import type { Published } from '#shared/model.ts'

/** A date as XML and HTML write it (W3C-DTF, RFC 3339), to the precision and with the zone that it has, or undefined. */
export function readIsoDate(text: string | undefined): Published | undefined {
  const match = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text?.trim() ?? ''
  )
  if (!match || Number.isNaN(Date.parse(match[1]!))) return undefined
  const [original, day, clock, zone] = match
  const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? 'unknown'
  return { iso: clock ? `${day}T${clock}` : day!, original, zone: offset }
}
