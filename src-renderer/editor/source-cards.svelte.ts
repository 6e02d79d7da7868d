import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import type { CitationItem } from '#shared/csl.ts'
import { leaveField } from '#renderer/parts/leave-field.ts'
import { CardTiming } from './card-timing.ts'
import { setCitationItem } from './cite.ts'
import type { PassageTarget } from './cite-request.ts'
import { windowClock } from './save-timer.ts'
import { citationTarget, type SourceEvents, type SourceTarget } from './source-events.ts'

/** The card's element, of which there is one at a time. */
export const sourceCardId = 'source-card'

/** Which citation or quotation has its card open. */
export class SourceCards implements SourceEvents {
  shown: SourceTarget | null = $state.raw(null)
  /** Whether the keyboard opened it, and so takes the focus into it and back. */
  keyboard = $state(false)
  /** While a change that was made in the card is being put into the note. */
  changing = false
  readonly timing: CardTiming<SourceTarget>
  readonly #follow: (target: PassageTarget) => void

  constructor(follow: (target: PassageTarget) => void) {
    this.#follow = follow
    this.timing = new CardTiming(
      windowClock,
      (target) => {
        if (!target) leaveField(`#${sourceCardId}`)
        this.shown = target
      },
      (a, b) => a.dom === b.dom
    )
  }

  onenter(target: SourceTarget): void {
    if (this.keyboard && this.shown) return
    this.keyboard = false
    this.timing.enter(target)
  }

  onleave(): void {
    if (!this.keyboard) this.timing.leave()
  }

  oncard(target: SourceTarget): void {
    this.keyboard = true
    this.timing.open(target)
  }

  onfollow(node: Node): void {
    this.timing.close()
    this.#follow(citationTarget(node))
  }

  /** Changes a source of the citation that is shown. */
  change(view: EditorView | undefined, index: number, changes: Partial<CitationItem>): void {
    if (!view || !this.shown || !view.dom.contains(this.shown.dom)) return
    // Where it stands by now: something may have come before it.
    const pos = view.posAtDOM(this.shown.dom, 0)
    this.changing = true
    setCitationItem(pos, index, changes)(view.state, view.dispatch)
    this.changing = false
  }
}
