import { DOMParser, Fragment, Slice, type Node, type ParseOptions, type Schema } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { newId } from '#shared/id.ts'
import { noteSchema } from '#shared/note-schema.ts'
import { cleanPasted } from './clean-pasted.ts'
import { setStylesAside } from './written-style.ts'

/** The schema's parser, with what word processors and web pages leave in their markup taken out first. */
export class PasteParser extends DOMParser {
  static forSchema(schema: Schema): PasteParser {
    return new PasteParser(schema, DOMParser.fromSchema(schema).rules)
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    cleanPasted(dom)
    return super.parseSlice(dom, options)
  }
}

/** Gives every citation in pasted content an id of its own, so that no two citations of a note share one. */
export function withNewCitationIds(slice: Slice): Slice {
  return new Slice(renewed(slice.content), slice.openStart, slice.openEnd)
}

function renewed(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type === noteSchema.nodes.citation)
      nodes.push(node.type.create({ ...node.attrs, id: newId() }, null, node.marks))
    else nodes.push(node.isLeaf ? node : node.copy(renewed(node.content)))
  })
  return Fragment.fromArray(nodes)
}

/** Clean paste. Mod+Shift+V is ProseMirror's own paste as plain text. */
export function paste(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: setStylesAside,
      clipboardParser: PasteParser.forSchema(noteSchema),
      transformPasted: withNewCitationIds
    }
  })
}
