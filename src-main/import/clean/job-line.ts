import { jobs } from '../name-words.ts'
import { endsSentence } from './prose.ts'

const longest = 80

/** Whether a line says what somebody does and nothing else: "Boat builder and writer". */
export function isJobLine(text: string): boolean {
  return text.length < longest && jobs.test(text) && !endsSentence(text) && !/\d/.test(text)
}
