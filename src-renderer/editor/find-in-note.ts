import { getMatchHighlights, SearchQuery, setSearchState } from 'prosemirror-search'
import type { EditorState, Transaction } from 'prosemirror-state'
import { isQuotation } from '#shared/citation-uses.ts'

/** Looks for words in a note, in either case, and remembers what would replace them. Quoted words are found but never replaced. */
export function findWords(state: EditorState, words: string, replacement: string): Transaction {
  return setSearchState(state.tr, new SearchQuery({ search: words, replace: replacement, literal: true }))
}

/** How many places hold the words looked for, and which of them is selected, counted from 0; -1 when none is. */
export function matchCount(state: EditorState): { count: number; current: number } {
  const matches = getMatchHighlights(state).find()
  const { from, to } = state.selection
  return { count: matches.length, current: matches.findIndex((match) => match.from === from && match.to === to) }
}

/** Replaces the places found, or only the one that is selected, with plain text. Those in quotations are left as they are. */
export function replaceMatches(state: EditorState, replacement: string, which: 'all' | 'selected'): Transaction {
  const { from, to } = state.selection
  const tr = state.tr
  for (const match of getMatchHighlights(state).find().reverse()) {
    if (which === 'selected' && (match.from !== from || match.to !== to)) continue
    if (isQuotation(state.doc.resolve(match.from).parent)) continue
    tr.insertText(replacement, match.from, match.to)
  }
  return tr
}
