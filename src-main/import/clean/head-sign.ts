import { mayHoldDate, readDateLine } from '../dates.ts'
import { jobs } from '../name-words.ts'
import { isPersonName, splitNames, withoutOpening } from '../names.ts'
import { partGlued } from '../part-glued.ts'
import { remembered } from '../remembered.ts'
import { readByline } from './read-byline.ts'
import { countWords } from './prose.ts'
import { isDated } from './statement-line.ts'

/** What a line at a headline says: when, by whom, how long the reading takes, or only that a name follows. */
export type HeadSign = 'date' | 'byline' | 'name' | 'opening' | 'length'

const longest = 120
const mostWords = 16
const readingTime =
  /^(?:(?:est(?:imated)?\.? )?(?:reading|read) time\s*[:：]?|lesezeit\s*[:：]?|время (?:на )?чтени[ея]\s*[:：]?|час читання\s*[:：]?|temps de lecture\s*[:：]?|tiempo de lectura\s*[:：]?)?\s*[≈~]?\d{1,3}\s*[–-]?\s*(?:min(?:ute[ns]?|utos?|uti|s)?|мин(?:ут[аы]?)?|хв(?:илин[аи]?)?)(?!\p{L})/iu

/** The kind of statement that a whole line is, or null where it is none. */
export function headSign(text: string): HeadSign | null {
  return text.length > longest || countWords(text) > mostWords ? null : signOfShort(text)
}

const signOfShort = remembered(5_000, (line: string): HeadSign | null => {
  const text = partGlued(line)
  const mayDate = mayHoldDate(text)
  if (mayDate) {
    if (readDateLine(text, { dayFirst: true }) || isDated(text)) return 'date'
    if (readingTime.test(text)) return 'length'
  }
  const { opened, rest } = withoutOpening(text)
  if (opened && !/[\p{L}\p{N}]/u.test(rest)) return 'opening'
  if ((opened || mayDate) && readByline(text).length > 0) return 'byline'
  return isName(text) ? 'name' : null
})

/** "Ann Lee", "Ann Lee, MD", "Ann Lee and Bob Ray", "Ann Lee - Reporter" */
function isName(text: string): boolean {
  // In scripts without capitals any short line could be one.
  if (!/^\p{Lu}/u.test(text)) return false
  if (isPersonName(text)) return true
  if (!/[,&|]|\s(?:and|und|et|y|и|та|і)\s/u.test(text) && !(/\s[–—-]\s/u.test(text) && jobs.test(text))) return false
  const names = splitNames(text)
  return names.length > 0 && names.every(isPersonName)
}
