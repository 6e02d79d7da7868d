import type { Id } from './model.ts'

/** What undoing an import did. */
export interface UndoneImport {
  /** The articles that went to the trash. */
  articles: Id[]
  /** The articles that show again what they showed before. */
  versions: Id[]
  /** How many bibliographic items were taken out, off their articles too. */
  references: number
  /** Articles that stay, because a note cites them. */
  cited: { article: Id; title: string }[]
  /** Versions that stay, because something was marked or cited in them since, or a later version was made. */
  kept: { article: Id; title: string; ordinal: number }[]
}
