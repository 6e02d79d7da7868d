import type { Name } from '#shared/csl.ts'
import { parseName } from '#shared/parse-name.ts'
import { couldName, isBody, isPersonName, splitNames } from './names.ts'

/**
 * The authors that a source states in words, as CSL has them: people in parts, organisations whole. What is no list of names is
 * one name as it stands; none when it could name nobody.
 */
export function readNames(text: string): Name[] {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (isWhole(whole)) return [{ literal: whole }]
  const names = splitNames(whole)
  if (names.length) return names.map(readName)
  return couldName(whole) ? [readName(whole)] : []
}

/** One name as CSL has it. */
export function readName(name: string): Name {
  return isBody(name) && !isPersonName(name) ? { literal: name } : parseName(name)
}

/** "Board of Ferries and Harbours" is one body, "Ann Lee and Eastwick News" and "dpa/AFP" are two authors. */
function isWhole(text: string): boolean {
  if (!isBody(text) || /[,;]/.test(text) || !couldName(text)) return false
  return splitNames(text).length < 2 && !text.split(/\s(?:and|und|et|y|и|та|&)\s/u).some(isPersonName)
}
