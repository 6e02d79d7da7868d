import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command, type Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { newId } from '#shared/id.ts'
import type { DocJson, Id } from '#shared/model.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { notePlugins } from '#renderer/editor/note-plugins.ts'

const { nodes } = noteSchema

/** A note's state with what an editor has, its caret where `|` stands in the text, its selection between two of them. */
export function noteState(blocks: readonly Node[], plugins: readonly Plugin[] = []): EditorState {
  const doc = nodes.doc!.create(null, [...blocks])
  const bars: number[] = []
  let state = EditorState.create({ doc, plugins: notePlugins(plugins) })
  doc.descendants((node, pos) => {
    for (const { index } of node.text?.matchAll(/\|/g) ?? []) bars.push(pos + index)
  })
  const tr = state.tr
  for (const bar of [...bars].reverse()) tr.delete(bar, bar + 1)
  const [anchor = 1, head = anchor + 1] = bars
  state = EditorState.create({ doc: tr.doc, plugins: state.plugins })
  const selection = TextSelection.create(state.doc, anchor, bars.length > 1 ? head - 1 : anchor)
  return state.apply(state.tr.setSelection(selection))
}

/** A paragraph of texts and inline nodes; empty texts are left out. */
export function paragraph(...content: (string | Node)[]): Node {
  return nodes.paragraph!.create(null, inline(content))
}

/** A heading of a level. */
export function heading(level: number, text: string): Node {
  return nodes.heading!.create({ level }, noteSchema.text(text))
}

/** Quoted words within a line. */
export function quotation(passage: Id, text: string): Node {
  return nodes.quotation!.create({ passage }, noteSchema.text(text))
}

/** Quoted words as a block. */
export function blockQuotation(passage: Id, ...content: (string | Node)[]): Node {
  return nodes.block_quotation!.create({ passage }, inline(content))
}

/** A citation of a passage, or of an article as a whole. */
export function citation(passage: Id | null = null, article: Id = newId()): Node {
  return nodes.citation!.create({ id: newId(), items: [{ passage, article }] })
}

function inline(content: (string | Node)[]): Node[] {
  return content.filter((part) => part !== '').map((part) => (typeof part === 'string' ? noteSchema.text(part) : part))
}

/** What a command makes of a state; the same state when it refuses. */
export function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (tr) => (next = state.apply(tr)))
  return next
}

/** Types a text a character at a time, as the browser hands it to the plugins. */
export function type(state: EditorState, text: string): EditorState {
  const view = {
    state,
    composing: false,
    dispatch: (tr: EditorState['tr']) => void (view.state = view.state.apply(tr))
  }
  for (const character of text) {
    const { from, to } = view.state.selection
    const insert = (): EditorState['tr'] => view.state.tr.insertText(character, from, to)
    const taken = view.state.plugins.some((plugin) => {
      const handle = plugin.props.handleTextInput
      return handle?.call(plugin, view as unknown as EditorView, from, to, character, insert)
    })
    if (!taken) view.dispatch(insert())
  }
  return view.state
}

/** A document as one line a block: `h1 Title`, `p text`, lists and quotes with their blocks in brackets. Its citations are `¶`. */
export function outline(doc: Node): string[] {
  return doc.children.map(line)
}

const short: Record<string, string> = { paragraph: 'p', bullet_list: 'ul', ordered_list: 'ol', list_item: 'li' }

function line(node: Node): string {
  const name =
    node.type.name === 'heading' ? `h${node.attrs.level as number}` : (short[node.type.name] ?? node.type.name)
  if (!node.isTextblock) return node.childCount ? `${name}(${node.children.map(line).join(' ')})` : name
  return node.content.size ? `${name} ${node.children.map(words).join('')}` : name
}

function words(node: Node): string {
  if (node.type.name === 'citation') return '¶'
  if (node.type.name === 'hard_break') return '⏎'
  if (node.type.name === 'quotation') return `«${node.textContent}»`
  return node.marks.reduce((text, { type: { name } }) => `<${name}>${text}</${name}>`, node.text ?? '')
}

/** The document of a state with `|` where the caret is. */
export function caretText({ doc, selection }: EditorState): string {
  const { $head } = selection
  return `${doc.textBetween(0, $head.pos, '\n', '¶')}|${doc.textBetween($head.pos, doc.content.size, '\n', '¶')}`
}

/** A document of one paragraph as JSON. */
export function docJson(text: string): DocJson {
  return nodes.doc!.create(null, paragraph(text)).toJSON() as DocJson
}
