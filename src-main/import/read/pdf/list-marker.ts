/** The mark in front of a list's item, and whether items of its kind are numbered. */
export interface Marker {
  text: string
  ordinal: number | null
}

const bullet = /^[•◦▪‣·○●■□➢►▸∙⁃\uf0b7\uf0a7]\s*(?=\S)/u
/** Dashes open a dialogue in some languages, so they only make a list where they are set in. */
const dash = /^[-–*]\s+(?=\S)/u
const number = /^\(?(\d{1,3}|[a-z])[.)]\s+(?=\S)/u

/** The list mark that a line begins with, or null. */
export function readMarker(text: string, isInset: boolean): Marker | null {
  const sign = bullet.exec(text) ?? (isInset ? dash.exec(text) : null)
  if (sign) return { text: sign[0], ordinal: null }
  const counted = number.exec(text)
  if (!counted) return null
  const value = counted[1]!
  return { text: counted[0], ordinal: /\d/.test(value) ? Number(value) : value.charCodeAt(0) - 96 }
}
