import { loadPageLineWeights, scoreOf } from '../../learned/page-line-weights.ts'
import weights from '../../learned/page-lines.json' with { type: 'json' }

let loaded: ReturnType<typeof loadPageLineWeights> | undefined

/**
 * How likely a line is one of those that pages put around and into articles, by its words alone and wherever it stands, in log odds:
 * buttons, notices, invitations, links to other articles.
 */
export function pageLineOdds(text: string): number {
  loaded ??= loadPageLineWeights(weights)
  return scoreOf(loaded, text)
}
