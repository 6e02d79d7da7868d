import type { Step } from '../clean.ts'
import { bodyStart, isProse } from './prose.ts'

const opening =
  /^(?:©|\(c\)|copyright|all rights reserved|privacy|terms (?:of|and|&)|cookie|contact us|about (?:us|the author)|advertise|leave a (?:comment|reply)|post a comment|\d+ comments?|comments|most (?:read|popular|viewed)|popular|trending|latest(?: news| stories)?|related|recommended|more (?:from|in|news|stories)|you may|read more|tags?:?|topics:?|follow us|subscribe|sign up|newsletter|share|download (?:our|the) app|popular posts|recent posts|categories|archives|комментари|оставить комментарий|популярное|самое читаемое|последние новости|новости партн|теги|метки|все права|коментар|популярне|останні новини|kommentare|meistgelesen|mehr zum|impressum|datenschutz|das könnte sie|schlagw|commentaires|les plus lus|sur le même|mots-clés|mentions légales|comentarios|lo más (?:leído|visto)|etiquetas|aviso legal)/iu

/** Fewer lines than this after the text may be the end of it. */
const fewestLines = 2

/** What follows the text: from the first line that only a page's foot would say, every line that is not running text. */
export const findFooter: Step = ({ left }) => {
  const lastProse = left.findLastIndex(({ text }) => isProse(text))
  if (lastProse < bodyStart(left)) return []
  const tail = left.slice(lastProse + 1)
  const from = tail.findIndex(({ text }) => text.length <= 80 && opening.test(text))
  if (from < 0 || tail.length - from < fewestLines) return []
  return tail.slice(from).map((block) => ({ block, reason: 'page footer' }))
}
