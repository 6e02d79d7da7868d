import type { Plugin } from 'prosemirror-state'
import { auditPlugin } from './audit-plugin.ts'
import type { CiteRequest } from './cite-request.ts'
import { citeTrigger, type PopupKey } from './cite-trigger.ts'
import { dropPassage } from './drop-passage.ts'
import type { Passages } from './passages.ts'
import { sourceEvents, type SourceEvents } from './source-events.ts'

/** The plugins that know of sources: `@`, the card, dropped passages and the audit. */
export function sourcePlugins(parts: {
  passages: Passages
  events: SourceEvents
  popupKey: PopupKey
  drop(request: CiteRequest, pos: number): void
}): Plugin[] {
  return [
    citeTrigger(parts.popupKey),
    sourceEvents(parts.events),
    dropPassage((request, pos) => parts.drop(request, pos)),
    auditPlugin(parts.passages)
  ]
}
