import { loadLineWords, scoreOf } from '../../learned/line-words.ts'
import weights from '../../learned/line-words.json' with { type: 'json' }

let loaded: ReturnType<typeof loadLineWords> | undefined

/**
 * How likely a line is one of those that pages put around and into articles, by its words alone and wherever it stands, in log odds:
 * buttons, notices, invitations, links to other articles.
 */
export function pageLineOdds(text: string): number {
  loaded ??= loadLineWords(weights)
  return scoreOf(loaded, text)
}
