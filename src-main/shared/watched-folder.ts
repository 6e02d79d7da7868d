import type { Id } from './model.ts'

/**
 * A folder whose new files are taken in by themselves. `away`: it is not there now and is waited for. `resting`: the program that
 * answers does not stay, so it watches nothing.
 */
export interface WatchedFolder {
  /** Absolute. */
  path: string
  addedAt: string
  state: 'watching' | 'away' | 'resting'
  /** How many of its files were taken in as they are now, whatever became of them. */
  files: number
  /** How many articles came out of them. */
  articles: number
  /** The newest import of files from it. */
  last: { id: Id; at: string } | null
}
