import { isTag, type Element } from 'domhandler'
import { couldName, isDegreed, isPersonName, splitNames, withoutOpening } from '../../names.ts'
import { findDate } from '../../dates.ts'
import type { BylineZone } from './byline-zone.ts'
import { lineText, type Marked, type Survey } from './survey.ts'

/** Whoever reviewed, edited or photographed something did not write it. */
const otherPart =
  /(?<!written and )(?:review|edited|editor:|checked|checker|approv|translat|photo|illustrat|image|medical|expert|verified|updated by|рецензент|фото|bearbeitet|foto)/i
const otherClass = /review|editor(?!ial)|fact-?check|photo|medical/i

/** What stands at the end of an article to say who wrote it. */
const closing =
  /^(?:(?:this|the) (?:post|article|story|guide|piece|blog|blog post|entry) (?:was|is) (?:originally )?)?(?:(?:article|post|story|guide|content|blog)? ?(?:written|authored|contributed|researched) by|article by|story by|about the author:?|author:|автор(?: статьи)?:|autor(?:in)?:|auteur ?:|autore:|von:|par:)/i

/** The names in elements that are marked as authors, those of the innermost ones, without whoever did something else. */
export function markedNames(marked: readonly Marked[], survey: Survey): string[] {
  const naming = marked.flatMap((each) => {
    if (isOtherPart(each, survey)) return []
    const lists = each.text.split('\n').map(splitNames)
    const names = lists.find((list) => list.length > 0 && list.every(couldName)) ?? []
    return names.length ? [{ element: each.element, names }] : []
  })
  const outer = new Set<unknown>()
  for (const { element } of naming) for (let up: Element['parent'] = element.parent; up; up = up.parent) outer.add(up)
  return naming.filter(({ element }) => !outer.has(element)).flatMap(({ names }) => names)
}

function isOtherPart({ element, line, text }: Marked, { lines }: Survey): boolean {
  if (isOtherClass(element)) return true
  const first = text.split('\n', 1)[0]!
  const own = lines[line] ? lineText(lines[line]) : ''
  const before = own.slice(0, Math.max(0, own.indexOf(first)))
  if (otherPart.test(before.slice(-40)) || /^\S*\s?(?:reviewed|edited|checked) by/i.test(first)) return true
  const above = lines[line - 1]
  if (before.trim() || !above) return false
  const label = lineText(above)
  return label.length < 60 && /(?:by|:)\s*$/i.test(label) && otherPart.test(label)
}

/** A reviewer's name stands in an element of its own within the one that says so. */
function isOtherClass(element: Element): boolean {
  let up: Element['parent'] = element
  for (let level = 0; level < 3 && up && isTag(up); level++, up = up.parent)
    if (otherClass.test(`${up.attribs.class ?? ''} ${up.attribs.id ?? ''}`)) return true
  return false
}

/** The names in the visible line that is a byline: it begins as bylines do, has a date beside a name, or degrees after it. */
export function bylineNames({ lines }: BylineZone, isBody: (name: string) => boolean): string[] {
  const isNames = (names: readonly string[]): boolean =>
    names.length > 0 && names.every((name) => isPersonName(name) || (isBody(name) && /^(?:the )?\p{Lu}/u.test(name)))
  for (const [i, { text, parts, line }] of lines.entries()) {
    if (otherPart.test(text)) continue
    const below = lines[i + 1]?.line === line + 1 ? lines[i + 1]!.text : ''
    const found = [openedNames(text, parts, below), withinNames(text), besideDate(text)].find(isNames)
    if (found) return found
    if (isDegreed(text)) return splitNames(text)
  }
  return []
}

function openedNames(text: string, parts: readonly string[], below: string): string[] {
  const { opened, rest } = withoutOpening(text)
  if (!opened) return []
  const names = splitNames(rest || below)
  if (names.every(isPersonName) || parts.length < 2) return names
  const part = parts.map((each) => withoutOpening(each.trim()).rest.trim()).find((each) => each !== '')
  return splitNames(part ?? '')
}

/** "Posted on 2 May 2020 by Ann Lee" */
function withinNames(text: string): string[] {
  const after = /(?:^|[\s|•·–—-])(?:by|von|par|por|di|door|av|przez|автор:?)\s+(?=[\p{Lu}\p{Lo}])(.+)$/iu.exec(
    text
  )?.[1]
  return after ? splitNames(after) : []
}

/** "Dec 3, 2025 • Ann Lee in Harbours" */
function besideDate(text: string): string[] {
  const date = findDate(text)
  if (!date || text.length > 120 || text.includes('/')) return []
  const pieces = [text.slice(0, date.start), text.slice(date.end)].map((piece) =>
    piece.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
  )
  return pieces.map(splitNames).find((names) => names.length > 0 && names.every(isPersonName)) ?? []
}

/** The names that stand after an article: "This post was written by Ann Lee". None when several articles are signed so. */
export function closingNames({ lines }: Survey): string[] {
  const found = lines.flatMap((each, i) => {
    if (each.side === 'comments' || each.side === 'related' || each.side === 'menu' || each.parts.length > 12) return []
    const text = lineText(each)
    const match = text.length < 160 ? closing.exec(text) : null
    if (!match) return []
    const rest = text.slice(match[0].length).replace(/^[\s:]+/, '')
    const names = splitNames(rest || (lines[i + 1] ? lineText(lines[i + 1]!) : ''))
    return names.length && names.every(isPersonName) ? [names] : []
  })
  return found.every((names) => names.join() === found[0]!.join()) ? (found[0] ?? []) : []
}
