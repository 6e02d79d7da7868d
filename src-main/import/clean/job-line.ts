import { jobs } from '../name-words.ts'
import { endsSentence } from './prose.ts'

const longest = 80
/** Words that say what somebody does beside others, but alone stand in menus: "Lead stories", "Guest posts". */
const weak =
  /(?:^|[\s-])(?:head|lead|host|chief|senior|junior|guest|vice|owner|partner|student|principal|secretary|fellow|chair|associate|assistant|executive|representative|minister|doctor|freelance|editors)(?!\p{L})/giu

/** Whether a line says what somebody does and nothing else: "Boat builder and writer". */
export function isJobLine(text: string): boolean {
  if (text.length >= longest || !jobs.test(text) || /\d|['’]s(?!\p{L})/u.test(text)) return false
  return jobs.test(text.replace(weak, ' ')) && !endsSentence(text)
}
