/** The formats of bibliographic items that Loccit reads. */
export type ReferenceFormat = 'ris' | 'bibtex' | 'csl-json'

/** Lines before the first record that some databases write: who provides it. */
const mostPreamble = 12

const cslType =
  /"type"\s*:\s*"(?:article(?:-\w+)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-\w+)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/

/** The format of a file of bibliographic items, by how its text begins (a few thousand characters are enough); null for anything else. */
export function referenceFormat(head: string): ReferenceFormat | null {
  const text = head.replace(/^\ufeff/, '').trimStart()
  if (/^[[{]/.test(text)) return isCslJson(text) ? 'csl-json' : null
  if (isBibtex(text)) return 'bibtex'
  return isRis(text) ? 'ris' : null
}

/** An item has a type of CSL and is called something. An object without any of this is some other JSON. */
function isCslJson(text: string): boolean {
  if (!/^(?:\{\s*"(?:items|references)"\s*:\s*)?\[?\s*\{\s*"/.test(text)) return false
  return cslType.test(text) && /"(?:id|title|author|issued|DOI|URL)"\s*:/.test(text)
}

/** Nothing but comments stands before the first entry: an article about BibTeX begins with words. */
function isBibtex(text: string): boolean {
  const begin = text.replace(/^(?:(?:%.*|This file was created with .*|Encoding: .*)?(?:\r\n|[\r\n])\s*)+/i, '')
  if (/^@\s*(?:string|preamble|comment)\s*[{(]/i.test(begin)) return true
  return /^@\s*[a-z]+\s*[{(]\s*[^\s,{}=]*\s*,\s*(?:[\w+:-]+\s*=|[})])/i.test(begin)
}

function isRis(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/, mostPreamble + 2)
  const at = lines.findIndex((line) => /^\s*TY {1,2}- ?\w+\s*$/.test(line))
  const isPreamble = lines.slice(0, at).every((line) => /^\s*(?:[\w ]+:.*)?$/.test(line))
  const next = lines.slice(at + 1).find((line) => line.trim())
  return at >= 0 && isPreamble && (next === undefined || /^\s*[A-Z][A-Z0-9] {1,2}-/.test(next))
}
