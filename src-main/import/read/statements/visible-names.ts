import { isTag, type Element } from 'domhandler'
import { couldName, isDegreed, isPersonName, splitNames, withoutOpening } from '../../names.ts'
import { textOf } from '../page.ts'
import { besideDate, groupIn, openedNames, wideName, withinNames } from './byline-line.ts'
import type { BylineZone } from './byline-zone.ts'
import { descendants, squeeze } from './heading-marks.ts'
import { lineText, type Marked, type Survey } from './survey.ts'

/** Whoever reviewed, edited or photographed something did not write it. */
const otherPart =
  /(?<!written and )(?:review|edited|contributions?:? (?:by|from)|additional reporting|editor:|checked|checker|approv|translat|photo|illustrat|images?(?: by|:)|verified|updated by|(?:presented|sponsored|powered|supported|hosted|brought to you|recommended|trusted) by|рецензент|фото|bearbeitet|foto)/i
/** What holds more than somebody who reviewed, as an article does that is a review, says nothing of its author. */
const longestOther = 300
/** What a box about an author begins with. */
const about = /^(?:about|meet|über|sobre|à propos de|over|об авторе:?)\s+(?=\p{Lu})/iu
const saysWrote = /(?:^|[\s|•·–—])(?:written|authored) by\s*:?\s*$/i
const otherClass = /review|editor(?!ial)|fact-?check|photo/i

/** Marks and words that tie the names of a list. */
const endsOpen = /(?:[,&]|(?:^|\s)(?:and|und|et|y|и|та|e|en|och|og))$/iu
const tied = /\s(?:&|and|und|et|y|и|та|e|en|och|og)\s/iu
const beginsOpen = /^(?:[,&]|(?:and|und|et|y|и|та|e|en|och|og)(?:\s|$))/iu

/** What stands at the end of an article to say who wrote it. */
const closing =
  /^(?:(?:this|the) (?:post|article|story|guide|piece|blog|blog post|entry) (?:was|is) (?:originally )?)?(?:(?:article|post|story|guide|content|blog)? ?(?:written|authored|contributed|researched|posted) by|article by|story by|about the author:?|author:|автор(?: статьи)?:|autor(?:in)?:|auteur ?:|autore:|von:|par:)/i

/** The names in elements that are marked as authors, those of the innermost ones, without whoever did something else. */
export function markedNames(
  marked: readonly Marked[],
  survey: Survey,
  isGroup: (name: string) => boolean = () => false
): string[] {
  return innermost(marked, survey, isGroup).flatMap(({ names }) => names)
}

/**
 * The names of a line that begins as bylines do, marks each of them or ties them by "and", and so is sure to name all who wrote;
 * none where no line does.
 */
export function listedNames(marked: readonly Marked[], survey: Survey): string[] {
  const naming = innermost(marked, survey)
  for (const { line } of naming) {
    const own = naming.filter((each) => each.line === line)
    const names = own.flatMap((each) => each.names)
    const text = survey.lines[line] ? lineText(survey.lines[line]) : ''
    if (names.length < 2 || !names.every(isPersonName)) continue
    if (!withoutOpening(text).opened && !saysOnly(text, names)) continue
    if (own.length > 1 || names.length > 2 || tied.test(text)) return names
  }
  return []
}

/** Whether a text is nothing but names with commas or "and" between. */
function saysOnly(text: string, names: readonly string[]): boolean {
  const rest = names.reduce((left, name) => left.replace(name, ''), text)
  return /[,&\p{L}]/u.test(rest) && /^(?:[\s,&]|(?<!\p{L})(?:and|und|et|y|и|та|e|en|och|og)(?!\p{L}))+$/iu.test(rest)
}

function innermost(
  marked: readonly Marked[],
  survey: Survey,
  isGroup: (name: string) => boolean = () => false
): { element: Element; line: number; names: string[] }[] {
  const naming = marked.flatMap((each) => {
    if (isOtherPart(each, survey)) return []
    const lists = linesOf(each.text).map((line) => {
      const bare = once(line.replace(about, ''))
      const group = groupIn(withoutOpening(bare).rest, isGroup)
      return group ? [group] : splitNames(bare)
    })
    const names = linkedNames(each) ?? lists.find((list) => list.length > 0 && list.every(couldName)) ?? []
    return names.length ? [{ element: each.element, line: each.line, names }] : []
  })
  const outer = new Set<unknown>()
  for (const { element } of naming) for (let up: Element['parent'] = element.parent; up; up = up.parent) outer.add(up)
  return naming.filter(({ element }) => !outer.has(element))
}

