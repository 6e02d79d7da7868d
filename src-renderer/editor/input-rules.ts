import { InputRule, inputRules } from 'prosemirror-inputrules'
import type { Attrs, MarkType, NodeType } from 'prosemirror-model'
import { TextSelection, type EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import { canJoin, findWrapping } from 'prosemirror-transform'
import { noteSchema } from '#shared/note-schema.ts'
import { inQuotation } from './commands.ts'

const { nodes, marks } = noteSchema

type GetAttrs = (match: RegExpMatchArray) => Attrs | null

/** Turns the paragraph into another textblock once its start matches. */
function textblockRule(regexp: RegExp, type: NodeType, getAttrs: GetAttrs = () => null): InputRule {
  return new InputRule(regexp, (state, match, start, end) => {
    const $start = state.doc.resolve(start)
    if ($start.parent.type !== nodes.paragraph) return null
    if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type)) return null
    if (type.spec.code && !isPlain(state, end, $start.end())) return null
    return state.tr.delete(start, end).setBlockType(start, start, type, getAttrs(match))
  })
}

/** Wraps the paragraph once its start matches, and joins it to a list of the same kind right before it. */
function wrappingRule(
  regexp: RegExp,
  type: NodeType,
  getAttrs: GetAttrs = () => null,
  joins: (match: RegExpMatchArray, before: { childCount: number; attrs: Attrs }) => boolean = () => true
): InputRule {
  return new InputRule(regexp, (state, match, start, end) => {
    if (state.doc.resolve(start).parent.type !== nodes.paragraph) return null
    const tr = state.tr.delete(start, end)
    const range = tr.doc.resolve(start).blockRange()
    const wrapping = range && findWrapping(range, type, getAttrs(match))
    if (!wrapping) return null
    tr.wrap(range, wrapping)
    const before = tr.doc.resolve(start - 1).nodeBefore
    if (before?.type === type && canJoin(tr.doc, start - 1) && joins(match, before)) tr.join(start - 1)
    return tr
  })
}

/** Gives the words between two delimiters a mark. The expression's groups: what stands before, then the words. */
function markRule(regexp: RegExp, type: MarkType): InputRule {
  return new InputRule(regexp, (state, match, start, end) => {
    const [whole, lead = '', words = ''] = match
    const $start = state.doc.resolve(start)
    if (inQuotation($start) || !$start.parent.type.allowsMarkType(type) || !isPlain(state, start, end)) return null
    const open = start + lead.length
    const delimiter = (whole.length - lead.length - words.length) / 2
    return markWords(state.tr, { open, end, delimiter, words: words.length }, type)
  })
}

function markWords(
  tr: Transaction,
  { open, end, delimiter, words }: { open: number; end: number; delimiter: number; words: number },
  type: MarkType
): Transaction {
  // The last character typed is not in the document yet, so what stands there of the closing delimiter may be shorter.
  tr.delete(open + delimiter + words, end)
  tr.delete(open, open + delimiter)
  tr.addMark(open, open + words, type.create())
  return tr.setSelection(TextSelection.create(tr.doc, open + words)).removeStoredMark(type)
}

/** Whether a range is text alone, so that offsets in its text are positions. */
function isPlain(state: EditorState, from: number, to: number): boolean {
  let plain = true
  state.doc.nodesBetween(from, to, (node) => {
    if (node.isInline && !node.isText) plain = false
  })
  return plain
}

const lead = String.raw`(^|[\s([{"'“‘«—–-])`

/** Markdown as one types: `# `, `- `, `1. `, `> `, three backticks, `---`, `**strong**`, `*em*`, `_em_` and `` `code` ``. */
export const markdownRules: readonly InputRule[] = [
  textblockRule(/^(#{1,3})\s$/, nodes.heading!, (match) => ({ level: match[1]!.length })),
  textblockRule(/^```$/, nodes.code_block!),
  wrappingRule(/^\s*[-+*]\s$/, nodes.bullet_list!),
  wrappingRule(
    /^(\d{1,9})[.)]\s$/,
    nodes.ordered_list!,
    (match) => ({ order: Number(match[1]) }),
    (match, before) => before.childCount + Number(before.attrs.order) === Number(match[1])
  ),
  wrappingRule(/^\s*>\s$/, nodes.blockquote!),
  new InputRule(/^(?:---|___|\*\*\*)$/, (state, _match, start, end) => {
    const $start = state.doc.resolve(start)
    if ($start.parent.type !== nodes.paragraph || end < $start.end()) return null
    const after = nodes.paragraph!.create()
    const tr = state.tr.replaceWith($start.before(), $start.after(), [nodes.horizontal_rule!.create(), after])
    return tr.setSelection(TextSelection.create(tr.doc, $start.before() + 2))
  }),
  markRule(new RegExp(String.raw`${lead}\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$`), marks.strong!),
  markRule(new RegExp(String.raw`${lead}\*([^*\s](?:[^*]*[^*\s])?)\*$`), marks.em!),
  markRule(new RegExp(String.raw`${lead}_([^_\s](?:[^_]*[^_\s])?)_$`), marks.em!),
  markRule(new RegExp(String.raw`${lead}${'`'}([^${'`'}]+)${'`'}$`), marks.code!)
]

/** The plugin that applies them; Backspace right after takes a rule's effect back. */
export function markdownInput(): Plugin {
  return inputRules({ rules: markdownRules })
}
