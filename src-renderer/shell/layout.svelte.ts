type Side = 'sidebar' | 'list'

/** Widths below which a pane stops being pleasant. */
const least = { reader: 520, beside: 480 }
const key = 'loccit.layout'

interface Remembered {
  sidebar: boolean
  list: boolean
  sidebarWidth: number
  listWidth: number
  /** The reader's share of the room that it has beside a note. */
  share: number
}

const initial: Remembered = { sidebar: true, list: true, sidebarWidth: 204, listWidth: 312, share: 0.5 }

/** Which panes show and how wide they are. Panes that do not fit slide over the others on request. Remembered on this machine. */
export class Layout {
  width = $state(innerWidth)
  /** How many of reader and note are open. */
  main = $state(1)
  /** The pane that is laid over the others when it does not fit beside them. */
  over: Side | null = $state(null)
  wanted: Remembered = $state(recall())

  /** Room that reader and note need before anything else is shown. */
  readonly #needed = $derived(this.main > 1 ? 2 * least.beside : least.reader)
  readonly list = $derived(this.wanted.list && this.width - this.#needed >= this.wanted.listWidth)
  readonly sidebar = $derived(
    this.wanted.sidebar &&
      this.width - this.#needed - (this.list ? this.wanted.listWidth : 0) >= this.wanted.sidebarWidth
  )
  /** The pane that lies over the others now. */
  readonly covering = $derived.by(() => (this.over && !this[this.over] ? this.over : null))
  readonly room = $derived(
    this.width - (this.list ? this.wanted.listWidth : 0) - (this.sidebar ? this.wanted.sidebarWidth : 0)
  )

  /** Shows or hides a pane; one that does not fit is laid over the others. */
  toggle(side: Side): void {
    if (this.covering === side) this.over = null
    else if (this[side]) this.wanted[side] = false
    else {
      this.wanted[side] = true
      if (!this[side]) this.over = side
    }
    this.remember()
  }

  /** Makes sure that a pane can be seen. */
  reveal(side: Side): void {
    if (!this[side]) this.toggle(side)
  }

  remember(): void {
    localStorage.setItem(key, JSON.stringify(this.wanted))
  }

  reset(): void {
    this.wanted = { ...initial }
    this.remember()
  }
}

function recall(): Remembered {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Remembered>
    const same = (name: keyof Remembered): boolean => typeof stored[name] === typeof initial[name]
    return Object.fromEntries(
      Object.entries(initial).map(([name, value]) => [
        name,
        same(name as keyof Remembered) ? stored[name as keyof Remembered] : value
      ])
    ) as unknown as Remembered
  } catch {
    return { ...initial }
  }
}
