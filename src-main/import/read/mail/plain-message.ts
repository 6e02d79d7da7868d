import type { DocJson } from '#shared/model.ts'
import { tidyCharacters, tidySpaces } from '../../tidy.ts'
import { pieceOf, type Piece } from '../pieces.ts'

/** A run of lines of one kind. */
interface Section {
  start: number
  lines: string[]
  quoted: boolean
  reason?: string
}

const original =
  /^(?:-{2,}\s*(?:original message|исходное сообщение|пересылаемое сообщение|ursprüngliche nachricht|message d['’]origine|mensaje original)\s*-{2,}|_{20,})$/i
const forwarded = /^-{2,}\s*forwarded message\s*-{2,}$/i
const attribution =
  /^(?:on |am |le |el |il |в |\d{1,2}[./]).{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|пишет|написал(?:а|и)?|пише)\s*[^:]{0,80}:\s*$/i
const rule = /^(?:_{10,}|-{20,}|={10,}|~{10,})$/
const listLine = /mailing list|unsubscribe|https?:\/\/|отписаться|рассылк|abmelden|désabonner|lista de correo|@/i
const longestSignature = 12

/**
 * The pieces of a message written as plain text. Quotations that the sender answers in between stay; the earlier message at the
 * end, the signature and a mailing list's footer are set aside.
 */
export function plainPieces(text: string): Piece[] {
  const lines = tidyCharacters(text)
    .replace(/\s+$/, '')
    .split(/\r\n|[\r\n]/)
  const sections = setAside(split(lines))
  return sections.flatMap(sectionPieces)
}

function split(lines: readonly string[]): Section[] {
  const sections: Section[] = []
  lines.forEach((line, i) => {
    const quoted = /^\s{0,2}>/.test(line)
    const last = sections.at(-1)
    if (last && (last.quoted === quoted || (!line.trim() && last.quoted))) last.lines.push(line)
    else sections.push({ start: i, lines: [line], quoted })
  })
  return sections
}

/** Finds, from the end, what is no part of what the sender wrote now. */
function setAside(sections: Section[]): Section[] {
  const cut = sections.flatMap((section) => (section.quoted ? [section] : cutTail(section)))
  for (let i = cut.length - 1; i > 0; i--) {
    const section = cut[i]!
    if (section.reason) continue
    if (!section.quoted) {
      if (section.lines.some((line) => line.trim())) break
      continue
    }
    section.reason = 'earlier message'
    takeAttribution(cut, i)
  }
  return cut
}

/** Splits the lines of the sender at a signature, a footer, or a message that was answered above it. */
function cutTail(section: Section): Section[] {
  const { lines, start } = section
  const at = (index: number, reason: string, end = lines.length): Section[] => [
    ...(index > 0 ? cutTail({ ...section, lines: lines.slice(0, index) }) : []),
    { start: start + index, lines: lines.slice(index, end), quoted: false, reason },
    ...(end < lines.length ? cutTail({ ...section, start: start + end, lines: lines.slice(end) }) : [])
  ]
  const footer = lines.findLastIndex((line) => rule.test(line.trim()))
  const after = lines.slice(footer + 1)
  if (footer >= 0 && after.length <= longestSignature && after.some((line) => listLine.test(line)))
    return at(footer, 'mailing-list footer')
  const earlier = lines.findIndex((line, i) => isOriginal(line, lines[i + 1]))
  if (earlier > 0) return at(earlier, 'earlier message')
  const signature = lines.findLastIndex((line) => line === '-- ' || line === '--')
  const isSignature = signature > 0 && lines.length - signature <= longestSignature
  return isSignature ? at(signature, 'signature') : [section]
}

function isOriginal(line: string, next: string | undefined): boolean {
  if (forwarded.test(line.trim())) return false
  if (original.test(line.trim()))
    return /^(?:from|von|de|от|від|\*?from\*?)\s*:/i.test(next?.trim() ?? '') || !/^_/.test(line.trim())
  return false
}

/** The line "On … she wrote:" goes with what it introduces. */
function takeAttribution(sections: Section[], at: number): void {
  const before = sections[at - 1]
  if (!before || before.quoted || before.reason) return
  const last = before.lines.findLastIndex((line) => line.trim())
  const first =
    last > 0 &&
    !attribution.test(before.lines[last]!) &&
    attribution.test(`${before.lines[last - 1]} ${before.lines[last]}`)
      ? last - 1
      : last
  if (last < 0 || !attribution.test(before.lines.slice(first, last + 1).join(' '))) return
  const lines = before.lines.splice(first)
  sections.splice(at, 0, { start: before.start + first, lines, quoted: false, reason: 'earlier message' })
}

function sectionPieces({ start, lines, quoted, reason }: Section): Piece[] {
  const bare = quoted ? lines.map((line) => line.replace(/^\s{0,2}(?:>\s?)+/, '')) : lines
  const paragraphs = joinLines(bare).map(({ line, text }) => ({ line: start + line + 1, node: paragraph(text) }))
  if (!quoted || reason) return paragraphs.map(({ line, node }) => pieceOf(node, line, reason))
  const content = paragraphs.map(({ node }) => node)
  return content.length ? [pieceOf({ type: 'blockquote', content }, paragraphs[0]!.line)] : []
}

function paragraph(text: string): DocJson {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

/** Joins lines that were broken because the next word did not fit. */
function joinLines(lines: readonly string[]): { line: number; text: string }[] {
  const width = Math.max(...lines.map((line) => line.trimEnd().length), 0)
  const paragraphs: { line: number; text: string }[] = []
  let isOpen = false
  lines.forEach((raw, i) => {
    const text = tidySpaces(raw)
    if (!/[\p{L}\p{N}\p{S}]/u.test(text)) {
      isOpen = false
      return
    }
    const last = paragraphs.at(-1)
    if (isOpen && last && !/^(?:\s{2,}|\s*(?:[-*•–]|\d{1,3}[.)])\s)/.test(raw)) last.text += ` ${text}`
    else paragraphs.push({ line: i, text })
    const next = lines[i + 1]?.trim().split(/\s/, 1)[0] ?? ''
    isOpen = width > 60 && width <= 100 && next !== '' && raw.trimEnd().length + 1 + next.length > Math.min(width, 76)
  })
  return paragraphs
}
