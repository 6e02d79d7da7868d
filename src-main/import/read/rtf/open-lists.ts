import { Element, type AnyNode } from 'domhandler'

/** An item of a list by its list, its level from 0, and its mark. */
export interface ListPlace {
  list: number
  level: number
  isCounted: boolean
  number: number | null
}

interface Open {
  place: ListPlace
  element: Element
}

/** Puts items, as they come, into lists within lists by their levels. */
export class OpenLists {
  #open: Open[] = []

  /** Gives the list that begins with this item, when it stands in none that is open. */
  add(place: ListPlace, children: AnyNode[]): Element | null {
    while ((this.#open.at(-1)?.place.level ?? -1) > place.level) this.#open.pop()
    if (this.#open.at(-1)?.place.level === place.level && !goesOn(this.#open.at(-1)!.place, place)) this.#open.pop()
    const item = new Element('li', {}, [new Element('p', {}, children)])
    const around = this.#open.at(-1)
    if (around?.place.level === place.level) {
      around.element.children.push(item)
      around.place = place
      return null
    }
    const start: Record<string, string> = place.number === null ? {} : { start: String(place.number) }
    const element = new Element(place.isCounted ? 'ol' : 'ul', start, [item])
    this.#open.push({ place, element })
    const last = around?.element.children.at(-1)
    if (!(last instanceof Element)) return element
    last.children.push(element)
    return null
  }

  /** What comes next is no item. */
  close(): void {
    this.#open = []
  }
}

/** Bullets are alike; numbers of another list, or from one again, are another count. */
function goesOn(before: ListPlace, next: ListPlace): boolean {
  if (!next.isCounted || !before.isCounted) return before.isCounted === next.isCounted
  return before.list === next.list && !(next.number === 1 && (before.number ?? 0) > 1)
}
