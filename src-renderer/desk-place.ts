import type { Desk } from './desk.svelte.ts'
import { paneOf, type Place } from './shell/workspace.svelte.ts'

/** Where one is now in a window. */
export function placeOf({ reading, reader, workspace }: Desk): Place {
  const { article } = reading
  return {
    article: article?.id ?? null,
    version: article?.version.id ?? null,
    scroll: reader?.getScroll() ?? 0,
    note: workspace.note,
    pane: paneOf(document.activeElement)
  }
}
