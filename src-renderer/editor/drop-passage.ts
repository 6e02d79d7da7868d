import { Plugin } from 'prosemirror-state'
import { passageType, readDraggedPassage, type CiteRequest } from './cite-request.ts'

/** Takes passages that are dropped on the note: quotation and citation, with Alt the citation alone. */
export function dropPassage(cite: (request: CiteRequest, pos: number) => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        dragover: (_view, event) => {
          if (event.dataTransfer?.types.includes(passageType)) {
            event.dataTransfer.dropEffect = 'copy'
            event.preventDefault()
          }
          return false
        }
      },
      handleDrop: (view, event) => {
        const dragged = readDraggedPassage(event.dataTransfer?.getData(passageType) ?? '')
        const at = dragged && view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (!at) return false
        event.preventDefault()
        cite({ ...dragged, quote: !event.altKey }, at.pos)
        return true
      }
    }
  })
}
