import type { Element } from 'domhandler'
import { couldName, isBody, isPersonName, splitNames } from '../../names.ts'
import { fold } from '../../tidy.ts'
import type { LinkedName } from '../linked-article.ts'
import type { BylineZone } from './byline-zone.ts'
import { namesAlone } from './names-alone.ts'
import type { PageSite } from './page-site.ts'
import type { Side } from './survey-marks.ts'
import type { Marked, Survey } from './survey.ts'
import { bylineNames, closingNames, listedNames, markedNames } from './visible-names.ts'

/** Parts of a page where others are named. */
const foreign = new Set<Side>(['comments', 'related', 'menu'])

/** Big studies have thousands of authors, but none of them is cited by more. */
const mostNames = 100

/** The authors that a page gives. `bodies` are those that are organisations, not people. */
export interface PageAuthors {
  names: string[]
  bodies: ReadonlySet<string>
  guessed: boolean
}

/** What a page states of its authors in JSON-LD and in meta elements, and its headline. */
export interface StatedAuthors {
  title: string
  linked: readonly LinkedName[]
  meta: readonly string[]
}

/**
 * Who wrote a page's article. What stands at its headline for every reader to see comes first: machine-readable authors are
 * often the account that published it, or the site. People come before organisations wherever they are named.
 */
export function authorsOf(
  survey: Survey,
  zone: BylineZone,
  stated: StatedAuthors,
  { isSite, isOutlet }: Pick<PageSite, 'isSite' | 'isOutlet'>
): PageAuthors {
  const linked = stated.linked.slice(0, mostNames).flatMap(eachName)
  const organisations = new Set(linked.filter(({ body }) => body).map(({ name }) => fold(name)))
  const [inLinked, inMeta] = [linked.map(({ name }) => name), stated.meta.slice(0, mostNames).flatMap(splitNames)]
  const known = new Set([...inLinked, ...inMeta].map(fold))
  const isGroup = (name: string): boolean => isBody(name) || isSite(name) || organisations.has(fold(name))
  const people = (names: readonly string[]): string[] =>
    names.filter((name) => !isGroup(name) && (isPersonName(name) || known.has(fold(name))))
  const groups = (names: readonly string[]): string[] => names.filter((name) => isGroup(name) || known.has(fold(name)))
  const handles = (names: readonly string[]): string[] => names.filter((name) => !isGroup(name) && !name.includes(' '))
  const { near, shown, account, elsewhere } = markedAuthors(survey, zone, isGroup)
  const { signed, beside, besideLine } = bylineNames(zone, isGroup)
  const seen = (names: readonly string[]): string[] => overlapping(people(names), people(inLinked)) ?? people(names)
  const listed = people(listedNames(near, survey))
  const whole = (names: readonly string[]): readonly string[] => (isWithin(names, listed) ? listed : names)
  const far = [people, handles, groups].map((some) => sameName(some(elsewhere)))
  const sure = [
    whole(seen(shown)),
    whole(seen(signed)),
    people(inLinked),
    people(inMeta),
    account,
    // "Eastwick, Ferry News Bureau | 3 May": where the stated author stands in the line, what else does is a town.
    holdsSome(besideLine, known) ? [] : people(beside),
    people(closingNames(survey))
  ].find(isSome)
  const alone = sure ? [] : people(namesAlone(survey, zone, stated.title))
  const best =
    sure ??
    [
      shown.some(isGroup) ? [] : handles(shown),
      far[0]!,
      far[1]!,
      alone,
      groups(signed),
      groups(shown),
      far[2]!,
      inLinked.filter((name) => !(organisations.has(fold(name)) && isOutlet(name))),
      inMeta
    ].find(isSome) ??
    []
  const names = unique(best)
  return { names, bodies: new Set(names.filter(isGroup)), guessed: [alone, ...far].some((some) => some === best) }
}

/** The names that elements are marked with, at the headline and elsewhere; `account` wrote the first entry of a thread, which is the page's own. */
function markedAuthors(
  survey: Survey,
  zone: BylineZone,
  isGroup: (name: string) => boolean
): { near: Marked[]; shown: string[]; account: string[]; elsewhere: string[] } {
  const marked = survey.marked.filter(({ mark, text }) => mark === 'author' && text)
  const accounts = survey.marked.filter((each) => each.mark === 'account' && zone.has(each) && couldName(each.text))
  const around = ancestors(accounts)
  const near = marked.filter((each) => zone.has(each) && !around.has(each.element))
  const far = marked.filter((each) => !zone.has(each) && !foreign.has(each.side))
  return {
    near,
    shown: markedNames(near, survey, isGroup),
    account: accounts.slice(0, 1).map(({ text }) => text),
    elsewhere: markedNames(far, survey, isGroup)
  }
}

function isSome(names: readonly string[]): boolean {
  return names.length > 0
}

function ancestors(marked: readonly Marked[]): Set<unknown> {
  const found = new Set<unknown>()
  for (const { element } of marked) for (let up: Element['parent'] = element; up; up = up.parent) found.add(up)
  return found
}

/** "Lee & Lee" is one firm. */
function eachName({ name, body }: LinkedName): LinkedName[] {
  return (body ? [name].filter(couldName) : splitNames(name)).map((each) => ({ name: each, body }))
}

/**
 * Links to authors stand at a headline for more than its own; where the page states some of them, those are meant. Where it
 * states all of them and more, it shows the first of them, or one that a program could read.
 */
function overlapping(shown: readonly string[], stated: readonly string[]): string[] | null {
  return isWithin(stated, shown) || isWithin(shown, stated) ? [...stated] : null
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  const names = new Set(all.map(fold))
  return some.length > 0 && some.every((name) => names.has(fold(name)))
}

function holdsSome(line: string, names: ReadonlySet<string>): boolean {
  const folded = ` ${fold(line)} `
  return [...names].some((name) => folded.includes(` ${name} `))
}

/** Where a page signs several things, none of the names is surely its article's. */
function sameName(names: readonly string[]): string[] {
  return names.every((name) => fold(name) === fold(names[0]!)) ? [...names] : []
}

/** Each once, and none that is another without its last words. */
function unique(names: readonly string[]): string[] {
  const folded = names.map(fold)
  return names.filter(
    (_, i) =>
      folded.indexOf(folded[i]!) === i &&
      !folded.some((other) => other !== folded[i] && other.startsWith(`${folded[i]!} `))
  )
}
