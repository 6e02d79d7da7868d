import CalendarPlus from '@lucide/svelte/icons/calendar-plus'
import Highlighter from '@lucide/svelte/icons/highlighter'
import Languages from '@lucide/svelte/icons/languages'
import ListX from '@lucide/svelte/icons/list-x'
import TextCursorInput from '@lucide/svelte/icons/text-cursor-input'
import type { ConcernAbout } from '#shared/concern.ts'
import type { ArticleSummary, Id } from '#shared/model.ts'
import type { MenuItem } from '#renderer/parts/menu-item.ts'

/** What a list of articles that need a look is of, and the way to where one thing about an article is looked at. */
export interface Looking {
  look: ConcernAbout | 'any'
  open(article: Id, about: ConcernAbout): void
}

type Way = Pick<MenuItem, 'label' | 'icon'> & { writes: boolean }

const aside: Way = { label: 'See what was set aside', icon: ListX, writes: false }

/** Where each thing is looked at; a short text is seen where it stands. */
const ways: Partial<Record<ConcernAbout, Way>> = {
  marks: { label: 'Check the marks', icon: Highlighter, writes: false },
  encoding: { label: 'Choose the encoding', icon: Languages, writes: true },
  pages: aside,
  aside,
  letters: aside,
  title: { label: 'Enter the headline', icon: TextCursorInput, writes: true },
  published: { label: 'Enter the date', icon: CalendarPlus, writes: true }
}

/** What there is to be looked at in some articles, as far as the list is of it, what presses most first. */
export function askedOf(articles: readonly ArticleSummary[], look: Looking['look']): ConcernAbout[] {
  const asked = articles.flatMap(({ concerns = [] }) => concerns.map(({ about }) => about))
  return [...new Set(asked)].filter((about) => look === 'any' || about === look)
}

/** Whether an article can be said to be fine in this; marks are answered for one by one. */
export function isDismissible(about: ConcernAbout): boolean {
  return about !== 'marks'
}

/** The ways to what there is to be looked at, as lines of a menu, each once. */
export function waysTo(
  abouts: readonly ConcernAbout[],
  writable: boolean,
  open: (about: ConcernAbout) => void
): MenuItem[] {
  const items = new Map<string, MenuItem>()
  for (const about of abouts) {
    const way = ways[about]
    if (way && (writable || !way.writes) && !items.has(way.label))
      items.set(way.label, { label: way.label, ...(way.icon && { icon: way.icon }), run: () => open(about) })
  }
  return [...items.values()]
}
