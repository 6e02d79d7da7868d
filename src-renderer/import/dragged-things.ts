import { isTyping } from '#renderer/parts/keys.ts'

const texts = ['text/html', 'text/plain', 'text/uri-list']

/** What a drag brings, as far as a page may know before the drop; null when it is nothing to import, or belongs where it is now. */
export type DragKind = 'files' | 'text'

/** Tells what is dragged over the window: files, or text and links of another program. What this window drags itself is left alone. */
export class DraggedThings {
  #own = false

  /** A drag began in this window. */
  begin(): void {
    this.#own = true
  }

  /** The drag that began here has ended. */
  end(): void {
    this.#own = false
  }

  /** What the drag would import where it is now. Text over a field or a note is for that. */
  kind({ dataTransfer, target }: Pick<DragEvent, 'dataTransfer' | 'target'>): DragKind | null {
    if (this.#own) return null
    const types = dataTransfer?.types ?? []
    if (types.includes('Files')) return 'files'
    if (isTyping(target)) return null
    return texts.some((type) => types.includes(type)) ? 'text' : null
  }
}

/** How many files a drag brings; null where folders may be among them, which have no media type, as have files of rare kinds. */
export function countDragged(items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>>): number | null {
  const files = [...items].filter(({ kind }) => kind === 'file')
  return files.length && files.every(({ type }) => type) ? files.length : null
}