/** The names that links within a mark give one by one, where it says nothing else. */
function linkedNames({ element, text }: Marked): string[] | null {
  if (element.name === 'a' || text.length > longestOther) return null
  const names = descendants(element).flatMap((each) => (each.name === 'a' ? squeeze(textOf(each)) || [] : []))
  const isAll = names.length > 1 && names.join(' ') === text.replace(/\n/g, ' ')
  return isAll && names.every(isPersonName) ? names : null
}

/** A text that is said twice over, for readers and for programs, once. */
function once(text: string): string {
  const half = text.slice(0, (text.length - 1) / 2)
  return half && text === `${half} ${half}` ? half : text
}

/** The lines of a marked text, those that a list runs over joined. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const last = lines.at(-1)
    if (last !== undefined && (endsOpen.test(last) || beginsOpen.test(line)))
      lines[lines.length - 1] = `${last} ${line}`
    else lines.push(line)
  }
  return lines
}

function isOtherPart({ element, line, text }: Marked, { lines }: Survey): boolean {
  if (isOtherClass(element)) return true
  const first = text.split('\n', 1)[0]!
  const own = lines[line] ? lineText(lines[line]) : ''
  const before = own.slice(0, Math.max(0, own.indexOf(first)))
  if (saysWrote.test(before)) return false
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
    if (otherClass.test(`${up.attribs.class ?? ''} ${up.attribs.id ?? ''}`))
      return up === element || textOf(up).length < longestOther
  return false
}

/** The names in visible bylines. `signed`: the line begins as bylines do, or has degrees after the names. `beside`: it has just a date beside them, and is `besideLine`. */
export interface BylineNames {
  signed: string[]
  beside: string[]
  besideLine: string
}

/** The names in the visible line that is a byline, of its lines the nearest to the headline. */
export function bylineNames({ lines }: BylineZone, isBody: (name: string) => boolean): BylineNames {
  const isNames = (names: readonly string[]): boolean =>
    names.length > 0 &&
    names.every((name) => isPersonName(name) || (isBody(name) && /^(?:the )?[\p{Lu}\p{Lo}]/u.test(name)))
  const found: BylineNames = { signed: [], beside: [], besideLine: '' }
  for (const [i, { text, parts }] of lines.entries()) {
    if (otherPart.test(text) && !withoutOpening(text).opened) {
      const piece = text.split(/\s+[|•·–—]\s+/u).find((each) => withoutOpening(each).opened && !otherPart.test(each))
      const names = piece ? openedNames(piece, []) : []
      if (isNames(names)) return { ...found, signed: names }
      continue
    }
    const whole = continued(lines, i)
    const signed = [openedNames(whole, parts, isBody), withinNames(whole), wideName(whole)].find(isNames)
    if (signed) return { ...found, signed }
    if (isDegreed(text)) return { ...found, signed: splitNames(text) }
    const names = besideDate(text)
    if (!found.beside.length && isNames(names)) Object.assign(found, { beside: names, besideLine: text })
  }
  return found
}

/** The line under another on the page, empty when it is far. */
function nextTo(lines: BylineZone['lines'], i: number): string {
  return lines[i + 1]?.line === lines[i]!.line + 1 ? lines[i + 1]!.text : ''
}

/** A line with those after it that go on with its list: "By Ann Lee" / ", and" / "Bob Ray". */
function continued(lines: BylineZone['lines'], i: number): string {
  let text = lines[i]!.text
  for (let at = i; at < i + 12; at++) {
    const next = nextTo(lines, at)
    const { opened, rest } = withoutOpening(text)
    const goesOn = next && (endsOpen.test(text) || beginsOpen.test(next) || !rest)
    if (!opened || !goesOn) break
    text += ` ${next}`
  }
  return text
}

/** The names that stand after an article: "This post was written by Ann Lee". None when several articles are signed so. */
export function closingNames({ lines }: Survey): string[] {
  const found = lines.flatMap((each, i) => {
    if (each.side === 'comments' || each.side === 'related' || each.side === 'menu' || each.parts.length > 12) return []
    const text = lineText(each)
    const wide = wideName(text)
    if (wide.length) return [wide]
    const match = text.length < 160 ? closing.exec(text) : null
    if (!match) return []
    const rest = text.slice(match[0].length).replace(/^[\s:]+/, '')
    const names = splitNames(rest || (lines[i + 1] ? lineText(lines[i + 1]!) : ''))
    return names.length && names.every(isPersonName) ? [names] : []
  })
  return found.every((names) => names.join() === found[0]!.join()) ? (found[0] ?? []) : []
}
