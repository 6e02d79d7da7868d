import type { Draft } from '../clean.ts'
import { isPersonName, splitNames } from '../names.ts'
import type { SourceBlock } from '../read.ts'
import { fold } from '../tidy.ts'
import { isJobLine } from './job-line.ts'
import { areWords, lowerWords } from './lower-words.ts'
import { countWords, endsSentence, isProse } from './prose.ts'

/** A name with what somebody does has no more characters. */
const longestName = 80
/** What is told of an author takes up no more paragraphs than these, and no more of the article's stand after it. */
const mostParagraphs = 4
/** So many lines may stand between a name and what is told of it: a job, a place. */
const between = 2
const shortestBio = 40

const label =
  /^(?:about (?:the )?(?:author|writer|contributor|reporter)|(?:the )?author|(?:article |post |story )?(?:written|authored) by|об авторе|автор(?: статьи| материала| текста)?|про автора|(?:über )?(?:den autor|die autorin|der autor)|autor(?:in)?|(?:à propos de )?l[’']auteure?|à propos de l[’']autrice|auteure?|autrice|sobre (?:el autor|la autora)|(?:el )?autor|(?:la )?autora|(?:sull[’'])?autore|sobre o autor|over de auteur|o autorze)\s*:?$/iu
/** Others have boxes, too. */
const otherLabel =
  /(?:review|edited|editor|check|photo|illustrat|translat|рецензент|проверил|редактор|фото|geprüft|lektorat|relu|vérifié|revisado|traduc)/iu

/**
 * The line after an article that names its author: under "About the author" and its like, above "Author", or above what is told of
 * that person, "Ann is a reporter". None where several people are told of.
 */
export function aboutAuthor({ all, left, fields, judged }: Draft): SourceBlock[] | null {
  const title = fields.find(({ field }) => field === 'title')!.line
  const told: SourceBlock[] = []
  let after = 0
  // From the end, where such boxes stand.
  for (let i = left.length - 1; i >= 0 && left[i]!.line > title && after <= mostParagraphs; i--) {
    const block = left[i]!
    if (block.text.length > longestName) {
      if (isProse(block.text) && judged!.isArticle(block)) after++
    } else if (/^\p{Lu}/u.test(block.text) && isOfAuthor(left, i)) told.push(block)
  }
  const names = new Set(told.map(({ text }) => fold(nameIn(text))))
  const [name] = names
  return name && names.size === 1 && !areWords(name, lowerWords(all)) ? [told.at(-1)!] : null
}

function isOfAuthor(left: readonly SourceBlock[], i: number): boolean {
  const above = left[i - 1]?.text ?? ''
  const below = left[i + 1]?.text ?? ''
  const isLabelled = above.length < 40 && label.test(above)
  const isSigned = below.length < 40 && label.test(below)
  if (!isLabelled && !isSigned && !isToldOf(left, i)) return false
  return (isLabelled || !otherLabel.test(above) || above.length > longestName) && isPersonName(nameIn(left[i]!.text))
}

/** The name that a line consists of, but for what the person does after a comma. */
function nameIn(text: string): string {
  const name = splitNames(text.replace(/\s*[,(|–—].*$|\s-\s.*$/u, ''))[0] ?? ''
  return text.toLowerCase().startsWith(name.toLowerCase()) && /^(?:\s*[,(|–—]|\s-\s|$)/u.test(text.slice(name.length))
    ? name
    : ''
}

/** "Ann Lee" / "Boat Builder" / "Ann has built boats for ten years." */
function isToldOf(left: readonly SourceBlock[], i: number): boolean {
  const [given = ''] = left[i]!.text.split(/[\s,]/, 1)
  if (given.length < 3) return false
  for (const { text } of left.slice(i + 1, i + 1 + between)) {
    if (isJobLine(text)) continue
    if (text.length >= shortestBio)
      return isTold(text) && text.startsWith(given) && tells(text.slice(given.length), left[i]!.text)
    if (countWords(text) > 10) return false
  }
  return false
}

function isTold(text: string): boolean {
  return endsSentence(text) || countWords(text) >= 10
}

/** After the given name, and the rest of the name, a small letter goes on. */
function tells(rest: string, line: string): boolean {
  const family = nameIn(line).split(' ').slice(1).join(' ')
  const own = rest.trimStart().startsWith(family) ? rest.trimStart().slice(family.length) : rest
  return /^(?:,[^.]{0,80},)?\s*[—–-]?\s*\p{Ll}/u.test(own)
}
